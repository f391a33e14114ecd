import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const command = join(import.meta.dirname, '../packages/server/bin/aftercare.js');

export interface Program {
  readonly url: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does and gives its exit code. */
  interrupt(): Promise<number | null>;
}

/** Starts the built program as a user does; resolves once it says where it serves. */
export async function startProgram(environment: Readonly<Record<string, string>>): Promise<Program> {
  const env = { PATH: process.env['PATH'], PORT: '0', ...environment };
  const child = spawn(process.execPath, [command, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close').then(([code]): number | null => code);
  const url = await Promise.race([urlOf(child), closed.then((code) => Promise.reject(new Error(`ended with ${code}`)))]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return closed;
  };
  return { url, kill: async () => void (await end('SIGKILL')), interrupt: () => end('SIGINT') };
}

function urlOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      output += String(chunk);
      const url = /(http:\/\/\S+:\d+)\/graphql/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('close', () => reject(new Error(output)));
  });
}
