/** English words of the audit. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  badHead: (given: string) =>
    `--head: "${given}" is no head of the audit. It is written as "openentry audit head" prints it: a number, a colon, 64 hexadecimal digits.`,
  holds: (links: string) => `The audit holds: ${links} links, each with the hash of the one before.`,
  head: (head: string) => `It ends at ${head}.`,
  contains: (link: number) => `It contains the head that was written down, link ${link}.`,
  waiting: (entries: string) => `${entries} entries are not linked yet; the next piece of work links them.`,
  broken: (link: number) => `The audit does NOT hold from link ${link} on:`,
  faults: {
    missing: 'a link is missing.',
    previous: 'the link does not follow the one before it.',
    content: 'its entry is not the one that was linked.',
    head: 'the link is not the one that was written down.',
  },
};

export type AuditText = typeof en;
