/** English words of single profiles. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: (id: number, state: string) => `Profile ${id}: ${state}`,
  candidate: 'Candidate',
  pool: 'Pool',
  received: 'Received',
  standing: 'Standing',
  standingOf: (crs: string, programs: string, on: string) =>
    `${crs} points, ${programs}, by the law of ${on}`,
  noProgram: 'no program',
  categories: 'Categories',
  nextLook: 'Looked at again',
  nomination: 'Nomination',
  accepted: (province: string) => `${province}, accepted`,
  waiting: (province: string) => `${province}, to be answered`,
  invitation: 'Invitation',
  invited: (program: string, crs: string, when: string) => `${program}, ${crs} points, ${when}`,
  deadlines: {
    draft: 'Draft open through',
    life: 'In the pool until',
    nomination: 'Answer nomination through',
    invitation: 'Answer invitation through',
  },
  more: (day: string, days: number) => `${day} (${days} days added by outages)`,
  history: 'What was done',
  done: (what: string, who: string, role: string, when: string) => `${what}: ${who} (${role}), ${when}`,
  next: 'What can be done now',
  nothing: 'nothing',
  contact: {
    asked: 'Give a file with the contact (- reads standard input), or --remove.',
    kept: {
      en: 'Kept. Letters to this person are mailed from now on, in English.',
      fr: 'Kept. Letters to this person are mailed from now on, in French.',
    },
    removed: 'Removed. Letters to this person are no longer mailed; they can still be read.',
    already: 'It was so already; nothing was changed.',
  },
};

export type ProfileText = typeof en;
