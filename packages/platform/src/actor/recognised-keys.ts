import type { Actor } from './actor.ts';

/** For how long a key is taken for recognised, in milliseconds: so long one that is revoked or expires may still be let in. */
const longestRecognised = 1_000;

/** As many keys as are remembered; the one remembered first goes first. */
const mostKeys = 10_000;

interface Recognised {
  readonly actor: Actor;
  /** On the clock of the process, which no one sets back. */
  readonly until: number;
}

/**
 * The actors of keys that were just presented, so that a portal that asks a hundred times a second is looked up once. Of unknown keys nothing
 * is kept: they would be remembered past their creation.
 */
export class RecognisedKeys {
  readonly #keys = new Map<string, Recognised>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  of(keyHash: string): Actor | null {
    const known = this.#keys.get(keyHash);
    if (known === undefined) return null;
    if (this.#now() < known.until) return known.actor;
    this.#keys.delete(keyHash);
    return null;
  }

  remember(keyHash: string, actor: Actor): void {
    const [first] = this.#keys.keys();
    if (this.#keys.size >= mostKeys && first !== undefined) this.#keys.delete(first);
    this.#keys.set(keyHash, { actor, until: this.#now() + longestRecognised });
  }
}
