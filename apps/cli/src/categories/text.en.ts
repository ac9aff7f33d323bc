/** English words of `openentry categories`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: (on: string) => `Categories of the rounds on ${on}`,
  none: (first: string) => `No category was in force that day. The first ones began on ${first}.`,
  version: (id: string, instrument: string, from: string, until: string | null) =>
    `${id}, ${instrument}, ${until === null ? `since ${from}` : `from ${from} to ${until}`}`,
  occupations: (count: number) => `${count} occupations:`,
};

export type CategoriesText = typeof en;
