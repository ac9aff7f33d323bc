export const en = {
  name: 'Canada’s Express Entry, in the open',
  what: 'Scores, rounds of invitations and the pool, with the rule behind each number.',
  independent: 'An independent project. Not a Government of Canada service.',
  enter: 'Continue in English',
};

export type Texts = typeof en;
