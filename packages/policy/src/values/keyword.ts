/** Scripts written without spaces between words: a keyword in them matches anywhere. */
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/** NFKC (full-width letters become plain ones), lower case, one kind of apostrophe, one space for each run of white space. */
export function normalizeText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}

/**
 * Whether a text contains a keyword, both normalised already. A keyword with a character of a script that has no spaces between
 * words (`起火`, `SIM卡`) matches anywhere. Any other matches whole words, as written or with a simple English plural: `leak`
 * also finds `leaks`, `crash` also `crashes`, `injury` also `injuries`; it does not find `leaking`, nor does `leaks` find `leak`.
 */
export function containsKeyword(text: string, keyword: string): boolean {
  if (keyword === '') return false;
  if (matchesAnywhere(keyword)) return text.includes(keyword);
  return wordForms(keyword).some((form) => containsWord(text, form));
}

/** Whether a keyword matches inside of words too. */
export function matchesAnywhere(keyword: string): boolean {
  return unspacedScript.test(keyword);
}

/** A word as written and with its simple English plurals. */
export function wordForms(keyword: string): readonly string[] {
  const forms = [keyword, `${keyword}s`, `${keyword}es`];
  return /[^aeiou\W]y$/u.test(keyword) ? [...forms, `${keyword.slice(0, -1)}ies`] : forms;
}

function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!continuesWord(text, at - 1) && !continuesWord(text, at + word.length)) return true;
  }
  return false;
}

/** Whether a word goes on there. A neighbouring Chinese character ends a Latin word: `手机leak了` contains `leak`. */
export function continuesWord(text: string, at: number): boolean {
  const neighbour = text.charAt(at);
  return wordCharacter.test(neighbour) && !unspacedScript.test(neighbour);
}
