import { Client } from 'undici';

/** What is asked of a server: bodies to post, in turn. */
export interface Requests {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
}

export interface Load {
  readonly requests: number;
  readonly seconds: number;
}

/** Posts over `connections` connections that are kept alive, one request at a time on each, until it is told to end. */
async function post(
  { url, path, headers, bodies }: Requests,
  connections: number,
  goesOn: (sent: number) => boolean,
): Promise<Load> {
  let sent = 0;
  const clients = Array.from({ length: connections }, () => new Client(url, { pipelining: 1 }));
  const started = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (goesOn(sent)) {
        const body = bodies[sent % bodies.length] ?? '';
        sent += 1;
        await answer(client, { path, headers, body });
      }
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  await Promise.all(clients.map((client) => client.close()));
  return { requests: sent, seconds };
}

/** Sends for some milliseconds. */
export function loadFor(milliseconds: number, requests: Requests, connections: number): Promise<Load> {
  const end = performance.now() + milliseconds;
  return post(requests, connections, () => performance.now() < end);
}

/** Sends that many. */
export function loadWith(count: number, requests: Requests, connections: number): Promise<Load> {
  return post(requests, connections, (sent) => sent < count);
}

const fault = Buffer.from('"errors"');

/** Takes one answer to its end without keeping it; refuses one that tells of an error. */
function answer(
  client: Client,
  { path, headers, body }: { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: string | null = null;
    client.dispatch(
      { method: 'POST', path, headers, body },
      {
        onRequestStart() {},
        onResponseStart(_controller, status) {
          if (status !== 200) failed = `status ${status}`;
        },
        onResponseData(_controller, chunk) {
          if (failed !== null || chunk.includes(fault)) failed = `${failed ?? ''} ${chunk.toString()}`;
        },
        onResponseEnd() {
          if (failed === null) resolve();
          else reject(new Error(`${path} answered ${failed}`));
        },
        onResponseError(_controller, error) {
          reject(error);
        },
      },
    );
  });
}
