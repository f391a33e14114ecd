/** A clause a line, indented by its parentheses. */
export function laidOut(statement: string): string {
  let depth = 0;
  return statement
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=from |where |order by |limit )|(?=\(select )/g, '\n')
    .split('\n')
    .map((line) => {
      const indented = `${'  '.repeat(Math.max(0, depth))}${line}\n`;
      depth += line.split('(').length - line.split(')').length;
      return indented;
    })
    .join('');
}
