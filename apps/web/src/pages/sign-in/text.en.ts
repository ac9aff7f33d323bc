export const en = {
  heading: 'Sign in',
  email: 'Email address',
  password: 'Password',
  signIn: 'Sign in',
  already: 'You have signed in already.',
  toAccount: 'Go to your account',
  forgotten: 'Forgotten password',
  signUp: 'Open an account',
  passkey: 'Sign in with a passkey',
  passkeyNotUsed: 'The passkey was not used. Try again, or use your password.',
  organisation: (name: string) => `Sign in through ${name}`,
  organisationRefused:
    'The sign-in through the organisation was not accepted. It is for staff who were invited here; ask an administrator for an invitation.',
  sendAgain: 'Send the link again',
  sentAgain: 'If this address still has to be confirmed, a new link is on its way to it.',
  codeHeading: 'Enter the code',
  codeWhy: 'Your password is right. Your account also asks for a code.',
  code: 'Code of your authenticator application',
  codeHint: 'Six digits, or one of your recovery codes. Each is good once.',
  begin: 'Begin again',
  demo: {
    heading: 'A demonstration: sign in as anybody',
    why: 'The people here are fictional, and these passwords are shown because this is a demonstration. Do not enter real data.',
    signInAs: (role: string) => `Sign in: ${role}`,
  },
};

export type Texts = typeof en;
