export const en = {
  title: 'Something is missing',
  intro: 'What you typed is kept.',
  refused: 'This was not done',
  noAnswer: 'The server did not answer. What you typed is kept; try again.',
  wait: (minutes: number) =>
    minutes === 1
      ? 'Too many attempts. Try again in a minute.'
      : `Too many attempts. Try again in ${minutes} minutes.`,
  busy: 'One moment…',
  newPasswordHint: 'At least 12 characters. Several words that nobody would say together are easiest.',
  problems: {
    email: 'Enter an email address, such as someone@example.ca',
    password: 'Enter your password',
    newPassword: 'Choose a password of at least 12 characters',
    code: 'Enter the six digits, or a recovery code',
    text: 'Enter a name',
  },
};

export type Texts = typeof en;
