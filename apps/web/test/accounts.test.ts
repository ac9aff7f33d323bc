import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LINK_PAGES } from '../../server/src/accounts/mails/write.ts';
import { stepAt, totpCode } from '../../server/src/accounts/totp.ts';
import { en as confirmEn } from '../src/components/confirm-identity/text.en.ts';
import { fr as confirmFr } from '../src/components/confirm-identity/text.fr.ts';
import { en as formEn } from '../src/components/short-form/text.en.ts';
import { fr as formFr } from '../src/components/short-form/text.fr.ts';
import { en as accountEn } from '../src/pages/account/text.en.ts';
import { fr as accountFr } from '../src/pages/account/text.fr.ts';
import { en as emailEn } from '../src/pages/confirm-email/text.en.ts';
import { fr as emailFr } from '../src/pages/confirm-email/text.fr.ts';
import { en as resetEn } from '../src/pages/reset-password/text.en.ts';
import { fr as resetFr } from '../src/pages/reset-password/text.fr.ts';
import { en as signInEn } from '../src/pages/sign-in/text.en.ts';
import { fr as signInFr } from '../src/pages/sign-in/text.fr.ts';
import { en as signUpEn } from '../src/pages/sign-up/text.en.ts';
import { fr as signUpFr } from '../src/pages/sign-up/text.fr.ts';
import { PAGES } from '../src/routes/paths.ts';
import { expectAccessible, useBrowser, type Visit } from './support.ts';

const browser = useBrowser();

const TEXTS = {
  en: {
    account: accountEn,
    confirm: confirmEn,
    email: emailEn,
    form: formEn,
    reset: resetEn,
    signIn: signInEn,
    signUp: signUpEn,
  },
  fr: {
    account: accountFr,
    confirm: confirmFr,
    email: emailFr,
    form: formFr,
    reset: resetFr,
    signIn: signInFr,
    signUp: signUpFr,
  },
} as const;
type Language = keyof typeof TEXTS;

const PASSWORD = 'correct horse battery staple';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** An answer that refuses is also a complaint of the browser. */
const REFUSED = /status of 4\d\d/;

/** Where the last mail to an address leads. */
function linkTo(email: string): string {
  const mail = browser.mails.findLast(({ to, text }) => to === email && text.includes('#'));
  const link = /http\S+/.exec(mail?.text ?? '')?.[0];
  if (link === undefined) throw new Error(`No link was sent to ${email}`);
  const { pathname, hash } = new URL(link);
  return `${pathname}${hash}`;
}

function codeOf(secret: string, ahead = 0): string {
  let bits = '';
  for (const letter of secret.replace(/\s/g, '')) bits += BASE32.indexOf(letter).toString(2).padStart(5, '0');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return totpCode(Buffer.from(bytes), stepAt(browser.accounts().now()) + ahead);
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens an account through the pages, and arrives at it. */
async function openAccount(visit: Visit, language: Language, email: string): Promise<void> {
  const { page, goto } = visit;
  const text = TEXTS[language];
  await goto(PAGES.signUp[language]);
  await field(page, text.signUp.email).fill(email);
  await field(page, text.signUp.password).fill(PASSWORD);
  await press(page, text.signUp.action);
  await heading(page, text.signUp.sentHeading);
  await goto(linkTo(email));
  await field(page, text.email.password).fill(PASSWORD);
  await press(page, text.email.verify);
  await heading(page, text.account.heading);
}

it('links in mails lead to pages of the site', () => {
  for (const [page, paths] of Object.entries(LINK_PAGES)) {
    expect(PAGES[page as keyof typeof LINK_PAGES]).toEqual(paths);
  }
});

describe.each(['en', 'fr'] as const)('an account (%s)', { timeout: 180_000 }, (language) => {
  const text = TEXTS[language];

  it('is opened, confirmed by the link in the mail, and signed out of', async () => {
    const visit = await browser.visit({ width: 390 });
    const { page, complaints } = visit;
    const email = `opened-${language}@example.ca`;
    await openAccount(visit, language, email);
    await page.getByText(email, { exact: true }).waitFor();
    await expectAccessible(page, 'the account');
    await press(page, text.account.signOut);
    await heading(page, text.signIn.heading);
    await field(page, text.signIn.email).fill(email);
    await field(page, text.signIn.password).fill('not the right one');
    await press(page, text.signIn.signIn);
    const alert = page.getByRole('alert');
    await alert.getByText(text.form.refused).waitFor();
    expect(await alert.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await expectAccessible(page, 'a refused sign-in');
    // Nothing that was typed is lost, and Enter is enough.
    await field(page, text.signIn.password).fill(PASSWORD);
    await field(page, text.signIn.password).press('Enter');
    await heading(page, text.account.heading);
    expect(complaints.filter((one) => !REFUSED.test(one))).toEqual([]);
  });

  it('names what is missing in a summary that takes the focus and leads to the field', async () => {
    const { page, goto } = await browser.visit({ width: 390 });
    await goto(PAGES.signIn[language]);
    await press(page, text.signIn.signIn);
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: text.form.problems.email }).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessible(page, 'a sign-in with errors');
    await summary.getByRole('link', { name: text.form.problems.password }).click();
    const password = field(page, text.signIn.password);
    expect(await password.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('makes a token for a program, shows it once, and revokes it', async () => {
    const visit = await browser.visit({ width: 390 });
    const { page, complaints } = visit;
    const { tokens } = text.account;
    await openAccount(visit, language, `token-${language}@example.ca`);
    await field(page, tokens.name).fill('case system');
    await press(page, tokens.make);
    await page.getByText(tokens.noScope).waitFor();
    await page.getByText(tokens.scopes['webhooks:read'], { exact: true }).click();
    await press(page, tokens.make);
    await page.getByText(tokens.madeTitle).waitFor();
    const token = await page.getByText(/^oe_[\w-]{43}$/).textContent();
    await expectAccessible(page, 'a new token');
    const ask = () =>
      page.evaluate(
        async (bearer) =>
          (await fetch('/api/v1/webhooks', { headers: { authorization: `Bearer ${bearer}` } })).status,
        token,
      );
    expect(await ask()).toBe(200);
    await press(page, tokens.kept);
    expect(await page.getByText(token ?? '').count()).toBe(0);
    await press(page, tokens.revokeThis('case system'));
    await page.getByText(tokens.revoked).waitFor();
    expect(await ask()).toBe(401);
    expect(complaints.filter((one) => !REFUSED.test(one))).toEqual([]);
  });

  it('has a second step: an application, a code at sign-in, recovery codes', async () => {
    const visit = await browser.visit();
    const { page } = visit;
    const email = `second-${language}@example.ca`;
    await openAccount(visit, language, email);
    await press(page, text.account.second.begin);
    await page.getByRole('img', { name: text.account.second.qr }).waitFor();
    await expectAccessible(page, 'setting up an application');
    const secret = (await page.locator('.secret').textContent()) ?? '';
    await field(page, text.account.second.code).fill(codeOf(secret));
    await press(page, text.account.second.confirm);
    await page.getByText(text.account.second.codesTitle).waitFor();
    const codes = await page.locator('.recovery-codes li').allTextContents();
    expect(codes).toHaveLength(10);
    await expectAccessible(page, 'recovery codes');
    await press(page, text.account.signOut);
    await field(page, text.signIn.email).fill(email);
    await field(page, text.signIn.password).fill(PASSWORD);
    await press(page, text.signIn.signIn);
    await heading(page, text.signIn.codeHeading);
    await expectAccessible(page, 'the second step');
    await field(page, text.signIn.code).fill(codes[0] ?? '');
    await press(page, text.signIn.signIn);
    await heading(page, text.account.heading);
    await page.getByText(text.account.second.left('9')).waitFor();
  });

  it('asks again who this is before a change, once the confirmation is old, and goes on from there', async () => {
    const visit = await browser.visit();
    const { page } = visit;
    const email = `guard-${language}@example.ca`;
    await openAccount(visit, language, email);
    await browser.accounts().db.query(
      `UPDATE sessions SET reauthenticated_at = reauthenticated_at - interval '1 hour'
       WHERE account_id = (SELECT account_id FROM accounts WHERE email = $1)`,
      [email],
    );
    await field(page, text.account.password.label).fill('a wholly different sentence');
    await press(page, text.account.password.change);
    const dialog = page.getByRole('dialog', { name: text.confirm.heading });
    await dialog.waitFor();
    await expectAccessible(page, 'the confirmation');
    // Escape closes it, and nothing has changed.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('alert').getByText(text.form.refused).waitFor();
    await press(page, text.account.password.change);
    await dialog.getByLabel(text.confirm.password, { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: text.confirm.confirm, exact: true }).click();
    await page.getByText(text.account.password.changed).waitFor();
    expect(browser.mails.at(-1)?.to).toBe(email);
  });

  it('signs in with a passkey, which it added', async () => {
    const visit = await browser.visit({ named: true });
    const { page } = visit;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await openAccount(visit, language, `passkey-${language}@example.ca`);
    await field(page, text.account.passkeys.name).fill('My laptop');
    await press(page, text.account.passkeys.add);
    await page.getByText(text.account.passkeys.added).waitFor();
    await page.getByText('My laptop').waitFor();
    await expectAccessible(page, 'an account with a passkey');
    await press(page, text.account.signOut);
    await press(page, text.signIn.passkey);
    await heading(page, text.account.heading);
    await press(page, text.account.passkeys.removeThis('My laptop'));
    await page.getByText(text.account.passkeys.removed).waitFor();
  });

  it('shows its sessions and ends another', async () => {
    const visit = await browser.visit();
    const { page } = visit;
    const email = `sessions-${language}@example.ca`;
    await openAccount(visit, language, email);
    const other = await browser.visit();
    await other.goto(PAGES.signIn[language]);
    await field(other.page, text.signIn.email).fill(email);
    await field(other.page, text.signIn.password).fill(PASSWORD);
    await press(other.page, text.signIn.signIn);
    await heading(other.page, text.account.heading);
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: text.account.sessions.endOthers }).click();
    await page.getByText(text.account.sessions.ended, { exact: true }).waitFor();
    await other.page.reload({ waitUntil: 'networkidle' });
    await other.page.getByText(text.account.signedOut).waitFor();
  });

  it('gets a new password by the link in the mail', async () => {
    const visit = await browser.visit({ width: 390 });
    const { page, goto } = visit;
    const email = `reset-${language}@example.ca`;
    await openAccount(visit, language, email);
    await goto(PAGES.resetPassword[language]);
    await field(page, text.reset.email).fill(email);
    await press(page, text.reset.send);
    await page.getByText(text.reset.sent).waitFor();
    await goto(linkTo(email));
    await field(page, text.reset.password).fill('a wholly different sentence');
    await expectAccessible(page, 'choosing a password');
    await press(page, text.reset.choose);
    await page.getByText(text.reset.chosen).waitFor();
    await goto(PAGES.signIn[language]);
    await field(page, text.signIn.email).fill(email);
    await field(page, text.signIn.password).fill('a wholly different sentence');
    await press(page, text.signIn.signIn);
    await heading(page, text.account.heading);
  });
});

describe('a demonstration', () => {
  it('shows an account of each role, and one press signs in', async () => {
    const { page, goto, complaints } = await browser.visit({ width: 390 });
    await goto(PAGES.signIn.en);
    await page.getByRole('heading', { name: signInEn.demo.heading }).waitFor();
    expect(await page.locator('#demo ~ ul li').count()).toBe(7);
    await page.getByRole('button', { name: signInEn.demo.signInAs('Auditor') }).click();
    await heading(page, accountEn.heading);
    await page.getByText('auditor@demo.invalid').waitFor();
    await page.getByText(accountEn.demo).waitFor();
    // It is for trying things out: programs too. What would change the account for others is not there.
    await page.getByRole('heading', { name: accountEn.tokens.heading }).waitFor();
    await page.getByRole('textbox', { name: accountEn.tokens.name }).fill('A trial');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: accountEn.tokens.make, exact: true }).click();
    await page.getByText(accountEn.tokens.madeTitle).waitFor();
    expect(await page.getByRole('heading', { name: accountEn.password.heading }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('a link of a mail keeps its token when the page is read in the other language', async () => {
    const { page, goto } = await browser.visit();
    await goto(`${PAGES.welcome.en}#invitation=abc`);
    await page.getByRole('link', { name: 'Français' }).click();
    await page.waitForURL((url) => url.pathname === PAGES.welcome.fr && url.hash === '#invitation=abc');
  });
});
