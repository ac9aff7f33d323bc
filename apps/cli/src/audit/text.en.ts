/** English words of the audit. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  badHead: (given: string) =>
    `--head: "${given}" is no head of the audit. It is written as "openentry audit head" prints it: a number, a colon, 64 hexadecimal digits.`,
  noHeads: (file: string) =>
    `--heads: the file ${file} cannot be read. Name a copy of the file that the server adds signed heads to.`,
  written: (file: string) => `Signed and added to ${file}.`,
  unchanged: (file: string) => `${file} ends with it already.`,
  holds: (links: string) => `The audit holds: ${links} links, each with the hash of the one before.`,
  head: (head: string) => `It ends at ${head}.`,
  contains: (link: number) => `It contains the head that was written down, link ${link}.`,
  signed: (heads: string, at: string, link: number) =>
    `Every signed head is in it (${heads}); the last was signed ${at}, at link ${link}.`,
  notCompared:
    'No signed heads were compared: a chain that was made again whole would not be noticed. Name a copy of their file with --heads.',
  waiting: (entries: string) => `${entries} entries are not linked yet; the next piece of work links them.`,
  broken: (link: number, entry: number | null) =>
    `The audit does NOT hold from link ${link} on${entry === null ? '' : ` (entry ${entry})`}:`,
  between: (from: number, to: number) =>
    `The chain was made again somewhere from link ${from} to link ${to}; what comes before is as it was signed.`,
  faults: {
    missing: 'a link is missing.',
    previous: 'the link does not follow the one before it.',
    content: 'its entry is not the one that was linked.',
    head: 'the link is not the one that was written down.',
    unlinked: 'an entry is in no link and waits for none: it was put in, or its link was removed.',
    guard: 'every link holds, but what keeps entries from being changed is off:',
  },
  guard: (name: string) => `${name}`,
  headsBroken: (file: string, line: number) =>
    `The file of signed heads does NOT hold: ${file}, line ${line}:`,
  headsFaults: {
    format: 'it is no signed head.',
    key: 'it was signed with another key. Name the right one with --key.',
    signature: 'it is not what was signed.',
    order: 'the line before it is missing, or lines changed places.',
  },
  none: 'No entry is like that.',
  onBehalfOf: (person: string) => `for ${person}`,
  more: (entry: number) => `There are more: --after ${entry}`,
  outcomes: { done: 'done', refused: 'refused', denied: 'denied', failed: 'failed' },
};

export type AuditText = typeof en;
