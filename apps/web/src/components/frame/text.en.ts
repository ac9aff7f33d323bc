export const en = {
  skip: 'Skip to the main content',
  navigation: 'Main',
  home: 'OpenEntry, home page',
  rounds: 'Rounds',
  pool: 'Pool',
  calculator: 'Calculator',
  about: 'About',
  api: 'API',
  signIn: 'Sign in',
  account: 'My account',
  switchTo: 'Français',
  independent: 'OpenEntry is an independent project. It is not a Government of Canada service.',
  verified: (day: string) => `Law verified through ${day}.`,
  licence: 'Code under the Apache License 2.0.',
  loading: 'Loading the page…',
  crashTitle: 'This page stopped working',
  crashWhat: 'Something in the page failed, or part of it could not be loaded.',
  crashKept: 'Answers you typed in the calculator are kept in this browser tab.',
  crashNext: 'Reload the page',
};

export type Texts = typeof en;
