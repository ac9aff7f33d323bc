/** Why a letter was not taken, as codes: what a mail server says may repeat an address. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  /** Such as `ECONNECTION`, or `EENVELOPE 550` with the answer of the server. */
  readonly code: string;
  /** True where it lies with the server and not with this letter: the next one would not be taken either. */
  readonly everybody: boolean;

  constructor(code: string, everybody: boolean) {
    super(`Mail was not taken: ${code}`);
    this.code = code;
    this.everybody = everybody;
  }
}

/** Errors of one letter or its addressee; everything else is the server, or the way to it, or the sender. */
const OF_ONE = ['EENVELOPE', 'EMESSAGE'];
const OF_SENDER = 'MAIL FROM';
/** The server closes: whatever it was asked. */
const CLOSES = 421;

/** What nodemailer, or the disk, says of a letter. */
export function failureOf(error: unknown): MailFailed {
  const { code, responseCode, command } = error as Readonly<Record<string, unknown>>;
  const name = typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : 'EUNKNOWN';
  const answer = typeof responseCode === 'number' ? responseCode : null;
  const everybody = !OF_ONE.includes(name) || command === OF_SENDER || answer === CLOSES;
  return new MailFailed(answer === null ? name : `${name} ${answer}`, everybody);
}
