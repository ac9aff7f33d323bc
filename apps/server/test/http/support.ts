import type { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { openAccounts } from '../../src/accounts/open.ts';
import { createApplication } from '../../src/http/server.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import type { SiteFile } from '../../src/site/files.ts';
import { noMail } from '../support/noMail.ts';
import { syntheticPeople } from '../support/people.ts';
import { generalRound, insertPool, stemRound } from '../support/rounds.ts';
import { openEmbedded, type World } from '../support/worlds.ts';

/** A site of two files, so that its rules can be tested without building the real one. */
export const SITE: ReadonlyMap<string, SiteFile> = new Map([
  ['/index.html', file('<!doctype html><title>page</title>', 'text/html; charset=utf-8', false)],
  ['/assets/app-abcdefgh.js', file('export {};', 'text/javascript; charset=utf-8', true)],
]);

function file(text: string, type: string, immutable: boolean): SiteFile {
  return { body: Buffer.from(text), gzip: null, type, etag: `"${text.length}"`, immutable };
}

/** The application over a real database that holds a small pool and both rounds. */
export function useApplication(): { request: Hono['request']; failures: unknown[]; world: () => World } {
  const failures: unknown[] = [];
  let world: World | undefined;
  let application: Hono | undefined;
  beforeAll(async () => {
    world = await openEmbedded();
    const poolId = await insertPool(world.database.app, syntheticPeople(400, 'http'));
    await executeRound(world.database.app, poolId, generalRound(5));
    await executeRound(world.database.app, poolId, stemRound(12));
    application = createApplication({
      database: world.database,
      accounts: await openAccounts({
        db: world.database.app,
        dataFolder: world.dataFolder,
        mode: 'real',
        sendMail: noMail,
      }),
      site: SITE,
      report: (error) => failures.push(error),
    });
  });
  afterAll(async () => {
    await world?.close();
  });
  return {
    failures,
    world: () => {
      if (!world) throw new Error('The database is not open');
      return world;
    },
    request: (...parameters) => {
      if (!application) throw new Error('The application is not made');
      return application.request(...parameters);
    },
  };
}
