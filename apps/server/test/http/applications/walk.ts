import { type Facts, readFacts } from '@openentry/law';
import { completeForm, engineerFacts } from '../../../../../packages/cases/test/support/applications.ts';
import { type Made, once, type Player, type Stage } from '../../access/stage.ts';
import type { Answer } from '../../accounts/support.ts';
import { pdf } from '../../files/samples.ts';
import { facts } from '../../support/people.ts';

/** An application as somebody made it. */
export interface Applied {
  readonly id: string;
  readonly made: Made;
  readonly owner: Player;
}

/** Facts of which nothing that an application needs is left open, on the day of these tests. */
export const applicantFacts = (change: Partial<Facts> = {}): Facts => {
  const { maritalStatus, children, representative } = engineerFacts();
  const residences = [
    { country: 'IN', start: facts().dateOfBirth, end: '2020-08-20' },
    { country: 'CA', start: '2020-08-21', end: null },
  ];
  const read = readFacts({
    ...facts(),
    maritalStatus,
    residences,
    children,
    representative,
    jobs: facts().jobs?.map((job) => ({ ...job, employer: 'Fictional Software', dutiesPerformed: true })),
    ...change,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

/** What was answered, where it is what was meant. @throws Error */
export function expected(answer: Answer, status = 200): Answer['body'] {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Does something to an application. */
export async function doing(
  who: Player,
  id: string,
  path: string,
  body?: unknown,
  method = 'POST',
): Promise<Answer> {
  return who.send(method, `/applications/${id}/${path}`, body, { ...once(), 'if-match': '*' });
}

/** Starts an application on an invitation. */
export async function started(stage: Stage, owner?: Player): Promise<Applied> {
  const who = owner ?? (await stage.player(['candidate']));
  const made = await stage.profile(who, 'invited');
  const answer = await who.send('POST', `/profiles/${made.id}/application`, undefined, once());
  return { id: expected(answer, 201).id as string, made, owner: who };
}

/** Gives a file for a place of an application, whole; its id. */
export async function given(who: Player, id: string, slot: string, content = pdf()): Promise<string> {
  const said = { slot, name: 'document.pdf', bytes: content.length };
  const { id: file } = expected(await who.send('POST', `/applications/${id}/files`, said, once()), 201);
  const at = `/applications/${id}/files/${file}`;
  expected(await who.send('PATCH', `${at}/content`, content, { 'upload-offset': '0' }), 204);
  const { state } = expected(await who.send('POST', `${at}/completion`));
  if (state !== 'kept') throw new Error(`The file is ${state}`);
  return file;
}

/** Fills an application in, attaches what is owed and pays what is due, so that nothing is lacking. */
export async function completed(stage: Stage, owner?: Player): Promise<Applied> {
  const applied = await started(stage, owner);
  const { id, owner: who } = applied;
  const now = stage.desk.accounts.now();
  const all = applicantFacts();
  expected(await doing(who, id, 'content', { facts: all, form: completeForm(all, now) }, 'PUT'));
  const { documents } = expected(await who.send('GET', `/applications/${id}/checklist`));
  for (const { slot, withApplication, state } of documents) {
    if (!withApplication || state !== 'missing') continue;
    const file = { slot, file: await given(who, id, slot), issuedOn: '2024-04-01', expiresOn: '2026-01-01' };
    expected(await doing(who, id, 'attachments', file));
  }
  expected(await doing(who, id, 'payments', { for: 'application' }));
  return applied;
}

export async function submitted(stage: Stage, owner?: Player): Promise<Applied> {
  const applied = await completed(stage, owner);
  expected(await doing(applied.owner, applied.id, 'submission', { declaredTrue: true }));
  return applied;
}

/** The file of an officer, found complete. */
export async function inProcess(stage: Stage, officer: Player, owner?: Player): Promise<Applied> {
  const applied = await submitted(stage, owner);
  expected(await doing(officer, applied.id, 'claim'));
  expected(await doing(officer, applied.id, 'completeness'));
  return applied;
}

/** The same with every track passed. */
export async function passed(stage: Stage, officer: Player, owner?: Player): Promise<Applied> {
  const applied = await inProcess(stage, officer, owner);
  for (const track of ['eligibility', 'medical', 'biometrics', 'criminality', 'security']) {
    expected(await doing(officer, applied.id, `tracks/${track}`, { result: 'passed' }, 'PUT'));
  }
  return applied;
}
