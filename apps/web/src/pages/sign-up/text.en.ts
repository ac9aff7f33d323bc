export const en = {
  heading: 'Open an account',
  why: 'An account keeps a profile for you on this server. The calculator works without one. OpenEntry is independent: an account here is no account at IRCC.',
  email: 'Email address',
  password: 'Choose a password',
  action: 'Open the account',
  have: 'You have an account?',
  signIn: 'Sign in',
  sentHeading: 'Open the link in your mail',
  sent: (email: string) => `A mail is on its way to ${email}, with a link that is good for 24 hours.`,
  next: 'Open it to confirm that the address is yours. If nothing arrives, look in the folder for unwanted mail, or sign in to have the link sent again.',
};

export type Texts = typeof en;
