import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Database } from '@aftercare/platform';
import { isEnumType } from 'graphql';
import { v7 } from 'uuid';
import { type Company, foundCompany, plugins, services } from '../../../../test/company.ts';
import { testSchema } from '../../../../test/graphql.ts';
import type { Gateway } from './gateway.ts';
import type { ImportTarget } from './import-target.ts';
import { createLocalGateway } from './local-gateway.ts';
import type { Mapping } from './mapping.ts';
import { RowPlanner } from './plan-row.ts';
import { type ImportOptions, type ImportResult, runImport } from './run-import.ts';
import { openSource } from './source-file.ts';

export async function testTarget(): Promise<ImportTarget> {
  const channel = (await testSchema()).getType('CaseChannel');
  return { caseTypes: plugins.caseTypes, channels: isEnumType(channel) ? channel.getValues().map(({ name }) => name) : [] };
}

export interface Importing {
  readonly company: Company;
  readonly gateway: Gateway;
  run(file: string, mapping: Mapping, unit: string, options?: Partial<ImportOptions>): Promise<ImportResult>;
}

/** A company of its own and the way to import into it. */
export async function beginImporting(database: Database): Promise<Importing> {
  const company = await foundCompany(database);
  const actor: Actor = { kind: 'SYSTEM', id: v7(), name: 'import', tenantId: company.tenantId, roles: ['ADMINISTRATOR'] };
  const gateway = createLocalGateway({ schema: await testSchema(), database, services, actor });
  return {
    company,
    gateway,
    async run(file, mapping, unit, options = {}) {
      const historical = mapping.historical ?? false;
      return runImport({
        source: await openSource(file, mapping),
        planner: new RowPlanner({ mapping, unit, historical, target: await testTarget(), now: new Date() }),
        ...{ gateway, unit, concurrency: gateway.concurrency, fingerprint: `${mapping.id} ${unit}` },
        stop: new AbortController().signal,
        ...options,
      });
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'aftercare-import-'));
let files = 0;

/** Writes a file of this name, in a folder of its own kind for each call. */
export function writeFile(name: string, content: string | Uint8Array): string {
  files += 1;
  const path = join(folder, `${files}-${name}`);
  writeFileSync(path, content);
  return path;
}

export function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** A mapping of one text column `n` for tests that are about something else. */
export const plainMapping: Mapping = {
  id: 'plain',
  label: { en: 'Plain', 'zh-CN': '简单' },
  format: 'jsonl',
  key: { columns: ['n'] },
  fields: {
    caseType: { constant: 'hotel.complaint' },
    channel: { constant: 'PHONE' },
    title: { column: 'title' },
    'details.area': { constant: 'OTHER' },
  },
};
