import type { Locale } from './locale.ts';

/** What is said of one error, in both languages. `{name}` is replaced by the argument of that name. */
export interface ErrorText {
  readonly en: string;
  readonly 'zh-CN': string;
}

export interface UserErrorDetail {
  readonly code: string;
  /** Path into the input: `details.lotCodes[0]`. */
  readonly field?: string;
  readonly text: ErrorText;
}

/** The caller's mistake: thrown by a use case, rolls its transaction back, answered in the payload's `errors`. */
export class UserErrors extends Error {
  readonly details: readonly UserErrorDetail[];

  constructor(details: readonly UserErrorDetail[]) {
    super(details.map((detail) => `${detail.code}${detail.field ? ` at ${detail.field}` : ''}: ${detail.text.en}`).join('; '));
    this.name = 'UserErrors';
    this.details = details;
  }

  messages(locale: Locale): string[] {
    return this.details.map((detail) => detail.text[locale]);
  }
}

type Values = Readonly<Record<string, string | number>>;

const declared = new Map<string, ErrorText>();

/** Every code that any loaded module may answer with, and its text. */
export const userErrorCodes: ReadonlyMap<string, ErrorText> = declared;

/**
 * Declares a module's errors, code → text in both languages, and gives the function that makes them:
 * `throw refuse('NOT_FOUND', { entity: 'Product', id }, 'product.id')`.
 */
export function declareErrors<C extends Readonly<Record<string, ErrorText>>>(catalogue: C) {
  for (const [code, text] of Object.entries(catalogue)) {
    if (declared.has(code)) throw new Error(`the error ${code} is declared twice`);
    declared.set(code, text);
  }
  const detail = (code: keyof C & string, values: Values = {}, field?: string): UserErrorDetail => {
    const text = catalogue[code];
    if (text === undefined) throw new Error(`no error ${code}`);
    return { code, text: fill(text, values), ...(field === undefined ? {} : { field }) };
  };
  const refuse = (...given: Parameters<typeof detail>): UserErrors => new UserErrors([detail(...given)]);
  return Object.assign(refuse, { detail });
}

function fill(text: ErrorText, values: Values): ErrorText {
  const replace = (template: string) => template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { en: replace(text.en), 'zh-CN': replace(text['zh-CN']) };
}
