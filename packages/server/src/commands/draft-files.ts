import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BoundaryReport, type DraftFile, FaultsError } from '@aftercare/plugin-sdk';

/**
 * Writes drafts to a folder. Those of a file that is there already are added behind what it holds, unless it has them.
 *
 * @returns the files written, as the folder was given
 * @throws FaultsError when a file of that name is no list of examples
 */
export function writeDrafts({ files }: BoundaryReport, workingFolder: string, folder: string): readonly string[] {
  const target = resolve(workingFolder, folder);
  const written = files.map((file) => ({
    path: join(target, file.name),
    text: `${JSON.stringify(withKnown(file, target), null, 2)}\n`,
  }));
  mkdirSync(target, { recursive: true });
  for (const { path, text } of written) writeFileSync(path, text);
  return files.map(({ name }) => join(folder, name));
}

function withKnown({ name, contents }: DraftFile, target: string): unknown {
  const path = join(target, name);
  if (!existsSync(path)) return contents;
  const known: unknown = readJson(path);
  if (typeof known === 'object' && known !== null && 'examples' in known && Array.isArray(known.examples)) {
    const names = new Set(known.examples.map(nameOf));
    return { ...known, examples: [...known.examples, ...contents.examples.filter(({ name }) => !names.has(name))] };
  }
  throw new FaultsError('The folder of the drafts', [
    {
      code: 'DRAFTS_UNREADABLE',
      file: path,
      path: '',
      message: {
        en: 'The file is there and is no file of worked examples: put it right, or write to another folder.',
        'zh-CN': '该文件已存在但不是示例文件：请更正，或写入其他文件夹。',
      },
    },
  ]);
}

function nameOf(example: unknown): unknown {
  return typeof example === 'object' && example !== null && 'name' in example ? example.name : undefined;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
