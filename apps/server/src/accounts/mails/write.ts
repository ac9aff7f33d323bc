import type { Language } from '@openentry/law';
import type { ClientBase } from 'pg';
import { type Accounts, siteUrl } from '../accounts.ts';
import { en, type MailTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

/** Pages of the site to which links lead; a test holds that the site has them. */
export const LINK_PAGES = {
  confirmEmail: { en: '/en/confirm-email', fr: '/fr/confirmer-adresse' },
  resetPassword: { en: '/en/reset-password', fr: '/fr/reinitialiser-mot-de-passe' },
  welcome: { en: '/en/welcome', fr: '/fr/bienvenue' },
} as const;

/** Which token a link brings, as the page reads it. */
type LinkKind = 'verify' | 'change' | 'reset' | 'invitation' | 'first';

/**
 * The address of a page with its token behind `#`, which browsers keep to themselves: it is in no log and no Referer.
 */
export function linkTo(
  accounts: Accounts,
  page: keyof typeof LINK_PAGES,
  language: Language,
  kind: LinkKind,
  token: string,
): string {
  return `${siteUrl(accounts)}${LINK_PAGES[page][language]}#${kind}=${token}`;
}

type LinkMail = 'verifyEmail' | 'alreadyRegistered' | 'resetPassword' | 'changeEmail' | 'invitation';
export type NoticeKind = keyof MailTexts['notices'];

interface Addressee {
  readonly email: string;
  readonly language: Language;
}

/** Sends a mail with a link. */
export async function mailLink(
  accounts: Accounts,
  client: ClientBase,
  { email, language }: Addressee,
  kind: LinkMail,
  link: string,
): Promise<void> {
  const texts = { en, fr }[language];
  const { subject, text } = texts[kind];
  const parts = [texts.hello, text(link), texts.notYou, texts.signature];
  await accounts.sendMail({ to: email, subject, text: `${parts.join('\n\n')}\n`, language }, client);
}

/**
 * Tells the owner of an account of something that they would want to know if it was not them. It was done whether they
 * can be told or not: no mail server that is away undoes a lock-out.
 */
export async function mailNotice(
  accounts: Accounts,
  client: ClientBase,
  { email, language }: Addressee,
  kind: NoticeKind,
): Promise<void> {
  const texts = { en, fr }[language];
  const { subject, text } = texts.notices[kind];
  const parts = [texts.hello, text, texts.warning, texts.signature];
  const mail = { to: email, subject, text: `${parts.join('\n\n')}\n`, language };
  await accounts.sendMail(mail, client).catch((error: { code?: unknown }) => {
    if (error.code !== 'mail.not-taken') throw error;
  });
}
