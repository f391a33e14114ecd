/** A text in every language the product speaks. */
export interface LocalizedText {
  readonly en: string;
  readonly 'zh-CN': string;
}

export type Locale = keyof LocalizedText;

export const locales: readonly Locale[] = ['en', 'zh-CN'];
