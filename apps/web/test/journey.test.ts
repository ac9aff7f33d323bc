import { reasonText } from '@openentry/law';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../src/pages/calculator/text.en.ts';
import { fr } from '../src/pages/calculator/text.fr.ts';
import { expectAccessible, useBrowser } from './support.ts';

const { visit } = useBrowser();

const CALCULATOR = { en: { path: '/en/calculator', text: en }, fr: { path: '/fr/calculatrice', text: fr } };
type Text = typeof en;

/** Litmus person 7: single, 29, bachelor's, French NCLC 8, English CLB 6; 389 points on 2025-03-25. */
async function fillLitmus7(page: Page, text: Text): Promise<void> {
  const rules = page.getByRole('group', { name: text.rules.label });
  await rules.getByLabel(text.rules.day, { exact: true }).fill('25');
  await rules.getByLabel(text.rules.month, { exact: true }).selectOption('3');
  await rules.getByLabel(text.rules.year, { exact: true }).fill('2025');
  await page.getByLabel(text.age.label).fill('29');
  await page.getByLabel(text.education.label).selectOption('threeYear');
  await page
    .getByRole('radiogroup', { name: text.firstLanguage.label })
    .getByText(text.firstLanguage.fr, { exact: true })
    .click();
  await fillLevels(page, text, text.levels.first, '8');
  await page
    .getByRole('radiogroup', { name: text.hasSecond.label })
    .getByText(text.yes, { exact: true })
    .click();
  await fillLevels(page, text, text.levels.second, '6');
  await page.getByLabel(text.canadianWork.label).selectOption('0');
  await page.getByLabel(text.foreignWork.label).selectOption('0');
  await page.getByRole('radiogroup', { name: text.spouse.label }).getByText(text.no, { exact: true }).click();
}

async function fillLevels(page: Page, text: Text, group: string, level: string): Promise<void> {
  const fields = page.getByRole('group', { name: group });
  for (const ability of Object.values(text.abilities)) {
    await fields.getByLabel(ability, { exact: true }).selectOption(level);
  }
}

describe.each(['en', 'fr'] as const)('the calculator (%s)', (language) => {
  const { path, text } = CALCULATOR[language];

  it('names every missing answer in a summary that takes the focus, and loses nothing', async () => {
    const { page, complaints, goto } = await visit({ width: 390 });
    await goto(path);
    await page.getByLabel(text.age.label).fill('29');
    await page.getByRole('button', { name: text.calculate }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('heading', { name: text.errorSummary }).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await summary.getByRole('link', { name: text.errors.missing.education ?? '' }).click();
    const education = page.getByLabel(text.education.label);
    expect(await education.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByLabel(text.age.label).inputValue()).toBe('29');
    await expectAccessible(page, `${path} with errors`);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByLabel(text.age.label).inputValue()).toBe('29');
    expect(complaints).toEqual([]);
  });

  it('shows the score with every factor, its maximum and the provision behind it', async () => {
    const { page, complaints, goto } = await visit();
    await goto(path);
    await fillLitmus7(page, text);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await page.getByRole('button', { name: text.calculate }).click();
    await page.getByRole('heading', { level: 2, name: text.result.heading }).waitFor({ timeout: 10_000 });
    const number = new Intl.NumberFormat(`${language}-CA`);
    const main = page.getByRole('main');
    await main.getByText(text.result.verdict(number.format(389), number.format(1200))).waitFor();
    const words = (await main.textContent()) ?? '';
    expect(words).toContain(
      language === 'en' ? 'Ministerial Instructions, s. 14' : 'Instructions ministérielles, art. 14',
    );
    expect(words).not.toMatch(/undefined|NaN|\[object/);
    // Nothing that was typed leaves the device.
    expect(asked.filter((body) => body !== '')).toEqual([]);
    await expectAccessible(page, `${path} with a result`);
    expect(complaints).toEqual([]);
  });

  it('says how a contested point was decided where the answer rests on it', async () => {
    const { page, goto } = await visit();
    await goto(path);
    await fillLitmus7(page, text);
    const second = page.getByRole('group', { name: text.levels.second });
    await second.getByLabel(text.abilities.speaking, { exact: true }).selectOption('4');
    await page.getByRole('button', { name: text.calculate }).click();
    await page.getByRole('heading', { level: 2, name: text.result.heading }).waitFor({ timeout: 10_000 });
    const words = (await page.getByRole('main').textContent()) ?? '';
    const decided = {
      code: 'policy',
      values: { policy: 'crs.french-mixed-english', choice: 'lower' },
    } as const;
    // The site sets narrow and unbreakable spaces where French has them.
    expect(words.replace(/\s/gu, ' ')).toContain(reasonText(decided, language).replace(/\s/gu, ' '));
    await expectAccessible(page, `${path} with a contested point`);
  });

  it('warns that the rules of a day after the known gap are not known', async () => {
    const { page, goto } = await visit();
    await goto(path);
    const rules = page.getByRole('group', { name: text.rules.label });
    await rules.getByLabel(text.rules.day, { exact: true }).fill('3');
    await rules.getByLabel(text.rules.month, { exact: true }).selectOption('11');
    await rules.getByLabel(text.rules.year, { exact: true }).fill('2026');
    await page.getByText(text.rules.gapTitle).waitFor();
    await rules.getByLabel(text.rules.day, { exact: true }).fill('2');
    await page.getByText(text.rules.gapTitle).waitFor({ state: 'detached' });
  });
});

const PAGES = [
  ['/', '/'],
  ['/en', '/fr'],
  ['/en/rounds', '/fr/rondes'],
  ['/en/rounds/292', '/fr/rondes/292'],
  ['/en/rounds/293', '/fr/rondes/293'],
  ['/en/rounds/91a', '/fr/rondes/91a'],
  ['/en/pool', '/fr/bassin'],
  ['/en/calculator', '/fr/calculatrice'],
  ['/en/about', '/fr/a-propos'],
  ['/en/api', '/fr/api'],
  ['/en/sign-in', '/fr/ouvrir-une-session'],
  ['/en/sign-up', '/fr/creer-un-compte'],
  ['/en/confirm-email', '/fr/confirmer-adresse'],
  ['/en/reset-password', '/fr/reinitialiser-mot-de-passe'],
  ['/en/welcome', '/fr/bienvenue'],
  ['/en/account', '/fr/compte'],
] as const;

describe('every page', { timeout: 180_000 }, () => {
  it.each(PAGES)(
    '%s and %s: axe finds nothing, nothing fails, nothing is asked elsewhere',
    async (english, french) => {
      for (const [path, language] of [
        [english, 'en'],
        [french, 'fr'],
      ] as const) {
        for (const options of [{ width: 1280 }, { width: 320, dark: true }]) {
          const { page, complaints, goto } = await visit(options);
          await goto(path);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          if (path !== '/')
            expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
          await expectAccessible(page, `${path} at ${options.width}`);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${path} scrolls sideways at ${options.width}`).toBeLessThanOrEqual(0);
          expect(complaints, path).toEqual([]);
          await page.context().close();
        }
      }
    },
  );

  it.each(PAGES.slice(1))('%s has its other language one link away, and back', async (english, french) => {
    const { page, goto } = await visit();
    await goto(english);
    await page.getByRole('link', { name: 'Français' }).click();
    await page.waitForURL((url) => url.pathname === french);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL((url) => url.pathname === english);
  });

  it('has a 404 that helps, in both languages', async () => {
    for (const path of ['/en/nowhere', '/fr/nulle-part', '/en/rounds/9999']) {
      const { page, goto } = await visit();
      await goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
      await expectAccessible(page, path);
    }
  });

  it('can be reached by keyboard alone: the first stop skips to the content', async () => {
    const { page, goto } = await visit();
    await goto('/en/rounds');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('shows both rounds, published beside simulated, on the first page', async () => {
    const { page, goto } = await visit();
    await goto('/en');
    const words = (await page.getByRole('main').textContent()) ?? '';
    for (const figure of ['549', '491', '1,280', '4,500']) expect(words).toContain(figure);
    expect(words).toMatch(/fictional/);
  });
});
