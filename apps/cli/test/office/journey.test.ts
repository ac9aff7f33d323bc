import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openentry } from '../support.ts';
import { type SmallPool, smallPool } from './pool.ts';

let pool: SmallPool;
beforeAll(async () => {
  pool = await smallPool(400, 'journey');
});
afterAll(() => pool.remove());

const refused = (code: string, words: RegExp) => ({
  code: 2,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^openentry: \\[${code}\\] .*${words.source}`)),
});

interface Journey {
  readonly language: 'en' | 'fr';
  readonly number: string;
  readonly day: string;
  readonly group: readonly string[];
  readonly invite: number;
  readonly words: { planned: RegExp; other: RegExp; second: RegExp; published: RegExp };
}

const journeys: readonly Journey[] = [
  {
    language: 'en',
    number: '292',
    day: '2024-04-10',
    group: ['--kind', 'general'],
    invite: 25,
    words: {
      planned: /Round 292, General: planned[\s\S]*at most 25[\s\S]*Next: .*rounds approve/,
      other: /Another action was recorded under the id/,
      second: /Ask a second person/,
      published: /Round 292, General: published/,
    },
  },
  {
    language: 'fr',
    number: '293',
    day: '2024-04-11',
    group: ['--kind', 'category', '--category', 'stem@v1'],
    invite: 9,
    words: {
      planned: /Ronde 293, [^:]*: planifiée[\s\S]*au plus 9[\s\S]*Suite possible\s: .*rounds approve/,
      other: /Une autre action a été consignée/,
      second: /Demandez à une deuxième personne/,
      published: /Ronde 293, [^:]*: publiée/,
    },
  },
];

describe.each(journeys)('a round from plan to proof, $language', (journey) => {
  const { language, number, day, group, invite, words } = journey;
  const at = (time: string): string[] => ['--at', `${day}T${time}Z`];
  const lang = ['--lang', language];
  const planning = [
    'rounds',
    'plan',
    number,
    ...group,
    '--invite',
    String(invite),
    '--instant',
    `${day}T13:11:33Z`,
    ...at('12:00:00'),
  ];
  const id = crypto.randomUUID();
  let preview: any;

  it('is planned once under an id', async () => {
    const planned = await pool.run(...planning, '--as', 'anna', '--id', id, ...lang);
    expect(planned).toMatchObject({ code: 0, stderr: '' });
    expect(planned.stdout).toMatch(words.planned);
    const again = await pool.json(...planning, '--as', 'anna', '--id', id);
    expect(again).toMatchObject({ state: 'planned', repeated: true, history: [{ id, action: 'plan' }] });
    const other = await pool.run(...planning, '--as', 'chloe', '--id', id, ...lang);
    expect(other).toMatchObject(refused('action.id-reused', words.other));
  });

  it('is previewed in both directions', async () => {
    await pool.json('pool', 'assess', '--on', day, ...at('12:10:00'));
    // Whose twelve months are over by the round is out of the pool before it.
    await pool.json('pool', 'day', ...at('13:11:33'));
    preview = await pool.json('rounds', 'preview', number);
    expect(preview).toMatchObject({ invited: invite, assessedOn: day });
    const { cutoff, ties } = preview;
    const back = await pool.json('rounds', 'preview', number, '--cutoff', String(cutoff));
    expect(back.toInvite).toBe(invite - ties.invited + ties.members);
    expect(back).toMatchObject({ cutoff, members: preview.members });
    const above = await pool.json('rounds', 'preview', ...group, '--cutoff', String(cutoff + 1));
    expect(above.toInvite).toBe(invite - ties.invited);
    const sum = (trait: string): number =>
      preview.breakdown[trait].reduce((so: number, each: { invited: number }) => so + each.invited, 0);
    for (const trait of ['program', 'province', 'language', 'gender', 'country']) {
      expect(sum(trait), trait).toBe(invite);
    }
    const page = await pool.run('rounds', 'preview', number, ...lang);
    expect(page.stdout).toContain(String(cutoff));
  });

  it('is approved by a second person, and comes to what was previewed', async () => {
    const own = await pool.run('rounds', 'approve', number, '--as', 'anna', ...at('12:30:00'), ...lang);
    expect(own).toMatchObject(refused('round.second-person-approves', words.second));
    const early = await pool.run('rounds', 'execute', number, '--as', 'anna', ...at('13:12:00'));
    expect(early).toMatchObject(refused('round.not-approved', /./));
    await pool.json('rounds', 'approve', number, '--as', 'benoit', ...at('12:30:00'));
    const executed = await pool.json('rounds', 'execute', number, '--as', 'anna', ...at('13:12:00'));
    const { members, invited, cutoff, tieBreak } = preview;
    expect(executed).toMatchObject({ state: 'executed', outcome: { members, invited, cutoff, tieBreak } });
    expect(await pool.json('rounds', 'check', number)).toMatchObject({
      passed: true,
      leftOut: expect.arrayContaining(['whole-pool', 'nominees-apart']),
    });
  });

  it('is published by a second person', async () => {
    const own = await pool.run('rounds', 'publish', number, '--as', 'anna', ...at('15:00:00'), ...lang);
    expect(own).toMatchObject(refused('round.second-person-publishes', words.second));
    const published = await pool.run(
      'rounds',
      'publish',
      number,
      '--as',
      'benoit',
      ...at('15:00:00'),
      ...lang,
    );
    expect(published).toMatchObject({ code: 0 });
    expect(published.stdout).toMatch(words.published);
    const files = await pool.json('rounds', 'files');
    const file = files.find((round: { number: string }) => round.number === number);
    expect(file.history.map(({ account, action }: Record<string, string>) => [account, action])).toEqual([
      ['anna', 'plan'],
      ['benoit', 'approve'],
      ['anna', 'execute'],
      ['benoit', 'publish'],
    ]);
  });

  it('is verified anywhere, with a proof and the snapshot; an altered bundle is found', async () => {
    const [bundle, proof, snapshot] = ['bundle.json', 'proof.json', 'snapshot.jsonl.gz'].map((name) =>
      pool.file(`${number}-${name}`),
    ) as [string, string, string];
    await pool.json('rounds', 'bundle', number, bundle);
    const profile = String(2 ** 32 + 7);
    const proved = await pool.json('rounds', 'proof', number, proof, '--profile', profile);
    expect(proved.rank).toBeGreaterThan(0);
    const written = await pool.run('rounds', 'snapshot', number, snapshot, ...lang);
    expect(written.stderr).toMatch(language === 'en' ? /^WARNING/ : /^ATTENTION/);
    for (const personal of [proof, snapshot]) expect(statSync(personal).mode & 0o077).toBe(0);
    const parameters = ['--proof', proof, '--snapshot', snapshot, ...lang];
    const verified = await openentry(['rounds', 'verify', bundle, ...parameters]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(bundle, 'utf8');
    const altered = text.replace(`"invited": ${invite}`, `"invited": ${invite + 1}`);
    expect(altered).not.toBe(text);
    writeFileSync(bundle, altered);
    const found = await openentry(['rounds', 'verify', bundle, ...lang]);
    expect(found.code).toBe(2);
    expect(found.stdout).toContain('outcome.invited');
  });

  it('has its instruction in words', async () => {
    const written = await pool.run('rounds', 'instruction', number, ...lang);
    expect(written.stdout).toMatch(language === 'en' ? /Results of the round/ : /Résultats de la ronde/);
    const pdf = pool.file(`${number}.pdf`);
    expect(await pool.run('rounds', 'instruction', number, '--pdf', pdf)).toMatchObject({ code: 0 });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('after the rounds', () => {
  it('the audit holds, contains an end that was written down, and no other', async () => {
    const head = (await pool.run('audit', 'head')).stdout.trim();
    await pool.json(
      'rounds',
      'plan',
      '300',
      '--kind',
      'general',
      '--invite',
      '1',
      '--as',
      'anna',
      '--instant',
      '2024-04-12T12:00:00Z',
    );
    expect(await pool.run('audit', 'verify', '--head', head)).toMatchObject({ code: 0 });
    const other = head.replace(/[\da-f]$/, (last) => (last === '0' ? '1' : '0'));
    const found = await pool.run('audit', 'verify', '--head', other);
    expect(found.code).toBe(2);
    expect(found.stdout).toContain(head.split(':')[0] ?? '');
  });

  it('commands start the database where nobody runs it', async () => {
    await pool.leave();
    expect(await pool.json('rounds', 'files')).toHaveLength(3);
  });
});
