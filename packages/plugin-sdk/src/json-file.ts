import { readFileSync } from 'node:fs';
import type { Fault } from '@aftercare/policy';
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

export interface JsonFile {
  /** Undefined when the file could not be read. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/** Reads strict JSON. A syntax error and a key written twice are faults with their line and column. */
export function readJsonFile(path: string, file: string): JsonFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      value: undefined,
      faults: [
        {
          code: 'FILE_UNREADABLE',
          file,
          path: '',
          message: { en: `The file cannot be read: ${cause}`, 'zh-CN': `无法读取文件：${cause}` },
        },
      ],
    };
  }
  return parseJson(text, file);
}

/** {@link readJsonFile} on a text. */
export function parseJson(text: string, file: string): JsonFile {
  try {
    return parseBounded(text, file);
  } catch (error) {
    // The visitor recurses. How deep a file may be is `policy`'s to say; this one did not even get there.
    if (!(error instanceof RangeError)) throw error;
    return { value: undefined, faults: [tooDeep(file)] };
  }
}

/** @throws RangeError where the text is nested some thousand levels deep */
function parseBounded(text: string, file: string): JsonFile {
  const faults: Fault[] = [];
  const scopes: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        scopes.push(new Set());
      },
      onObjectEnd: () => {
        scopes.pop();
      },
      onObjectProperty: (key, _offset, _length, line, column, pathSupplier) => {
        const scope = scopes.at(-1);
        if (scope?.has(key)) faults.push(duplicateKey(file, key, [...pathSupplier(), key], line + 1, column + 1));
        scope?.add(key);
      },
      onError: (code, _offset, _length, line, column) => {
        // What follows the first error is mostly its echo.
        if (!faults.some((fault) => fault.code === 'JSON_SYNTAX')) faults.push(syntaxError(file, code, line + 1, column + 1));
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  const broken = faults.some((fault) => fault.code === 'JSON_SYNTAX');
  if (broken) return { value: undefined, faults };
  try {
    const value: unknown = JSON.parse(text);
    return { value, faults };
  } catch (error) {
    // JSON.parse is stricter than the visitor in rare places, such as control characters.
    const cause = error instanceof Error ? error.message : String(error);
    const fault: Fault = {
      code: 'JSON_SYNTAX',
      file,
      path: '',
      message: { en: `Not JSON: ${cause}`, 'zh-CN': `不是有效的 JSON：${cause}` },
    };
    return { value: undefined, faults: [...faults, fault] };
  }
}

/** `rules[3].conditions` from `['rules', 3, 'conditions']`. */
export function formatPath(segments: readonly (string | number)[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`;
    return path === '' ? segment : `${path}.${segment}`;
  }, '');
}

function syntaxError(file: string, code: ParseErrorCode, line: number, column: number): Fault {
  const words = printParseErrorCode(code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return {
    code: 'JSON_SYNTAX',
    file,
    path: `line ${line}, column ${column}`,
    message: { en: `Not JSON: ${words}.`, 'zh-CN': `不是有效的 JSON：第 ${line} 行第 ${column} 列（${words}）。` },
  };
}

function tooDeep(file: string): Fault {
  return {
    code: 'TOO_DEEP',
    file,
    path: '',
    message: { en: 'The document is nested too deeply to be read.', 'zh-CN': '文档嵌套过深，无法读取。' },
  };
}

function duplicateKey(file: string, key: string, segments: readonly (string | number)[], line: number, column: number): Fault {
  return {
    code: 'JSON_DUPLICATE_KEY',
    file,
    path: formatPath(segments),
    message: {
      en: `The key "${key}" is written twice (again at line ${line}, column ${column}); only one would count.`,
      'zh-CN': `键“${key}”重复（第 ${line} 行第 ${column} 列再次出现），只有一个会生效。`,
    },
    found: key,
  };
}
