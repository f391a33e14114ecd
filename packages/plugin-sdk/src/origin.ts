const origins = new WeakMap<object, string>();

/** Remembers which file of the plugin's folder an object was read from, so that a later fault can name it. */
export function setOrigin(object: object, file: string): void {
  origins.set(object, file);
}

/** The file the object was read from; `otherwise` for one built in code. */
export function originOf(object: object, otherwise: string): string {
  return origins.get(object) ?? otherwise;
}
