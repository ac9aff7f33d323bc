export const en = {
  heading: 'Choose a new password',
  sendWhy: 'A link is sent to the address of your account. It is good for one hour.',
  email: 'Email address',
  send: 'Send the link',
  sent: 'If there is an account with this address, a link is on its way to it. Look in the folder for unwanted mail too.',
  chooseWhy: 'Your sessions on all devices end. An authenticator application stays set up.',
  password: 'New password',
  choose: 'Keep this password',
  chosen: 'The new password is kept. Sign in with it.',
  signIn: 'Sign in',
};

export type Texts = typeof en;
