import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How many requirements each of the thirteen sources gave. */
const sources = { F: 20, M: 8, ST: 8, T: 8, PS: 7, Q: 8, H: 8, R: 10, B: 9, S: 12, E: 26, P: 16, X: 16 };
const ids = Object.entries(sources).flatMap(([letters, count]) =>
  Array.from({ length: count }, (_, index) => `${letters}${index + 1}`),
);

interface Row {
  readonly id: string;
  readonly lives: string;
  readonly shown: string;
}

const document = readFileSync(join(root, 'docs/requirements.md'), 'utf8');
const rows = document
  .split('\n')
  .filter((line) => /^\| [A-Z]+\d+ \|/.test(line))
  .map((line): Row => {
    const [id = '', , lives = '', shown = ''] = line.slice(2, -2).split(' | ');
    return { id, lives, shown };
  });

interface Rule {
  readonly name: string;
  readonly source: string;
}

/** The rules by ruleset, `food-recall/clocks.complaint`. */
const rulesets = new Map(
  readdirSync(join(root, 'plugins')).flatMap((plugin) =>
    readdirSync(join(root, 'plugins', plugin, 'rules')).map((file): [string, readonly Rule[]] => {
      const text = readFileSync(join(root, 'plugins', plugin, 'rules', file), 'utf8');
      return [`${plugin}/${file.replace(/\.json$/, '')}`, (JSON.parse(text) as { readonly rules: readonly Rule[] }).rules];
    }),
  ),
);

/** The rules that a row names: each `rule` after its `plugin/ruleset`, up to the next place. */
function namedRules(lives: string): { readonly ruleset: string; readonly rule: string }[] {
  return [...lives.matchAll(/`([a-z-]+\/[A-Za-z.-]+)`: ((?:`[a-z0-9-]+`(?:, )?)+)/g)].flatMap(([, ruleset = '', names = '']) =>
    [...names.matchAll(/`([a-z0-9-]+)`/g)].map(([, rule = '']) => ({ ruleset, rule })),
  );
}

/** The requirements that a source names; letters and figures of laws and standards are none of them. */
function namedIds(source: string): string[] {
  const words = source.match(/(?<![A-Za-z0-9])[A-Z]{1,2}\d{1,2}(?![\dA-Za-z])/g) ?? [];
  return words.filter((word) => ids.includes(word));
}

test('every requirement has one row, and no other row is there', () => {
  expect(ids).toHaveLength(156);
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test('the counts at the top are those of the rows', () => {
  const none = rows.filter(({ lives }) => lives === 'not yet').length;
  const part = rows.filter(({ lives }) => lives.includes('**Not yet:**')).length;
  expect(document).toContain(`**${rows.length - none - part} are met, ${part} are met in part, ${none} are not met yet**`);
});

test('every path named is there', () => {
  const paths = [...document.matchAll(/`((?:docs|packages|plugins|schema|test)\/[^`<]+\.[a-z]+)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every rule named is in the ruleset named', () => {
  const named = rows.flatMap(({ id, lives }) => namedRules(lives).map((place) => ({ id, ...place })));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ ruleset, rule }) => !rulesets.get(ruleset)?.some(({ name }) => name === rule))).toEqual([]);
});

test('every requirement that a rule names as its source has the rule in its row', () => {
  const absent = [...rulesets].flatMap(([ruleset, rules]) =>
    rules.flatMap(({ name, source }) =>
      namedIds(source)
        .filter((id) => {
          const row = rows.find((candidate) => candidate.id === id);
          return !namedRules(row?.lives ?? '').some((place) => place.ruleset === ruleset && place.rule === name);
        })
        .map((id) => `${id}: ${ruleset} ${name}`),
    ),
  );
  expect(absent).toEqual([]);
});

describe('every worked example quoted is in the file named', () => {
  const quoted = rows.flatMap(({ id, shown }) =>
    [...shown.matchAll(/`(plugins\/[^`]+\.json)`: “(.+?)”(?=;|$)/g)].map(([, file = '', name = '']) => ({ id, file, name })),
  );
  test.each(quoted)('$id $file', ({ file, name }) => {
    const { examples }: { readonly examples: readonly { readonly name: string }[] } = JSON.parse(
      readFileSync(join(root, file), 'utf8'),
    );
    expect(examples.map((example) => example.name)).toContain(name);
  });
});
