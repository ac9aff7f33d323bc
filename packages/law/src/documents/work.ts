import { parametersRead } from '../explain/explanation.ts';
import type { Job, PersonFacts } from '../facts/facts.ts';
import { allOf, anyOf, declared, type Truth, truth, YES } from '../facts/found.ts';
import {
  CANADA,
  canadianExperience,
  foreignExperience,
  skilledExperience,
  spouseCanadianExperience,
} from '../facts/work.ts';
import { addYears } from '../time/plainDate.ts';
import type { Case, DocumentRule } from './case.ts';
import { type DocumentNoteCode, type DocumentOwed, type Draft, owe } from './document.ts';
import { workYears } from './parameters.ts';
import type { Member } from './people.ts';
import { jobsWithLetters } from './policies.ts';
import { spouseOfPoints } from './spouse.ts';

/** Whether the job counts for the program or for points, so that it is claimed. */
function claimed(job: Job, path: string, person: Member['person'], { law, program }: Case): Truth {
  if (law.choice(jobsWithLetters) === 'declared') return YES;
  if (person === 'principal') {
    // Work that earns points of the CRS is skilled experience too; the experience class looks at the CRS alone.
    if (program !== 'cec') return skilledExperience(job, path, law).counts;
    return anyOf(canadianExperience(job, path, law).counts, foreignExperience(job, path, law).counts);
  }
  if (program !== 'fsw') return spouseCanadianExperience(job, path, law).counts;
  // Adaptability asks for no skill of the work of the spouse or partner in Canada (IRPR s. 83(1)(c.1)).
  return allOf(
    truth(job.country === CANADA),
    declared(job.paid, `${path}.paid`),
    declared(job.authorised, `${path}.authorised`),
  );
}

function notesOf({ selfEmployed, country }: Job): DocumentNoteCode[] {
  return [
    selfEmployed === true ? 'self-employed' : 'letter-contents',
    ...(country === CANADA ? (['tax-slips'] as const) : []),
  ];
}

function letters(
  { person, path }: Member,
  { jobs }: PersonFacts,
  application: Case,
  condition: Truth,
): DocumentOwed[] {
  const { law } = application;
  const draft: Draft = {
    id: 'work-letter',
    person,
    reason: { code: 'job-claimed', values: { years: law.read(workYears) } },
    parameters: parametersRead(law, [workYears]),
  };
  if (jobs === undefined) return owe(draft, allOf(condition, { is: null, missing: [`${path}jobs`] }));
  const since = addYears(law.on, -law.read(workYears));
  return jobs.flatMap((job, index) => {
    if (job.start > law.on || (job.end !== null && job.end < since)) return [];
    const at = `${path}jobs.${index}`;
    return owe(
      {
        ...draft,
        subject: { kind: 'job', path: at, index, employer: job.employer ?? null },
        notes: notesOf(job),
      },
      allOf(condition, claimed(job, at, person, application)),
    );
  });
}

/** Letters of employers for every job claimed within ten years, of the applicant and of a spouse or partner who counts. */
export const workLetters: DocumentRule = (application) =>
  application.members.flatMap((member) => {
    if (member.person === 'principal') return letters(member, application.facts, application, YES);
    // Of children, and of people who may not exist, no work is claimed.
    return member.facts === null ? [] : letters(member, member.facts, application, spouseOfPoints(member));
  });
