/** English words of letters and mail. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  notices: {
    'invitation.issued': 'invitation',
    'invitation.cancelled': 'invitation cancelled',
    'invitation.expired': 'invitation expired',
    'standing.changed': 'score or eligibility changed',
    'profile.in-pool': 'profile in the pool',
    'profile.ineligible': 'profile no longer eligible',
    'profile.expired': 'profile expired',
    'draft.lapsed': 'draft closed',
    'nomination.offered': 'nomination to answer',
    'nomination.lapsed': 'nomination not answered',
    'nomination.withdrawn': 'nomination withdrawn',
  },
  letters: {
    progress: 'Letters',
    title: (pool: number) => `What people of pool ${pool} were told`,
    none: 'Nobody was told anything yet.',
    line: (notice: number, what: string, profile: number) => `${notice}: ${what}, profile ${profile}`,
    mailed: (at: string, sentAt: string) => `${at}; mailed ${sentAt}`,
    notMailed: (at: string) => `${at}; not mailed`,
    more: (count: string) => `… and ${count} more; --json lists all of them.`,
    how: 'With --out FOLDER the letters are written as tagged PDF and as text.',
    written: (letters: string, folder: string) =>
      `${letters} letters written to ${folder}, PDF and text each.`,
    personal: 'WARNING: letters are personal. They are for the people they are addressed to.',
    folder: (folder: string, why: string) => `${folder} could not be made: ${why}.`,
    impossible: (count: string) => `${count} notices have no letter any more.`,
  },
  mail: {
    progress: 'Mail',
    title: (place: string) => `Mail to ${place}`,
    sent: 'Sent',
    failed: 'Not taken, to be tried again',
    waiting: 'Waiting',
    noAddress: 'To people whose address is not known',
    stopped: (code: string) =>
      `Stopped: the mail server takes nothing (${code}). What waits is sent by the next run.`,
    failure: (notice: number, profile: number, code: string) =>
      `Notice ${notice}, profile ${profile}: ${code}`,
    more: (count: string) => `… and ${count} more`,
    addresses: '"openentry profile contact ID FILE" says how somebody is written to.',
  },
};

export type MailText = typeof en;
