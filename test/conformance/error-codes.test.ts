import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ErrorText, requestErrorCodes, userErrorCodes } from '@aftercare/platform';
import { faultCodes } from '@aftercare/policy';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const document = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8');
const rows = new Map(
  document.split('\n').flatMap((line): [string, string][] => {
    const code = /^\| `([A-Z_]+)` \|/.exec(line)?.[1];
    return code ? [[code, line]] : [];
  }),
);

/** The sources of a room, without its tests. */
function sourcesOf(room: string): string[] {
  const folder = join(root, 'packages', room, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.ts$/.test(file) && !/\.(test|fixture|d)\.ts$/.test(file)).map((file) => join(folder, file));
}

// A catalogue fills when the module that declares it loads.
for (const file of ['platform', 'domain', 'server'].flatMap(sourcesOf)) {
  if (/= declare(Request)?Errors\(/.test(readFileSync(file, 'utf8'))) await import(file);
}

/** The codes of errors that are made where they are found and in no catalogue. */
function codesInSources(): string[] {
  const made =
    /(?:\bcode: |\bcode = |\b(?:fault|report|refused?|rejection|RowRejected|SourceUnreadable)\((?:plugin, )?)\s*'([A-Z]+(?:_[A-Z]+)+)'/g;
  const unions = /export type \w*FaultCode =([^;]*);/g;
  return ['plugin-sdk', 'platform', 'server'].flatMap(sourcesOf).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const inUnions = [...text.matchAll(unions)].flatMap(([, union = '']) => [...union.matchAll(/'([A-Z_]+)'/g)]);
    return [...text.matchAll(made), ...inUnions].map(([, code = '']) => code);
  });
}

function catalogueIn(file: string, name: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const body = text.slice(text.indexOf(`${name} = {`), text.indexOf('} as const', text.indexOf(`${name} = {`)));
  return [...body.matchAll(/^ {2}([A-Z_]+): \{/gm)].map(([, code = '']) => code);
}

/** Codes of Apollo Server's that pass through, and two that only a terminal shows. */
const others = [
  ...[...readFileSync(join(root, 'packages/server/src/http/error-format.ts'), 'utf8').matchAll(/^ {2}'([A-Z_]+)',$/gm)].map(
    ([, code = '']) => code,
  ),
  ...catalogueIn('packages/server/src/import/rejection.ts', 'rejectionTexts'),
  'ADDRESS_UNAVAILABLE',
];

const declared = new Set([
  ...userErrorCodes.keys(),
  ...requestErrorCodes.keys(),
  ...Object.keys(faultCodes),
  ...codesInSources(),
  ...others,
]);

test('every code is in the document, and no other is', () => {
  expect([...rows.keys()].sort()).toEqual([...declared].sort());
});

const texts: readonly (readonly [string, ErrorText])[] = [...userErrorCodes, ...requestErrorCodes, ...Object.entries(faultCodes)];

test.each(texts.filter(([, { en }]) => en !== '{problem}'))('%s reads as it does in the code', (code, text) => {
  const lines = document.split('\n').filter((line) => line.startsWith(`| \`${code}\` |`));
  const shown = lines.join('\n').replaceAll('\\|', '|');
  expect(shown).toContain(text.en);
  expect(shown).toContain(text['zh-CN']);
});
