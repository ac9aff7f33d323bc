/** English words of the mails about accounts. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  hello: 'Hello,',
  notYou: 'If you did not ask for this, do nothing: without the link, nothing happens.',
  warning:
    'If it was not you, reset your password at once, and look through your sessions on the page of your account.',
  signature:
    'OpenEntry\nAn independent project; not a service of the Government of Canada. Nobody will ever ask you for your password.',
  verifyEmail: {
    subject: 'Confirm your email address',
    text: (link: string) =>
      `Somebody opened an OpenEntry account with this address. To confirm that it is yours, open this link within 24 hours:\n\n${link}`,
  },
  alreadyRegistered: {
    subject: 'You have an account already',
    text: (link: string) =>
      `Somebody, perhaps you, asked for a new OpenEntry account with this address. It has one already. If you forgot the password, choose a new one here:\n\n${link}`,
  },
  resetPassword: {
    subject: 'Choose a new password',
    text: (link: string) =>
      `Somebody asked to reset the password of your OpenEntry account. To choose a new one, open this link within one hour:\n\n${link}`,
  },
  changeEmail: {
    subject: 'Confirm your new email address',
    text: (link: string) =>
      `This address is to become that of an OpenEntry account. To confirm it, open this link within 24 hours:\n\n${link}`,
  },
  invitation: {
    subject: 'You are invited to OpenEntry',
    text: (link: string) =>
      `An administrator made an OpenEntry account for you. Choose your password here within 7 days:\n\n${link}`,
  },
  notices: {
    passwordChanged: {
      subject: 'Your password was changed',
      text: 'The password of your OpenEntry account was just changed.',
    },
    emailChanging: {
      subject: 'Your email address is about to change',
      text: 'Somebody signed in to your OpenEntry account asked to give it another email address. The change takes place when the new address is confirmed.',
    },
    secondFactorOn: {
      subject: 'Second step of sign-in set up',
      text: 'Signing in to your OpenEntry account now asks for a code of your authenticator application.',
    },
    secondFactorOff: {
      subject: 'Second step of sign-in removed',
      text: 'Signing in to your OpenEntry account no longer asks for a code of an authenticator application.',
    },
    recoveryCodeUsed: {
      subject: 'A recovery code was used',
      text: 'Somebody signed in to your OpenEntry account with one of its recovery codes. It is good no longer.',
    },
    passkeyAdded: {
      subject: 'A passkey was added',
      text: 'A passkey was added to your OpenEntry account. Whoever has it can sign in with it.',
    },
    tokenMade: {
      subject: 'An API token was made',
      text: 'Somebody signed in to your OpenEntry account made a token for a program: whoever has it acts for you within its scopes, until it is revoked on the page of your account or ends.',
    },
  },
};

export type MailTexts = typeof en;
