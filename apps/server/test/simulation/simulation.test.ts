import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate } from '@openentry/law';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../../packages/law/test/support/seed.ts';
import { simulate } from './year.ts';

const LONG = process.env['OPENENTRY_LONG'] === '1';
const SEEDS = join(import.meta.dirname, 'seeds');
const SIZE = LONG ? { people: 100_000, rounds: 50, loaded: 0.98 } : { people: 350, rounds: 10, loaded: 0.4 };
const LONGEST_MS = LONG ? 6 * 3_600_000 : 600_000;

interface Kept {
  readonly people: number;
  readonly rounds: number;
  readonly loaded: number;
  readonly seed: number;
}

/** Runs that failed once, from the smallest on: they come first. */
const kept = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(SEEDS, name), 'utf8')) as Kept)
  .sort((a, b) => a.people - b.people);

async function live(run: Kept): Promise<void> {
  const lines: string[] = [];
  try {
    const { counts } = await simulate({
      ...run,
      from: plainDate('2025-01-01'),
      days: 365,
      mostADay: 150,
      say: (line) => {
        if (LONG) console.info(line);
        lines.push(line);
      },
    });
    // A year in which nothing happened would prove nothing.
    for (const what of [
      'profile.submit',
      'profile.update',
      'round.execute',
      'round.publish',
      'shadow',
      'proofs',
    ]) {
      expect(counts[what], what).toBeGreaterThan(0);
    }
  } catch (error) {
    mkdirSync(SEEDS, { recursive: true });
    writeFileSync(join(SEEDS, `${run.people}-${run.rounds}-${run.seed}.json`), `${JSON.stringify(run)}\n`);
    console.error(
      `The simulation failed with seed ${run.seed}: ${JSON.stringify(run)}\n${lines.at(-1) ?? ''}`,
    );
    throw error;
  }
}

describe('a year of a pool', () => {
  for (const run of kept) {
    it(`kept: ${run.people} people, seed ${run.seed}`, { timeout: LONGEST_MS }, () => live(run));
  }
  it(`${SIZE.people} people, ${SIZE.rounds} rounds`, { timeout: LONGEST_MS }, () => live({ ...SIZE, seed }));
});
