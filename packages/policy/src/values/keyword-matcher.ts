import { continuesWord, matchesAnywhere, normalizeText, wordForms } from './keyword.ts';

/** One form of a keyword that ends in a state. */
interface Form {
  readonly length: number;
  readonly keyword: number;
}

interface State {
  readonly next: Map<number, State>;
  /** Keywords that match anywhere, and forms of those that match whole words. */
  readonly parts: number[];
  readonly words: Form[];
  /** The state of the longest proper suffix that begins some form; undefined at the root. */
  suffix: State | undefined;
  /** Of the suffixes, the nearest that has parts, and the nearest that has words. */
  shorterPart: State | undefined;
  shorterWord: State | undefined;
}

function createState(): State {
  return { next: new Map(), parts: [], words: [], suffix: undefined, shorterPart: undefined, shorterWord: undefined };
}

/**
 * A list of keywords that finds what `containsKeyword` finds of each, in one pass over a normalised text whatever the length of the
 * list (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975).
 */
export class KeywordMatcher {
  readonly #root = createState();
  readonly #count: number;
  /** What is no text or is empty is never found. */
  readonly #canFindAll: boolean;

  constructor(list: readonly unknown[]) {
    const keywords = [...new Set(list.map((keyword) => (typeof keyword === 'string' ? normalizeText(keyword) : '')))];
    keywords.forEach((keyword, index) => {
      if (keyword !== '') this.#add(keyword, index);
    });
    this.#count = keywords.length;
    this.#canFindAll = keywords.length > 0 && !keywords.includes('');
    this.#linkSuffixes();
  }

  findsAny(text: string): boolean {
    return this.#scan(text, () => true);
  }

  findsAll(text: string): boolean {
    if (!this.#canFindAll) return false;
    const found = new Set<number>();
    return this.#scan(text, (keyword) => found.add(keyword).size === this.#count);
  }

  #add(keyword: string, index: number): void {
    if (matchesAnywhere(keyword)) this.#stateOf(keyword).parts.push(index);
    else for (const form of wordForms(keyword)) this.#stateOf(form).words.push({ length: form.length, keyword: index });
  }

  #stateOf(form: string): State {
    let state = this.#root;
    for (let at = 0; at < form.length; at += 1) {
      const unit = form.charCodeAt(at);
      const next = state.next.get(unit) ?? createState();
      state.next.set(unit, next);
      state = next;
    }
    return state;
  }

  /** Breadth first, so that the suffix of a state is linked before the state. */
  #linkSuffixes(): void {
    const waiting: State[] = [this.#root];
    for (const state of waiting) {
      for (const [unit, next] of state.next) {
        let suffix = state.suffix;
        while (suffix !== undefined && !suffix.next.has(unit)) suffix = suffix.suffix;
        next.suffix = suffix?.next.get(unit) ?? this.#root;
        next.shorterPart = next.suffix.parts.length > 0 ? next.suffix : next.suffix.shorterPart;
        next.shorterWord = next.suffix.words.length > 0 ? next.suffix : next.suffix.shorterWord;
        waiting.push(next);
      }
    }
  }

  #scan(text: string, isEnough: (keyword: number) => boolean): boolean {
    const reported = new Set<State>();
    let state = this.#root;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      let next = state.next.get(unit);
      while (next === undefined && state.suffix !== undefined) {
        state = state.suffix;
        next = state.next.get(unit);
      }
      if (next === undefined) continue;
      state = next;
      if (reportsParts(state, reported, isEnough) || reportsWords(state, text, at + 1, isEnough)) return true;
    }
    return false;
  }
}

/** The parts that end in a state and in its suffixes, each state once for a text. */
function reportsParts(state: State, reported: Set<State>, isEnough: (keyword: number) => boolean): boolean {
  let ending: State | undefined = state.parts.length > 0 ? state : state.shorterPart;
  for (; ending !== undefined && !reported.has(ending); ending = ending.shorterPart) {
    reported.add(ending);
    if (ending.parts.some(isEnough)) return true;
  }
  return false;
}

/** The words that end at a place in the text; none where the word goes on. */
function reportsWords(state: State, text: string, end: number, isEnough: (keyword: number) => boolean): boolean {
  let ending: State | undefined = state.words.length > 0 ? state : state.shorterWord;
  if (ending === undefined || continuesWord(text, end)) return false;
  for (; ending !== undefined; ending = ending.shorterWord)
    for (const { length, keyword } of ending.words) if (!continuesWord(text, end - length - 1) && isEnough(keyword)) return true;
  return false;
}
