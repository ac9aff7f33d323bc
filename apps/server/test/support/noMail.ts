import type { SendMail } from '../../src/accounts/mails/mail.ts';

/** For tests that no mail is sent in. */
export const noMail: SendMail = () => Promise.reject(new Error('A mail that no test expects'));
