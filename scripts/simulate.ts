/**
 * A year of a pool, simulated on real PostgreSQL with everything chosen by one seed.
 *
 * Run: npm run -s simulate -- [--people N] [--rounds N] [--seed S] [--days N] [--loaded SHARE] [--most N]
 */
import { parseArgs } from 'node:util';
import { plainDate } from '@openentry/law';
import { simulate } from '../apps/server/test/simulation/year.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '350' },
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '365' },
    loaded: { type: 'string', default: '0.4' },
    most: { type: 'string', default: '150' },
    from: { type: 'string', default: '2025-01-01' },
  },
});
const seed = Number(values.seed);
process.stderr.write(`Seed ${seed}\n`);
try {
  const report = await simulate({
    people: Number(values.people),
    rounds: Number(values.rounds),
    seed,
    from: plainDate(values.from),
    days: Number(values.days),
    loaded: Number(values.loaded),
    mostADay: Number(values.most),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`Failed with seed ${seed}\n`);
  throw error;
}
