import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createResolvers } from '@aftercare/domain';
import { type ErrorText, requestErrorCodes, userErrorCodes } from '@aftercare/platform';
import { faultCodes } from '@aftercare/policy';
import { refuseRequest } from '../../packages/server/src/http/http-errors.ts';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Catalogues fill as the modules that declare them load; these two load all.
const loaded = [createResolvers, refuseRequest];

const document = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8');
const rows = new Map(
  document.split('\n').flatMap((line): [string, string][] => {
    const code = /^\| `([A-Z_]+)` \|/.exec(line)?.[1];
    return code ? [[code, line]] : [];
  }),
);

/** The codes of errors that are made where they are found and in no catalogue. */
function codesInSources(): string[] {
  const made = /(?:\bcode: |\bcode = |\b(?:fault|report|refused|rejection|RowRejected|SourceUnreadable)\((?:plugin, )?)\s*'([A-Z]+(?:_[A-Z]+)+)'/g;
  const unions = /export type \w*FaultCode =([^;]*);/g;
  return ['plugin-sdk', 'platform', 'server'].flatMap((room) => {
    const folder = join(root, 'packages', room, 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /^(?!.*\.(test|fixture|d)\.ts$).*\.ts$/.test(file));
    return files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const inUnions = [...text.matchAll(unions)].flatMap(([, union = '']) => [...union.matchAll(/'([A-Z_]+)'/g)]);
      return [...text.matchAll(made), ...inUnions].map(([, code = '']) => code);
    });
  });
}

function catalogueIn(file: string, name: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const body = text.slice(text.indexOf(`${name} = {`), text.indexOf('} as const', text.indexOf(`${name} = {`)));
  return [...body.matchAll(/^ {2}([A-Z_]+): \{/gm)].map(([, code = '']) => code);
}

/** Codes of Apollo Server's that pass through, and two that only a terminal shows. */
const others = [
  ...[...readFileSync(join(root, 'packages/server/src/http/error-format.ts'), 'utf8').matchAll(/^ {2}'([A-Z_]+)',$/gm)].map(([, code = '']) => code),
  ...catalogueIn('packages/server/src/import/rejection.ts', 'rejectionTexts'),
  'ADDRESS_UNAVAILABLE',
];

const declared = new Set([...userErrorCodes.keys(), ...requestErrorCodes.keys(), ...Object.keys(faultCodes), ...codesInSources(), ...others]);

test('every code is in the document, and no other is', () => {
  expect(loaded).toHaveLength(2);
  expect([...rows.keys()].sort()).toEqual([...declared].sort());
});

const texts: readonly (readonly [string, ErrorText])[] = [...userErrorCodes, ...requestErrorCodes, ...Object.entries(faultCodes)];

test.each(texts.filter(([, { en }]) => en !== '{problem}'))('%s reads as it does in the code', (code, text) => {
  const lines = document.split('\n').filter((line) => line.startsWith(`| \`${code}\` |`));
  const shown = lines.join('\n').replaceAll('\\|', '|');
  expect(shown).toContain(text.en);
  expect(shown).toContain(text['zh-CN']);
});
