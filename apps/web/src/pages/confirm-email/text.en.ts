export const en = {
  heading: 'Confirm your email address',
  verifyWhy: 'Enter the password that you chose when you opened the account: it shows that you did.',
  password: 'Password',
  verify: 'Confirm and sign in',
  notYours: 'You did not open the account, or forgot the password?',
  forgotten: 'Choose a new one',
  change: 'Make this the address of my account',
  changed: 'The address is confirmed. From now on you sign in with it.',
  noLinkTitle: 'The link is incomplete',
  noLink: 'Open the link in your mail again, or copy all of it. Signing in offers to send another one.',
  signIn: 'Sign in',
};

export type Texts = typeof en;
