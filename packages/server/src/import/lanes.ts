import type { CaseInput } from './row-plan.ts';

/** Keeps rows that name the same thing in the file's order, so that the first registers it and the others find it. */
export class Lanes {
  readonly #ends = new Map<string, Promise<unknown>>();

  /** Does `work` once all earlier work under any of these names is done. */
  async run<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = names.flatMap((name) => this.#ends.get(name) ?? []);
    const done = Promise.allSettled(before).then(work);
    const end = done.catch(() => {});
    for (const name of names) this.#ends.set(name, end);
    try {
      return await done;
    } finally {
      for (const name of names) if (this.#ends.get(name) === end) this.#ends.delete(name);
    }
  }
}

/** What a case would register where it is not on file. */
export function lanesOf({ externalReference, product, customer, asset }: CaseInput): string[] {
  const named = { reference: externalReference, sku: product?.['sku'], phone: customer?.['phone'], email: customer?.['email'] };
  return Object.entries({ ...named, serialNumber: asset?.['serialNumber'] }).flatMap(([kind, value]) =>
    value === undefined ? [] : [`${kind} ${String(value).trim().toLowerCase()}`],
  );
}
