/** `{fact} is {value}` with its parts in place. A part that is absent leaves nothing. */
export function fillTemplate(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_whole, name: string) => (Object.hasOwn(parts, name) ? (parts[name] ?? '') : ''));
}
