/** English words of `openentry noc`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  empty: 'The query is empty. Give words in either language, or a code, such as: noc nurse.',
  none: (query: string) => `No occupation found for "${query}".`,
  old: (code: string, title: string, codes: string) =>
    `NOC 2016 code ${code}, ${title}, continues in whole or in part as ${codes}. Which one a job belongs to follows from its duties: the person decides.`,
  teer: (teer: number) => `TEER ${teer}`,
  predecessors: (codes: string) => `Continues NOC 2016: ${codes}`,
  opens: (what: string) => `Opens: ${what}`,
  nothing: 'Opens no federal program and no category by itself.',
  trade: 'skilled trade',
  inCanada: 'work in Canada',
  olderNoc: (version: string, on: string) =>
    `On ${on} NOC ${version} applied: what these codes of NOC 2021 would open is not told for that day.`,
  on: (on: string) => `What they open is the law of ${on}.`,
  first: (count: number) => `The first ${count}; more words find fewer.`,
};

export type NocText = typeof en;
