/** English words that every text shares. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  product: 'OpenEntry',
  independent: 'An independent project, not a Government of Canada service',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  colon: ': ',
  programs: {
    FSW: 'Federal Skilled Worker Program',
    CEC: 'Canadian Experience Class',
    FST: 'Federal Skilled Trades Program',
    PNP: 'Provincial Nominee Program',
  },
  /** What the Regulations call the people of each program. */
  classes: {
    FSW: 'the federal skilled worker class',
    CEC: 'the Canadian experience class',
    FST: 'the federal skilled trades class',
    PNP: 'the provincial nominee class',
  },
  /** A class as it stands after “as members of”, « au titre ». */
  memberOf: (theClass: string) => theClass,
  kinds: {
    general: 'general',
    program: 'program-specific',
    category: 'category-based',
  },
  foot: (day: string, verified: string) =>
    `OpenEntry is an independent project. IRCC decides. Calculated under the rules of ${day}, compared with their sources through ${verified}.`,
  knownGap: 'The rules of this day are not fully known',
};

export type WritingTexts = typeof en;
