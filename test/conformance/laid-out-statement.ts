/** A clause a line, indented by its parentheses. */
export function laidOut(statement: string): string {
  let depth = 0;
  return (
    statement
      .replaceAll(/\s+/g, ' ')
      // The ORM writes ids into its statements; each run has others.
      .replaceAll(/'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'/g, "'…'")
      // Rules change, and with them the hashes of their revisions.
      .replaceAll(/\('sha256:[^)]*\)/g, '(…)')
      .replaceAll(/ (?=from |where |order by |limit )|(?=\(select )/g, '\n')
      .split('\n')
      .map((line) => {
        const indented = `${'  '.repeat(Math.max(0, depth))}${line}\n`;
        depth += line.split('(').length - line.split(')').length;
        return indented;
      })
      .join('')
  );
}
