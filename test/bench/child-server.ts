import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ChildServer {
  /** Where it answers, without a path. */
  readonly url: string;
  /** Asks it something that it said it answers, or its `processorTime`, microseconds of all its threads. */
  ask(question: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** What a file that is a server makes of its options. */
export interface Served {
  readonly url: string;
  /** What it can be asked, by question. */
  readonly answers?: Readonly<Record<string, () => unknown>>;
}

/** Starts `file`, beside this one, as a server with `options`, which become JSON; `flags` are Node’s. */
export async function startChild(file: string, options: object, flags: readonly string[] = []): Promise<ChildServer> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: [...flags],
    // PostGraphile’s executor goes by the second name.
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
  });
  const url = await answerTo(child, options);
  if (typeof url !== 'string') throw new Error(`${file} does not say where it answers`);
  return {
    url,
    ask: (question) => answerTo(child, question),
    async stop() {
      const left = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await left;
    },
  };
}

function answerTo(child: ChildProcess, message: string | object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the server ended'));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.removeListener('exit', ended);
      resolve(answer);
    });
    child.send(message);
  });
}

/** In the child: serves, says where, answers what it is asked, and ends with its parent. */
export function serveChild<Options>(serve: (options: Options) => Promise<Served>): void {
  process.on('disconnect', () => process.exit());
  process.once('message', async (options: Options) => {
    const served = await serve(options);
    const answers: Served['answers'] = { processorTime, ...served.answers };
    process.on('message', async (question) => {
      const answer = answers[String(question)];
      if (answer === undefined) throw new Error(`nobody answers ${String(question)}`);
      process.send?.(await answer());
    });
    process.send?.(served.url);
  });
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
