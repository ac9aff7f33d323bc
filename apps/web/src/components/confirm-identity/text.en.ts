export const en = {
  heading: 'Confirm that it is you',
  why: 'This changes how you sign in, so it needs a confirmation of less than ten minutes ago.',
  password: 'Your password',
  code: 'Code of your authenticator application',
  codeHint: 'Or a recovery code. Each code is good once.',
  confirm: 'Confirm',
  passkey: 'Use a passkey',
  cancel: 'Cancel',
  failed: 'The passkey was not used. Try again, or use your password.',
};

export type Texts = typeof en;
