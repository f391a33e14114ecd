/** A word or number, or one character of a script without spaces. */
interface Piece {
  readonly text: string;
  readonly ideograph: boolean;
  /** Whether nothing stands between it and the piece before. */
  readonly joined: boolean;
}

const pattern = /(\p{Script=Han})|\d+|[\p{L}\p{M}]+/gu;

function pieces(text: string): readonly Piece[] {
  let end = 0;
  return [...text.normalize('NFKC').toLowerCase().matchAll(pattern)].map(({ 0: piece, 1: ideograph, index }) => {
    const joined = index === end;
    end = index + piece.length;
    return { text: piece, ideograph: ideograph !== undefined, joined };
  });
}

/** Whether all words of a search are in one of a record’s texts or another: `search`, said in JavaScript. */
export function isFound(search: string, texts: readonly string[]): boolean {
  const read = texts.map(pieces);
  return search.split(/[\s'"“”\\]+/).every((word) => {
    const wanted = pieces(word);
    return wanted.length === 0 || read.some((text) => text.some((_, from) => standsAt(wanted, text, from)));
  });
}

function standsAt(wanted: readonly Piece[], text: readonly Piece[], from: number): boolean {
  return wanted.every((piece, index) => {
    const found = text[from + index];
    if (found === undefined || found.ideograph !== piece.ideograph) return false;
    // Characters that stand side by side in the search do so in the text.
    if (index > 0 && piece.ideograph && wanted[index - 1]?.ideograph && piece.joined !== found.joined) return false;
    return index === wanted.length - 1 && !piece.ideograph ? found.text.startsWith(piece.text) : found.text === piece.text;
  });
}
