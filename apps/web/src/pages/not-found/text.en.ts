export const en = {
  heading: 'There is no page at this address',
  why: 'The address may be mistyped, or the page may have moved. Nothing you typed elsewhere is lost.',
  next: 'From here you can go to:',
  home: 'the home page',
  calculator: 'the score calculator',
  rounds: 'the list of rounds, to find a round by its number or year',
};

export type Texts = typeof en;
