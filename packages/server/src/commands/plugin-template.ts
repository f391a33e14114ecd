import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether there is nothing at a path, or an empty folder. */
export function isFolderFree(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
}

/**
 * Writes the files of templates to a folder, `{{name}}` in their texts and their names replaced; a file of a later template takes the
 * place of an earlier one's.
 *
 * @returns the files written, relative to the folder, sorted
 */
export function writeTemplate(
  templates: readonly string[],
  folder: string,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const files = new Map(
    templates.flatMap((template) =>
      filesIn(template).map((file) => [fill(file, values), fill(readFileSync(join(template, file), 'utf8'), values)] as const),
    ),
  );
  for (const [file, text] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return [...files.keys()].sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([^{}]+)\}\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`The template has ${placeholder}, for which there is no value.`);
    return value;
  });
}
