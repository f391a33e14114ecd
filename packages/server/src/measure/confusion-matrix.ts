/** How the rules did on one class. */
export interface ClassScore {
  readonly class: string;
  /** How many records people put into it. */
  readonly records: number;
  /** Of those, the share that the rules put there too; null where there are none. */
  readonly recall: number | null;
  /** Of what the rules put there, the share that people did too; null where there is nothing. */
  readonly precision: number | null;
  /** The harmonic mean of both; null for a class that neither used. */
  readonly f1: number | null;
}

/** What people decided, downwards, against what the rules decided, across. */
export class ConfusionMatrix {
  /** The classes that people choose from, in their order. */
  readonly classes: readonly string[];
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(classes: readonly string[]) {
    this.classes = classes;
  }

  add(official: string, decided: string): void {
    const row = this.#counts.get(official) ?? new Map<string, number>();
    this.#counts.set(official, row.set(decided, (row.get(decided) ?? 0) + 1));
  }

  count(official: string, decided: string): number {
    return this.#counts.get(official)?.get(decided) ?? 0;
  }

  /** The classes, then whatever else was decided: a status without an outcome, or an outcome that is no class of people's. */
  get columns(): readonly string[] {
    const decided = new Set([...this.#counts.values()].flatMap((row) => [...row.keys()]));
    return [...this.classes, ...[...decided].filter((value) => !this.classes.includes(value)).sort()];
  }

  get records(): number {
    return this.classes.reduce((total, official) => total + this.#recordsOf(official), 0);
  }

  get agreeing(): number {
    return this.classes.reduce((total, official) => total + this.count(official, official), 0);
  }

  get scores(): readonly ClassScore[] {
    return this.classes.map((name) => {
      const records = this.#recordsOf(name);
      const decided = this.classes.reduce((total, official) => total + this.count(official, name), 0);
      return { class: name, ...score(records, decided, this.count(name, name)) };
    });
  }

  /** The mean F1 of the classes that people used in these records; null where there are no records. */
  get macroF1(): number | null {
    return this.#mean(({ f1 }) => f1 ?? 0);
  }

  /** What always answering the most frequent class would give: any rules worth having are above. */
  get baseline(): { readonly always: string; readonly macroF1: number } | null {
    const [most] = [...this.scores].sort((a, b) => b.records - a.records);
    if (most === undefined || most.records === 0) return null;
    const always = score(most.records, this.records, most.records).f1 ?? 0;
    const macroF1 = this.#mean((each) => (each.class === most.class ? always : 0)) ?? 0;
    return { always: most.class, macroF1 };
  }

  #recordsOf(official: string): number {
    return [...(this.#counts.get(official)?.values() ?? [])].reduce((total, count) => total + count, 0);
  }

  #mean(of: (score: ClassScore) => number): number | null {
    const used = this.scores.filter(({ records }) => records > 0);
    return used.length === 0 ? null : used.reduce((total, each) => total + of(each), 0) / used.length;
  }
}

function score(records: number, decided: number, agreeing: number): Omit<ClassScore, 'class'> {
  const share = (total: number) => (total === 0 ? null : agreeing / total);
  const both = records + decided;
  return { records, recall: share(records), precision: share(decided), f1: both === 0 ? null : (2 * agreeing) / both };
}
