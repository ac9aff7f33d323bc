/** What marks a text that is personal in a test: it is to be found in the database and in answers to its owner alone. */
const MARK = /canary[-_. ]?[\da-f]{8}/i;
let count = 0;

/** A text of its own for a personal field; as an address, a name or whatever the field takes. */
export function canary(): string {
  count++;
  return `Canary ${count.toString(16).padStart(8, '0')}`;
}

/** The same as an address. */
export const canaryEmail = (): string => `${canary().toLowerCase().replace(' ', '-')}@example.ca`;

/** Everything that others than its owner may come to see, by where it was said. */
export interface Overheard {
  readonly where: string;
  readonly text: string;
}

/** What was overheard that holds something personal. */
export function leaks(overheard: readonly Overheard[]): string[] {
  return overheard.flatMap(({ where, text }) => {
    const [found] = MARK.exec(text) ?? [];
    return found === undefined ? [] : [`${where}: ${found}`];
  });
}
