export const en = {
  loading: 'Loading…',
  title: 'The data could not be loaded',
  noAnswer: 'The OpenEntry server did not answer. The connection may be down.',
  refused: (status: string) => `The OpenEntry server answered with an error (${status}).`,
  kept: 'Nothing you typed is lost.',
  retry: 'Try again',
};

export type Texts = typeof en;
