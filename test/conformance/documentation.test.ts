import '../../packages/platform/src/database/recorded-statements.fixture.ts';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServices, rolePermissions } from '@aftercare/domain';
import {
  authenticateApiKey,
  createRequestContext,
  type Database,
  frozenClock,
  type Locale,
  type RequestContext,
} from '@aftercare/platform';
import foodRecall from '@aftercare/plugin-food-recall';
import { analysePlugin, checkPlugin, decisionPoints, readPluginFolder, runExamples } from '@aftercare/plugin-sdk';
import { type GraphQLSchema, isEnumType, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../../packages/domain/src/demo/seed-demo.ts';
import { entities } from '../../packages/domain/src/entities.ts';
import { statementsOf } from '../../packages/platform/src/database/recorded-statements.fixture.ts';
import { run } from '../../packages/server/src/program.ts';
import { plugins, tuesday } from '../company.ts';
import { databases } from '../database.ts';
import { executeRaw, testSchema } from '../graphql.ts';
import { laidOut } from './laid-out-statement.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['README*.md', 'docs/**/*.md', 'packages/*/README.md', 'plugins/*/README.md'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }).sort(),
);

interface Block {
  readonly file: string;
  readonly line: number;
  /** What stands behind the opening fence: `graphql as=demo-bi`. */
  readonly info: string;
  readonly text: string;
}

const documents = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
const blocks = documents.flatMap(({ file, text }) => blocksOf(file, text));

function blocksOf(file: string, text: string): Block[] {
  return [...text.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map(({ 1: info = '', 2: body = '', index }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    info: info.trim(),
    text: body,
  }));
}

const isA = (language: string) => (block: Block) => block.info.split(' ')[0] === language;
const place = ({ file, line }: Block) => `${file}:${line}`;

/** An operation of a document, with what is to be sent along and what is to come back. */
interface Operation {
  readonly at: string;
  readonly file: string;
  readonly key: string;
  readonly locale: Locale;
  readonly query: string;
  /** Absent where the document shows the operation only; then it is not run. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The answer the document shows. */
  readonly answer?: unknown;
  /** The code it is to be refused with. */
  readonly refused?: string;
}

/** A `graphql` block with the `json` blocks behind it: its variables, then `json answer`, then the next. */
const ofBlocks = blocks.flatMap((block, index): Operation[] => {
  if (!isA('graphql')(block)) return [];
  const next = blocks.slice(index + 1, index + 3).filter(({ file }) => file === block.file);
  const [first, second] = next;
  const variables = first && isA('json')(first) && !first.info.includes('answer') ? first : undefined;
  const answer = [first, second].find((one) => one?.info === 'json answer' && (one === first || variables));
  return [
    {
      at: place(block),
      file: block.file,
      key: /\bas=(\S+)/.exec(block.info)?.[1] ?? 'demo-admin',
      locale: block.file.includes('zh-CN') ? 'zh-CN' : 'en',
      query: block.text,
      ...(variables ? { variables: JSON.parse(variables.text) } : {}),
      ...(answer ? { answer: JSON.parse(answer.text), variables: variables ? JSON.parse(variables.text) : {} } : {}),
      ...(variables?.info.includes('refused=') ? { refused: /refused=(\S+)/.exec(variables.info)?.[1] ?? '' } : {}),
    },
  ];
});

/** A `curl` command that posts a query. */
const ofCommands = blocks.filter(isA('sh')).flatMap((block): Operation[] =>
  [...block.text.matchAll(/^curl [\s\S]*?-d '([^']*)'/gm)].map(([command, body = '']) => {
    const { query, variables = {} } = JSON.parse(body);
    return {
      at: place(block),
      file: block.file,
      key: /Bearer (\S+?)['"]/.exec(command)?.[1] ?? 'demo-admin',
      locale: /accept-language: zh/.test(command) ? 'zh-CN' : 'en',
      query,
      variables,
    };
  }),
);

const operations = [...ofBlocks, ...ofCommands];

describe('every operation in the documents is one of the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await testSchema();
  });

  test.each(operations)('$at', ({ query }) => {
    expect(validate(schema, parse(query)).map(String)).toEqual([]);
  });
});

const runnable = operations.filter(({ variables }) => variables !== undefined);

describe('every operation that has its variables beside it is answered as the document says', () => {
  let database: Database;
  const services = createServices(plugins);
  const clock = frozenClock(tuesday);
  /** The last case answered in each document: what `"id": "…"` and `version` of a following operation mean. */
  const lastCase = new Map<string, { readonly id: string; readonly version: number }>();

  beforeAll(async () => {
    const pglite = databases.find(({ name }) => name === 'PGlite');
    if (!pglite) throw new Error('no PGlite');
    database = await pglite.open();
    await seedDemo({ database, services, now: clock.now() });
  }, 300_000);

  afterAll(() => database?.close());

  async function requestOf({ key, locale }: Operation): Promise<RequestContext> {
    const actor = await authenticateApiKey(database, key, { now: clock.now(), demoKeys: true });
    expect(actor, `the key ${key}`).not.toBeNull();
    return createRequestContext({
      ...{ actor, locale, database, services, clock },
      correlationId: 'documentation',
      permissions: rolePermissions,
    });
  }

  test.each(runnable)('$at', async (operation) => {
    const variables = filled(operation.variables ?? {}, lastCase.get(operation.file));
    const request = await requestOf(operation);
    let result: Answer & { readonly data?: Readonly<Record<string, unknown>> } = {};
    const statements = await statementsOf(database, async () => {
      result = JSON.parse(JSON.stringify(await executeRaw(request, operation.query, variables)));
    });
    // A second statement, or another shape, shows in review. A mutation's are the ORM's.
    const name = readNameOf(operation);
    if (name) await expect(statements.map(laidOut).join('\n')).toMatchFileSnapshot(`./read-statements/documented/${name}.sql`);
    const refusals = refusalsIn(result);
    const codes = [...new Set(refusals.map(({ code }) => code))];
    expect(codes, JSON.stringify(refusals)).toEqual(operation.refused ? [operation.refused] : []);
    if (operation.answer !== undefined) expect(result).toEqual(withGaps(operation.answer));
    const found = caseIn(result.data);
    if (found) lastCase.set(operation.file, found);
  });
});

/**
 * What a documented query's statement is committed as, in either language; none where nothing is read, or more than read. Of queries of one
 * name in a document the second has a number.
 */
function readNameOf(operation: Operation): string | null {
  const name = queryNameOf(operation);
  if (name === null) return null;
  const same = runnable.filter(({ file }) => file === operation.file).filter((other) => queryNameOf(other) === name);
  const stem = basename(operation.file).split('.')[0]?.toLowerCase();
  const number = same.indexOf(operation) + 1;
  return `${stem}.${name}${number > 1 ? number : ''}`;
}

function queryNameOf({ query, refused }: Operation): string | null {
  const [definition] = parse(query).definitions;
  if (definition?.kind !== 'OperationDefinition' || definition.operation !== 'query' || refused) return null;
  const [first] = definition.selectionSet.selections;
  return definition.name?.value ?? (first?.kind === 'Field' ? first.name.value : 'query');
}

function filled(
  variables: Readonly<Record<string, unknown>>,
  last: { id: string; version: number } | undefined,
): Record<string, unknown> {
  const of = (value: unknown, key: string): unknown => {
    if (value === '…' && (key === 'id' || key === 'serviceCase')) return last?.id;
    if (key === 'version' && last) return last.version;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, of(inner, name)]));
  };
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, of(value, name)]));
}

/** What a document shows of an answer: a text with `…` in it stands for every text that fits. */
function withGaps(shown: unknown): unknown {
  if (typeof shown === 'string' && shown.includes('…')) {
    const parts = shown.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return expect.stringMatching(new RegExp(`^${parts.join('.*')}$`));
  }
  if (Array.isArray(shown)) return shown.map(withGaps);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, withGaps(value)]));
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function refusalsIn({ data, errors = [] }: Answer): readonly { readonly code: string }[] {
  const inPayloads = Object.values(data ?? {}).flatMap((payload) =>
    typeof payload === 'object' && payload !== null && 'errors' in payload ? (payload.errors as { code: string }[]) : [],
  );
  return [...errors.map(({ extensions, ...rest }) => ({ ...rest, code: extensions?.code ?? 'UNKNOWN' })), ...inPayloads];
}

/** The first case in an answer that shows its id and version. */
function caseIn(value: unknown): { id: string; version: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('id' in value && 'version' in value && 'serviceCase' in value === false && typeof value.version === 'number') {
    return { id: String(value.id), version: value.version };
  }
  return (
    Object.values(value)
      .map(caseIn)
      .find((found) => found !== null) ?? null
  );
}

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

/** Programs that a reader has or is told to have. */
const programs = ['cd', 'cp', 'curl', 'git', 'mkdir', 'pg_dump', 'pg_restore', 'createdb', 'systemctl', 'tar', 'kill', 'export'];

const commands = blocks.filter(isA('sh')).flatMap((block) =>
  block.text
    // A text in quotation marks or over several lines is one argument.
    .replaceAll(/'[^']*'/g, "''")
    .replaceAll(/\\\n\s*/g, ' ')
    .split(/\n|&&|\|/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((command) => ({ at: place(block), command })),
);

describe('every command in the documents is there', () => {
  test.each(commands)('$at $command', async ({ command }) => {
    // Variables before a command are the environment's.
    const words = command
      .split(/\s+/)
      .filter((word, index, all) => !(/^[A-Z_]+=/.test(word) && all.slice(0, index).every((before) => /^[A-Z_]+=/.test(before))));
    if (words[0] === 'npx') words.shift();
    const [program = '', ...given] = words;
    if (program === 'aftercare') return expectSubcommand(given);
    if (program !== 'pnpm') return expect(programs).toContain(program);
    const [script = '', ...rest] = given[0] === 'run' || given[0] === 'exec' ? given.slice(1) : given;
    if (script === 'install') return;
    if (script === 'vitest') return;
    expect(Object.keys(scripts)).toContain(script);
    if (script === 'aftercare') await expectSubcommand(rest);
  });
});

async function expectSubcommand(given: readonly string[]): Promise<void> {
  const printed: string[] = [];
  const path = given.slice(0, given.findIndex((word) => !/^[a-z]+$/.test(word)) >>> 0);
  const say = (line: string) => printed.push(line);
  // As long as the words still lead to a subcommand; what follows are its arguments.
  for (let length = path.length; length > 0; length -= 1) {
    const names = path.slice(0, length);
    printed.length = 0;
    await run({ environment: {}, locale: 'en', workingFolder: root, print: say, tell: say }, [...names, '--help']);
    if (printed.join('\n').includes(`Usage: aftercare ${names.join(' ')} `)) return;
  }
  if (path.length > 0 || given.length === 0) expect(printed.join('\n')).toContain(`Usage: aftercare ${path.join(' ')}`);
}

describe('the plugin guide', () => {
  const guide = blocks.filter(({ file }) => file === 'docs/guides/writing-a-plugin.md');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aftercare-guide-')));
  const foodRecallFolder = join(folder, 'plugins/food-recall');

  beforeAll(() => {
    cpSync(join(root, 'plugins/food-recall'), foodRecallFolder, {
      recursive: true,
      filter: (path) => !/node_modules/.test(path),
    });
    // What an installation of the packages would link.
    for (const [name, target] of [
      ['@aftercare/plugin-sdk', 'packages/plugin-sdk'],
      ['@types/node', 'node_modules/@types/node'],
    ] as const) {
      mkdirSync(join(folder, 'node_modules', dirname(name)), { recursive: true });
      symlinkSync(join(root, target), join(folder, 'node_modules', name));
    }
    for (const { info, text } of guide) {
      const target = /^json file=(\S+)/.exec(info)?.[1];
      if (!target) continue;
      const path = join(foodRecallFolder, target);
      // What names a file that is there is one more entry of its list.
      const present: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
      writeFileSync(path, JSON.stringify(withEntry(present, JSON.parse(text))));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('leads to a plugin without a fault, whose examples are decided as expected', () => {
    const { faults, ...contents } = readPluginFolder(foodRecallFolder);
    const plugin = { ...foodRecall, ...contents };
    expect([...faults, ...checkPlugin(plugin)]).toEqual([]);
    const { unexplained, stale } = analysePlugin(plugin);
    expect([...unexplained, ...stale]).toEqual([]);
    const report = runExamples(plugin);
    expect(plugin.caseTypes.map(({ id }) => id)).toContain('food.suggestion');
    expect([...report.failures, ...report.neverFired]).toEqual([]);
  });

  test('its commands do what it says, one after the other', async () => {
    const given = guide
      .filter(isA('sh'))
      .flatMap(({ text }) => text.split('\n'))
      .flatMap((line) => /^npx pnpm (?:aftercare (plugin .*)|run (build))$/.exec(line)?.slice(1) ?? []);
    const ran: string[] = [];
    for (const words of given.filter((line) => line !== undefined)) {
      if (words === 'build') {
        for (const name of readdirSync(join(folder, 'plugins')))
          if (!existsSync(join(folder, 'plugins', name, 'dist')))
            execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(folder, 'plugins', name)]);
        continue;
      }
      const said: string[] = [];
      const environment = { AFTERCARE_PLUGINS: './plugins/food-recall' };
      const say = (line: string) => said.push(line);
      const exitCode = await run({ environment, locale: 'en', workingFolder: folder, print: say, tell: say }, words.split(' '));
      expect([words, exitCode], said.join('\n')).toEqual([words, 0]);
      if (words.includes('--json')) expect(JSON.parse(said.join('\n'))).toMatchObject({ passed: true });
      ran.push(
        words
          .split(' ')
          .filter((word) => /^[a-z]+$|^--/.test(word))
          .join(' '),
      );
    }
    expect(new Set(ran)).toEqual(
      new Set([
        'plugin create',
        'plugin check',
        'plugin test',
        'plugin test --coverage',
        'plugin test --threshold',
        'plugin test --mutate',
        'plugin test --boundaries',
        'plugin test --boundaries --write',
        'plugin test --mutate --boundaries --json',
      ]),
    );
    const drafts = readdirSync(join(foodRecallFolder, 'examples')).filter((name) => name.endsWith('.boundaries.json'));
    expect(drafts.length).toBeGreaterThan(0);
  });
});

/** A list is the file itself, or its one list. */
function withEntry(present: unknown, entry: unknown): unknown {
  if (Array.isArray(present)) return [...present, entry];
  if (typeof present !== 'object' || present === null) return entry;
  return Object.fromEntries(
    Object.entries(present).map(([key, value]) => [key, Array.isArray(value) ? [...value, entry] : value]),
  );
}

const links = documents.flatMap(({ file, text }) =>
  [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)]
    .map(([, markdown, html]) => markdown ?? html ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ file, target })),
);

describe('every link between the documents leads somewhere', () => {
  test.each(links)('$file → $target', ({ file, target }) => {
    const [path = '', anchor] = target.split('#');
    const found = path === '' ? join(root, file) : join(root, dirname(file), path);
    expect(existsSync(found), found).toBe(true);
    if (anchor) expect(anchorsOf(found)).toContain(decodeURIComponent(anchor));
  });
});

/** The anchors that GitHub gives to headings. */
function anchorsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

describe('the glossary has every word', () => {
  const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
  const terms = new Set(
    glossary
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)),
  );

  test('entities', () => {
    expect(entities.map(({ name }) => name).filter((name) => !terms.has(name) && !glossary.includes(`\`${name}\``))).toEqual([]);
  });

  test('enumerations and their values', async () => {
    const schema = await testSchema();
    const ofForms = plugins.caseTypes.map(({ id }) =>
      id.replaceAll(/(?:^|[.-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
    const enumerations = Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .filter(({ name }) => !/^__|OrderField$|^UserErrorCode$/.test(name) && !ofForms.some((form) => name.startsWith(form)));
    const words = enumerations.flatMap((enumeration) => [enumeration, ...enumeration.getValues()].map(({ name }) => name));
    expect(words.filter((word) => !terms.has(word) && !glossary.includes(`\`${word}\``))).toEqual([]);
  });

  test('decision points and the words of their outcomes', () => {
    const words = decisionPoints.flatMap(({ id, outcome, hitPolicies }) => [id, ...hitPolicies, ...enumWords(outcome)]);
    expect([...new Set(words)].filter((word) => !terms.has(word))).toEqual([]);
  });

  test('roles, and the evidence of figures', () => {
    const evidence = ['read', 'excerpt', 'unverified', 'requirement', 'unit'];
    expect([...Object.keys(rolePermissions), ...evidence].filter((word) => !terms.has(word))).toEqual([]);
  });

  test('teams, roles, recipients and milestones that rules name', () => {
    const members = ['team', 'role', 'escalateTo', 'grantableBy', 'by', 'milestone', 'recipients'];
    const words = plugins.plugins.flatMap(({ rulesets }) => Object.values(rulesets)).flatMap((file) => namedUnder(members, file));
    expect([...new Set(words)].filter((word) => !terms.has(word))).toEqual([]);
  });
});

function enumWords(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'enum' && Array.isArray(value) ? value.map(String) : enumWords(value),
  );
}

/** The codes under members of these names, however deep. */
function namedUnder(members: readonly string[], value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const codes = members.includes(key)
      ? (Array.isArray(inner) ? inner : [inner]).filter((one) => /^[A-Z][A-Z0-9_]+$/.test(String(one)))
      : [];
    return [...codes.map(String), ...namedUnder(members, inner)];
  });
}

test('no document names a folder of the machine it was written on', () => {
  const folder = readdirSync(root).length > 0 ? root.replace(/\/$/, '') : '';
  expect(documents.filter(({ text }) => text.includes(folder)).map(({ file }) => file)).toEqual([]);
});

test('every variable of the environment is explained', () => {
  const configuration = readFileSync(join(root, 'packages/server/src/configuration.ts'), 'utf8');
  const variables = [...configuration.matchAll(/\bread(?:<\w+>)?\(\s*'([A-Z_]+)'/g)].map(([, variable]) => variable);
  const operationsGuide = readFileSync(join(root, 'docs/operations.md'), 'utf8');
  expect(variables.length).toBeGreaterThan(5);
  expect(variables.filter((variable) => !operationsGuide.includes(`| \`${variable}\` `))).toEqual([]);
});
