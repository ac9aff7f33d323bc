export const en = {
  kind: { general: 'General', program: 'Program-specific', category: 'Category-based' },
  /** Codes of programs as the API gives them. */
  programs: {
    FSW: 'Federal Skilled Worker Program',
    CEC: 'Canadian Experience Class',
    FST: 'Federal Skilled Trades Program',
    PNP: 'Provincial Nominee Program',
  } as Readonly<Record<string, string>>,
};

export type Texts = typeof en;
