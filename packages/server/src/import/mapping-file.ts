import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fault, FaultsError, type LocalizedText } from '@aftercare/plugin-sdk';
import type { Mapping } from './mapping.ts';
import { checkShape } from './mapping-schema.ts';

const ownMappings = fileURLToPath(new URL('../../mappings/', import.meta.url));

/**
 * Reads a mapping: a file, or the name of one that comes with the product. Its shape is checked; whether it fits the
 * plugins and the columns is `checkMapping`'s to say.
 *
 * @throws FaultsError with every fault
 */
export function readMapping(given: string, workingFolder: string): Mapping {
  const file = [resolve(workingFolder, given), join(ownMappings, `${given}.json`)].find((path) => existsSync(path));
  if (file === undefined) {
    const text = {
      en: 'There is no such file, and no mapping of that name comes with the product.',
      'zh-CN': '没有这个文件，产品也未自带同名映射。',
    };
    throw refuse([{ code: 'MAPPING_NOT_FOUND', file: given, path: '', message: text }]);
  }
  const shape = checkShape(parse(file, given), given);
  if ('faults' in shape) throw refuse(shape.faults);
  return shape.mapping;
}

function parse(file: string, given: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message: LocalizedText = { en: `It is no JSON: ${reason}`, 'zh-CN': `不是合法的 JSON：${reason}` };
    throw refuse([{ code: 'MAPPING_NOT_JSON', file: given, path: '', message }]);
  }
}

function refuse(faults: readonly Fault[]): FaultsError {
  return new FaultsError('The mapping', faults);
}
