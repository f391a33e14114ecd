import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const command = join(import.meta.dirname, '../bin/aftercare.js');

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly exit: Promise<number | null>;
}

/** The built program, as a user starts it. */
describe('the process', () => {
  let folder = '';
  const children: ChildProcess[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercare-life-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function aftercare(given: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const plugins = '@aftercare/plugin-food-recall';
    const env = { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0', AFTERCARE_PLUGINS: plugins, ...environment };
    const child = spawn(process.execPath, [command, ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.push(child);
    const output: string[] = [];
    const exit: Promise<number | null> = once(child, 'close').then(([code]) => code);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
    return { child, exit, text: () => output.join('') };
  }

  async function start(environment: Readonly<Record<string, string>> = {}): Promise<Started> {
    const { child, exit, text } = aftercare(['start'], environment);
    const said = new Promise<string>((resolve) => {
      child.stdout.on('data', () => {
        const url = /(http:\/\/\S+:\d+)\/graphql/.exec(text())?.[1];
        if (url) resolve(url);
      });
    });
    const url = await Promise.race([said, exit.then((code) => Promise.reject(new Error(`ended with ${code}: ${text()}`)))]);
    return { child, exit, url };
  }

  const migrate = async () => {
    const { exit, text } = aftercare(['migrate']);
    return { code: await exit, text: text() };
  };

  it.each(['SIGTERM', 'SIGINT'] as const)('ends well on %s and leaves the folder free', async (signal) => {
    const { child, exit, url } = await start();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill(signal);
    expect(await exit).toBe(0);
    expect((await migrate()).code).toBe(0);
  });

  it('starts again on the folder of a process that was killed', async () => {
    const first = await start();
    first.child.kill('SIGKILL');
    await first.exit;
    const second = await start();
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
    second.child.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    expect((await migrate()).text).toContain('up to date');
  });

  it('does not share its folder or its port', async () => {
    const { child, exit, url } = await start();
    const sameFolder = aftercare(['start']);
    const samePort = aftercare(['start'], { PORT: new URL(url).port, DATA_DIR: join(folder, 'other') });
    expect(await sameFolder.exit).toBe(3);
    expect(sameFolder.text()).toContain('DATA_FOLDER_IN_USE');
    expect(await samePort.exit).toBe(3);
    expect(samePort.text()).toContain('ADDRESS_UNAVAILABLE');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    await exit;
  });

  it('says that its database does not answer', async () => {
    const { exit, text } = aftercare(['start'], { DATABASE_URL: 'postgres://me:geheim@127.0.0.1:1/none' });
    expect(await exit).toBe(3);
    expect(text()).toContain('DATABASE_UNAVAILABLE');
    expect(text()).not.toContain('geheim');
  });

  it('has nothing of demonstrations in production', async () => {
    const { exit, child, text } = aftercare(['start'], { NODE_ENV: 'production' });
    await expect.poll(text, { timeout: 100_000 }).toContain('"listening"');
    expect(text()).not.toContain('demo-admin');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });
});
