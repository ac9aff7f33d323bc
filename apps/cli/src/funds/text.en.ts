/** English words of `openentry funds`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: (on: string) => `Settlement funds on ${on}`,
  family: (people: number) => (people === 1 ? '1 person' : `${people} people`),
  additional: 'each further person',
  unknown: 'unknown',
  table: (instrument: string, since: string, grade: string) =>
    `Table: ${instrument}, in force since ${since}, grade ${grade}.`,
  note: (text: string, grade: string) => `${text} (grade ${grade})`,
};

export type FundsText = typeof en;
