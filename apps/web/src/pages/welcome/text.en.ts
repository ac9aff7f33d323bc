export const en = {
  heading: 'Welcome to OpenEntry',
  invitedWhy: 'An account was made for you. Choose the password that you will sign in with.',
  password: 'Choose a password',
  keep: 'Keep this password',
  firstHeading: 'Make the first administrator',
  firstWhy:
    'An administrator invites everybody else who works here and gives them their roles. Administrators see no cases.',
  email: 'Email address',
  first: 'Make the account',
  done: 'Your account is ready. Sign in, then set up a second step on the page of your account.',
  signIn: 'Sign in',
  noLinkTitle: 'The link is incomplete',
  noLink:
    'Open the link that you were given again, or copy all of it. If it is too old, ask for another one.',
};

export type Texts = typeof en;
