import type { Program } from '@openentry/law';
import type { Assessed, AssessedBatch } from './assessed.ts';
import { categoriesOf, programsOf } from './columns.ts';

/** What is found of one person, beside what was kept. */
export interface PersonImpact {
  readonly profileId: number;
  readonly before: Found | null;
  readonly after: Found;
}

interface Found {
  readonly crs: number;
  readonly programs: readonly Program[];
  readonly categories: readonly string[];
}

/** Whom an assessment touched. */
export interface ImpactReport {
  readonly people: number;
  /** Assessed for the first time. */
  readonly first: number;
  readonly unchanged: number;
  /** More points than before, and fewer. */
  readonly gain: number;
  readonly lose: number;
  /** Points gained and lost together. */
  readonly pointsGained: number;
  readonly pointsLost: number;
  /** Not eligible for any program any more. */
  readonly leave: number;
  readonly programs: Readonly<Record<Program, Movement>>;
  readonly categories: Readonly<Record<string, Movement>>;
}

export interface Movement {
  readonly enter: number;
  readonly leave: number;
}

const foundOf = ({
  crs,
  programs,
  categories,
}: {
  crs: number;
  programs: number;
  categories: number;
}): Found => ({
  crs,
  programs: programsOf(programs),
  categories: categoriesOf(categories),
});

class Moves<Name extends string> {
  readonly #enter = new Map<Name, number>();
  readonly #leave = new Map<Name, number>();

  add(entered: readonly Name[], left: readonly Name[]): void {
    for (const name of entered) this.#enter.set(name, (this.#enter.get(name) ?? 0) + 1);
    for (const name of left) this.#leave.set(name, (this.#leave.get(name) ?? 0) + 1);
  }

  of(name: Name): Movement {
    return { enter: this.#enter.get(name) ?? 0, leave: this.#leave.get(name) ?? 0 };
  }

  all(): Record<Name, Movement> {
    const names = [...new Set([...this.#enter.keys(), ...this.#leave.keys()])].sort();
    return Object.fromEntries(names.map((name) => [name, this.of(name)])) as Record<Name, Movement>;
  }
}

/** Counts whom an assessment touches, batch by batch. */
export class Impact {
  people = 0;
  readonly #each: (person: PersonImpact) => void;
  readonly #programs = new Moves<Program>();
  readonly #categories = new Moves<string>();
  #first = 0;
  #changed = 0;
  #gain = 0;
  #lose = 0;
  #pointsGained = 0;
  #pointsLost = 0;
  #leave = 0;

  constructor(each: (person: PersonImpact) => void = () => {}) {
    this.#each = each;
  }

  add({ people, first, changed }: AssessedBatch): void {
    this.people += people;
    this.#first += first;
    for (const person of changed) this.#person(person);
  }

  #person({ profileId, before, after }: Assessed): void {
    if (after.programs === 0) this.#leave++;
    this.#each({ profileId, before: before && foundOf(before), after: foundOf(after) });
    if (before === null) return;
    this.#changed++;
    const points = after.crs - before.crs;
    if (points > 0) {
      this.#gain++;
      this.#pointsGained += points;
    } else if (points < 0) {
      this.#lose++;
      this.#pointsLost -= points;
    }
    this.#programs.add(
      programsOf(after.programs & ~before.programs),
      programsOf(before.programs & ~after.programs),
    );
    this.#categories.add(
      categoriesOf(after.categories & ~before.categories),
      categoriesOf(before.categories & ~after.categories),
    );
  }

  report(): ImpactReport {
    const programs = this.#programs;
    return {
      people: this.people,
      first: this.#first,
      unchanged: this.people - this.#first - this.#changed,
      gain: this.#gain,
      lose: this.#lose,
      pointsGained: this.#pointsGained,
      pointsLost: this.#pointsLost,
      leave: this.#leave,
      programs: {
        CEC: programs.of('CEC'),
        FSW: programs.of('FSW'),
        FST: programs.of('FST'),
        PNP: programs.of('PNP'),
      },
      categories: this.#categories.all(),
    };
  }
}
