/** English words of `openentry documents`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: (program: string, on: string) => `Documents of an application on ${on}: ${program}`,
  independent: 'IRCC’s own checklist in the account decides; this one is what the rules say.',
  entry: (title: string, subject: string | null) => (subject === null ? title : `${title}: ${subject}`),
  mark: { owed: '[ ]', unknown: '[?]' },
  legend: '[ ] owed, [?] owed or not, for want of facts',
  count: (owed: number, unknown: number) =>
    `${owed} owed${unknown === 0 ? '' : `, ${unknown} not known for want of facts`}.`,
};

export type DocumentsText = typeof en;
