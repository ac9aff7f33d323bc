import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileText } from '../../../packages/pool/src/index.ts';
import { withAt } from '../../../packages/pool/test/proof/support/forge.ts';
import {
  ENGINE,
  general,
  runRound,
  syntheticPeople,
  testSigner,
} from '../../../packages/pool/test/proof/support/round.ts';

const EXECUTABLE = process.env.OPENENTRY_CHROMIUM ?? '/usr/bin/chromium';
const POOL = fileURLToPath(new URL('../../../packages/pool/src/index.ts', import.meta.url));
/** A secure context, as a page over HTTPS is: only there browsers verify signatures. */
const ORIGIN = 'http://localhost:9';
const PAGE = `<!doctype html><script type="module">import * as pool from '/pool.js'; window.pool = pool;</script>`;

interface WithPool {
  readonly pool: typeof import('../../../packages/pool/src/index.ts');
}

let browser: Browser;
beforeAll(async () => {
  const sandbox = process.geteuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--disable-gpu', ...sandbox] });
});
afterAll(() => browser?.close());

/** The package as a browser loads it. */
async function poolForBrowsers(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: POOL, formats: ['es'] } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built');
  return chunk.code;
}

it('a browser verifies a round, a proof and a replay as Node does', async () => {
  const run = await runRound(syntheticPeople(4000, 'browser'), general(5), { signer: await testSigner() });
  const code = await poolForBrowsers();
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
  await page.waitForFunction(() => 'pool' in window);
  const given = {
    engine: ENGINE,
    bundle: fileText(run.bundle),
    altered: fileText(withAt(run.bundle, ['outcome', 'cutoff'], 1)),
    proof: fileText(run.proof(3)),
    snapshot: [...run.snapshot],
  };
  const codes = await page.evaluate(async ({ engine, bundle: text, altered, proof, snapshot }) => {
    const { pool } = window as unknown as WithPool;
    const { bundle, findings } = await pool.verifyBundleFile(text, { engine, key: null });
    if (bundle === null) return null;
    const replay = pool.createReplay({ bundle, engine, proof: null });
    for (const line of snapshot) replay.line(line);
    const all = [...findings, ...pool.verifyProofFile(proof, bundle).findings, ...replay.finish()];
    const other = await pool.verifyBundleFile(altered, { engine, key: null });
    return {
      number: all.length,
      others: all.filter(({ outcome }) => outcome !== 'holds'),
      first: pool.firstFailing(other.findings),
      secure: window.isSecureContext,
    };
  }, given);
  expect(codes).toMatchObject({
    number: 40,
    secure: true,
    others: [{ code: 'bundle.key', because: 'no-key' }],
    first: { code: 'bundle.digest', values: { where: 'outcome.cutoff' } },
  });
});
