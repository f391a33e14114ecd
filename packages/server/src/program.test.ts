import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Terminal } from './commands/terminal.ts';
import { standardPlugins } from './configuration.ts';
import { environmentLocale } from './environment-locale.ts';
import { run } from './program.ts';

const root = join(import.meta.dirname, '../../..');

async function aftercare(given: readonly string[], environment: Terminal['environment'] = {}, workingFolder = root) {
  const printed: string[] = [];
  const told: string[] = [];
  const exitCode = await run(
    {
      environment,
      locale: environmentLocale(environment),
      workingFolder,
      print: (line) => printed.push(line),
      tell: (line) => told.push(line),
    },
    given,
  );
  return { exitCode, printed: printed.join('\n'), told: told.join('\n') };
}

describe('the aftercare command', () => {
  it.each([
    [['--help']],
    [['start', '--help']],
    [['schema', 'print', '--help']],
    [['plugin', 'test', '--help']],
    [['plugin', 'create', '--help']],
  ])('explains itself: %j', async (given) => {
    const { exitCode, printed } = await aftercare(given);
    expect(exitCode).toBe(0);
    expect(printed).toContain('Usage: aftercare');
  });

  it.each([
    [['strat'], 'aftercare: There is no command strat. Did you mean start?', 'aftercare: 没有命令 strat。是否想写 start？'],
    [['schema', 'print', 'a', 'b'], 'aftercare schema print: It takes fewer arguments.', 'aftercare schema print: 参数过多。'],
    [['start', '--port', '1'], 'aftercare start: There is no option --port.', 'aftercare start: 没有选项 --port。'],
    [
      ['plugin', 'test', '--boundary'],
      'Did you mean --boundaries?',
      'aftercare plugin test: 没有选项 --boundary。是否想写 --boundaries？',
    ],
    [['plugin', 'create'], 'aftercare plugin create: Give the argument name.', 'aftercare plugin create: 缺少参数 name。'],
    [
      ['plugin', 'measure', 'x'],
      'aftercare plugin measure: Give --records <file>.',
      'aftercare plugin measure: 缺少选项 --records <file>。',
    ],
    [['plugin', 'measure', 'x', '--records'], 'Give --records <file> a value.', '选项 --records <file> 缺少值。'],
    [
      ['plugin', 'explain', '--locale', 'fr'],
      'Write one of en, zh-CN for --locale <locale>, not fr.',
      '--locale <locale> 应为 en, zh-CN 之一，而不是 fr。',
    ],
  ])('refuses %j, in both languages', async (given, english, chinese) => {
    for (const [language, message] of [
      ['en_US.UTF-8', english],
      ['zh_CN.UTF-8', chinese],
    ]) {
      const { exitCode, printed, told } = await aftercare([...given], { LANG: language });
      expect([exitCode, printed]).toEqual([2, '']);
      expect(told).toContain('COMMAND_LINE_INVALID');
      expect(told).toContain(message);
      expect(told).not.toContain('error:');
    }
  });

  it('gives a fault of the command line as JSON where that is asked for', async () => {
    const { exitCode, printed } = await aftercare(['plugin', 'check', '--json', '--no-such']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(printed)).toMatchObject({ faults: [{ code: 'COMMAND_LINE_INVALID', found: '--no-such' }] });
  });

  it('ends with all faults of its configuration, in the language of the terminal', async () => {
    const { exitCode, told } = await aftercare(['start'], { PORT: 'x', LOG_LEVEL: 'y', LANG: 'zh_CN.UTF-8' });
    expect(exitCode).toBe(2);
    expect(told).toContain('有 2 处需要更正');
    expect(told).toContain('CONFIGURATION_PORT_INVALID');
    expect(told).toContain('CONFIGURATION_VALUE_UNKNOWN');
  });

  it('ends with all plugins that are not there', async () => {
    const { exitCode, told } = await aftercare(['start'], { AFTERCARE_PLUGINS: 'plugin-a, plugin-b' });
    expect(exitCode).toBe(2);
    expect(told.match(/PLUGIN_NOT_FOUND/g)).toHaveLength(2);
  });

  it('prints the schema, to a file too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aftercare-schema-'));
    const { printed } = await aftercare(['schema', 'print']);
    expect(printed).toMatch(/^type Query \{/m);
    expect((await aftercare(['schema', 'print', join(folder, 'schema.graphql')])).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toBe(`${printed}\n`);
    rmSync(folder, { recursive: true });
  });

  it('tests a plugin by its folder and by its id', async () => {
    for (const name of ['plugins/food-recall', 'food-recall']) {
      const { printed } = await aftercare(['plugin', 'test', name]);
      expect(printed).toMatch(/^food-recall: \d+ examples/);
    }
  });

  it('checks every configured plugin', async () => {
    const { printed, exitCode } = await aftercare(['plugin', 'check']);
    expect(printed.match(/^\S+ \d+\.\d+\.\d+: /gm)).toHaveLength(standardPlugins.length);
    expect(printed).toMatch(/Findings about the rules: \d+, unexplained: 0\./);
    expect(exitCode).toBe(0);
  });

  it('checks a plugin as JSON', async () => {
    const { printed } = await aftercare(['plugin', 'check', 'food-recall', '--json']);
    expect(JSON.parse(printed)).toMatchObject({
      plugins: [{ id: 'food-recall', faults: [], analysis: { unexplained: [], stale: [] } }],
      together: [],
    });
  });

  it('prints rules as sentences, in the terminal’s language or the one named, of one decision or all', async () => {
    const chinese = await aftercare(['plugin', 'explain', 'hotel-complaints'], { LANG: 'zh_CN.UTF-8' });
    expect(chinese.printed).toContain(
      '如果事关餐饮食品，并且已确认明知食品不安全仍提供，则可给予的补偿包括退款、按价款倍数赔偿和按损失倍数赔偿，由总经理批准。',
    );
    const english = await aftercare(['plugin', 'explain', 'hotel-complaints', '--locale', 'en', '--decision', 'compensation'], {
      LANG: 'zh_CN.UTF-8',
    });
    expect(english.printed).toContain('If it is about food, and it is confirmed that unsafe food was served knowingly, then ');
    expect(english.printed).not.toContain('Classification');
    const { exitCode, told } = await aftercare(['plugin', 'explain', '--decision', 'no-such-decision']);
    expect([exitCode, told.includes('no-such-decision')]).toEqual([2, true]);
  });

  it('prints them as JSON in both languages', async () => {
    const { printed } = await aftercare(['plugin', 'explain', 'food-recall', '--decision', 'recallPlan', '--json']);
    const [reading] = JSON.parse(printed);
    expect(reading).toMatchObject({
      plugin: 'food-recall',
      rulesets: {
        en: [{ decision: 'recallPlan', decisionLabel: 'Recall plan' }],
        'zh-CN': [{ decisionLabel: '召回方案', rules: expect.arrayContaining([expect.objectContaining({ isLocked: true })]) }],
      },
    });
    const { printed: one } = await aftercare(['plugin', 'explain', 'food-recall', '--locale', 'en', '--json']);
    expect(Object.keys(JSON.parse(one)[0].rulesets)).toEqual(['en']);
  });

  it('names a plugin that there is not', async () => {
    const { exitCode, told } = await aftercare(['plugin', 'test', 'no-such-plugin']);
    expect([exitCode, told.includes('PLUGIN_NOT_FOUND')]).toEqual([2, true]);
  });
});
