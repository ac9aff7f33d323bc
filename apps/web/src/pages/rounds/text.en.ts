export const en = {
  heading: 'Rounds of invitations',
  lead: 'Every round that Canada’s immigration department has published, newest first.',
  filters: 'Filter the rounds',
  kind: 'Type of round',
  year: 'Year',
  replayed: 'Replays',
  any: 'All types',
  anyYear: 'All years',
  anyReplay: 'All rounds',
  onlyReplayed: 'Replayed rounds only',
  shown: (count: string) => `${count} rounds shown`,
  shownOne: (count: string) => `${count} round shown`,
  none: 'No round matches these filters.',
  clear: 'Show all rounds',
  columns: {
    number: 'Round',
    date: 'Date',
    name: 'For whom',
    kind: 'Type',
    invited: 'Invited',
    cutoff: 'Cut-off (CRS)',
  },
  caption: 'Published rounds of invitations',
  isReplayed: 'Replayed',
};

export type Texts = typeof en;
