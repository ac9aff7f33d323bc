import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Accounts, ensureSite, openAccounts, readSite, type Serving, serve } from '@openentry/server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Note } from '../../server/src/mail/note.ts';
import { executeRound } from '../../server/src/rounds/execute.ts';
import { syntheticPeople } from '../../server/test/support/people.ts';
import { generalRound, insertPool, stemRound } from '../../server/test/support/rounds.ts';
import { openEmbedded, type World } from '../../server/test/support/worlds.ts';

const EXECUTABLE = process.env.OPENENTRY_CHROMIUM ?? '/usr/bin/chromium';
/** Without these the browser looks for hosts of its maker at every start. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page of the product in a real browser, with everything the browser complained about. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  goto(path: string): Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly dark?: boolean;
  /** By name: passkeys belong to names. */
  readonly named?: boolean;
}

/** The product over a real database and a real browser, for the tests of one file. */
export function useBrowser(): {
  visit(options?: VisitOptions): Promise<Visit>;
  /** What was sent to people, oldest first. */
  readonly mails: readonly Note[];
  accounts(): Accounts;
} {
  const mails: Note[] = [];
  let world: World | undefined;
  let serving: Serving | undefined;
  let accounts: Accounts | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (!existsSync(EXECUTABLE)) {
      throw new Error(`The browser tests need Chromium at ${EXECUTABLE} (or OPENENTRY_CHROMIUM).`);
    }
    const site = readSite(await ensureSite(() => {}));
    world = await openEmbedded();
    const { app } = world.database;
    const poolId = await insertPool(app, syntheticPeople(400, 'browser'));
    await executeRound(app, poolId, generalRound(5));
    await executeRound(app, poolId, stemRound(12));
    accounts = await openAccounts({
      db: app,
      dataFolder: world.dataFolder,
      mode: 'demo',
      sendMail: async (mail) => void mails.push(mail),
    });
    serving = await serve({
      database: world.database,
      accounts,
      site,
      host: '127.0.0.1',
      port: 0,
      report: () => {},
    });
    const sandbox = process.geteuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: [...QUIET, ...sandbox] });
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await world?.close();
  });
  return {
    mails,
    accounts() {
      if (!accounts) throw new Error('The server is not running');
      return accounts;
    },
    async visit({ width = 1280, dark = false, named = false } = {}) {
      if (!browser || !serving) throw new Error('The browser is not running');
      const address = named ? serving.address.replace('127.0.0.1', 'localhost') : serving.address;
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'en-CA',
        timezoneId: 'America/Toronto',
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) complaints.push(`asked elsewhere: ${request.url()}`);
      });
      return {
        page,
        complaints,
        async goto(path) {
          await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
        },
      };
    },
  };
}

/** Fails with what axe found, in words. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Hundreds of rows of one table are alike; looking at each takes minutes.
    .exclude('tbody tr:nth-child(n + 20)')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, where).toEqual([]);
}
