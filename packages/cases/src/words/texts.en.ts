import { dayInWords, type PlainDate } from '@openentry/law';
import { instantInWords } from './instant.ts';
import { namesEn } from './names.en.ts';

/** What a refusal names; each text knows which of them it has. */
export type Values = Readonly<Record<string, string | number>>;

const when = (value: string | number | undefined): string => instantInWords(Number(value), 'en');
const day = (value: string | number | undefined): string => dayInWords(value as PlainDate, 'en');
const named = (names: Readonly<Record<string, string>>, value: string | number | undefined): string =>
  names[String(value)] ?? String(value);

const {
  roles,
  profileActions,
  roundActions,
  applicationActions,
  profileStatuses,
  applicationStatuses,
  tracks,
} = namesEn;

/** English words of refusals. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  'action.id-reused': (v: Values) =>
    `Another action was recorded under the id ${v.id}. Send this one under an id of its own; to repeat an action, send the same content.`,
  'action.out-of-order': (v: Values) =>
    `Something was recorded later than this, on ${when(v.last)}. Load the case again and decide on what it says now.`,
  'action.before-express-entry': (v: Values) =>
    `Express Entry began on ${day(v.first)}: nothing can be recorded before it.`,
  'action.not-for-role': (v: Values) =>
    `“${named({ ...profileActions, ...roundActions }, v.action)}” is not for this role: ${named(roles, v.role)}.`,
  'profile.not-started': () => 'There is no such profile. Start one first.',
  'profile.already-started': () =>
    'This profile was started before. Change it, or start another under a new number.',
  'profile.barred': (v: Values) =>
    `A finding of misrepresentation keeps this person from a new profile until ${day(v.first)} (IRPA s. 10.1(4)). One can be submitted from that day on.`,
  'profile.barred-until-removal': () =>
    'A finding of misrepresentation keeps this person from a new profile until five years after the removal order is enforced (IRPA ss. 10.1(4), 40(2)(a)).',
  'profile.closed': (v: Values) =>
    `This profile is closed (${named(profileStatuses, v.status)}) and cannot be changed. A new profile can be started.`,
  'profile.applied': () =>
    'An application was made on this profile. Changes are reported in the application.',
  'profile.invited': () =>
    'This profile was invited. Apply or decline the invitation; a profile that is back in the pool can be changed.',
  'profile.not-draft': () => 'This profile was submitted and is no draft. Update it while it is in the pool.',
  'profile.not-submitted': () => 'This profile is a draft. It has to be submitted first.',
  'profile.not-in-pool': () =>
    'This profile is not in the pool. It has to be submitted and found eligible first.',
  'profile.to-reassess': () =>
    'This profile has changed since it was last assessed. It has to be assessed before it can be invited.',
  'profile.life-over': (v: Values) =>
    `The life of this profile ended on ${when(v.until)}. A new profile can be started.`,
  'draft.period-over': (v: Values) =>
    `This draft could be submitted through ${day(v.lastDay)}. A new one can be started.`,
  'invitation.none': () => 'This profile has no invitation.',
  'invitation.period-over': (v: Values) =>
    `This invitation could be answered through ${day(v.lastDay)}. A new profile can be started.`,
  'invitation.nominee-only': (v: Values) =>
    `A person with an accepted nomination is invited as a provincial nominee only, not under ${v.program}.`,
  'invitation.not-nominated': () =>
    'Only a person with an accepted nomination is invited as a provincial nominee.',
  'nomination.none': () => 'This profile has no nomination.',
  'nomination.already': (v: Values) =>
    `This profile has a nomination of ${v.province}. Another can be confirmed when that one is gone.`,
  'nomination.accepted': (v: Values) =>
    `The nomination of ${v.province} was accepted. Only the province can take it back; the candidate can withdraw the profile.`,
  'nomination.period-over': (v: Values) =>
    `This nomination could be answered through ${day(v.lastDay)}. The province may confirm it again.`,
  'nomination.stays-open': () => 'Under these rules a nomination that is not answered stays open.',
  'period.still-runs': (v: Values) => `The period runs until ${when(v.until)}. Try again from then on.`,
  'assessment.other-day': (v: Values) =>
    `An assessment for ${day(v.on)} cannot be recorded on ${day(v.today)}. Assess for the day itself.`,
  'assessment.contradicts-itself': () =>
    'An assessment names a program exactly when it finds the person eligible.',
  'round.not-planned': () => 'There is no such round. Plan it first.',
  'round.already-planned': () => 'This round is planned. Change its instruction, or plan another round.',
  'round.already-approved': () => 'This round is approved. Run it, or change its instruction.',
  'round.not-approved': () => 'This round is not approved. A second person has to approve it first.',
  'round.already-executed': () => 'This round has run. It can be published, or cancelled before it is.',
  'round.not-executed': () => 'This round has not run.',
  'round.published': () => 'This round is published. Single invitations can still be corrected.',
  'round.cancelled': () => 'This round is cancelled. Plan another round.',
  'round.second-person-approves': () =>
    'Whoever planned, changed or scheduled a round does not approve it. Ask a second person.',
  'round.second-person-publishes': () =>
    'Whoever ran a round, or approved one that the system ran, does not publish it. Ask a second person.',
  'round.not-scheduled': () => 'This round is not scheduled. The system runs scheduled rounds only.',
  'round.too-early': (v: Values) => `This round runs from ${when(v.from)} on.`,
  'round.schedule-too-early': (v: Values) => `This round can be scheduled from ${when(v.from)} on.`,
  'round.outcome-contradicts': (v: Values) =>
    `The instruction and the members give ${v.due} invitations, not ${v.invited}. Check the round and run it again.`,
  'round.already-corrected': (v: Values) => `The invitation of profile ${v.profileId} was corrected before.`,
  'round.nothing-to-correct': (v: Values) =>
    `All ${v.invited} invitations of this round were corrected. There is no other.`,
  'application.not-for-role': (v: Values) =>
    `“${named(applicationActions, v.action)}” is not for this role: ${named(roles, v.role)}.`,
  'application.invitation-not-published': () =>
    'The round of this invitation is not published yet. An application can be started once it is.',
  'application.to-be-submitted': () => 'An application was begun on this invitation. Submit that one.',
  'application.nothing-due': () => 'Nothing of this is due: it was paid, or is not owed.',
  'application.fees-unknown': () =>
    'What is due is not known yet. Declare the facts that are missing; the list of what is missing names them.',
  'application.not-started': () => 'There is no such application. Start one on an invitation first.',
  'application.already-started': () =>
    'An application was started on this invitation before. Go on with that one.',
  'application.submitted': () =>
    'This application was submitted and is no longer changed here. Report changes, or answer what is asked.',
  'application.closed': (v: Values) =>
    `This application is closed (${named(applicationStatuses, v.status)}).`,
  'application.suspended': () => 'This application is suspended by an order. It goes on when the order ends.',
  'application.not-received': () => 'This application was not submitted yet.',
  'application.not-in-process': (v: Values) =>
    `This application is not in process (it is: ${named(applicationStatuses, v.status)}).`,
  'application.not-approved': () => 'This application is not approved.',
  'application.not-confirmed': () => 'No confirmation of permanent residence was issued.',
  'application.not-suspended': () => 'This application is not suspended.',
  'application.no-finding': () => 'There is no finding of misrepresentation that waits for a removal.',
  'application.incomplete': (v: Values) =>
    v.count === 1
      ? 'This application is not complete: one thing is missing. See the list of what is missing.'
      : `This application is not complete: ${v.count} things are missing. See the list of what is missing.`,
  'application.claimed': () => 'Another officer has this file.',
  'application.claimed-already': () => 'This file is yours already.',
  'application.unclaimed': () => 'Nobody has this file. Claim it first.',
  'application.held': () => 'This file is on hold. End the hold first.',
  'application.not-held': () => 'This file is not on hold.',
  'application.track-open': (v: Values) => `This track is still open or failed: ${named(tracks, v.track)}.`,
  'application.request-open': () => 'Something that was asked for is still open. Close the request first.',
  'application.not-heard': () =>
    'The person has not been heard. Send a procedural fairness letter and wait for the answer or the end of its period, or say why none is needed; for a finding of misrepresentation one always is.',
  'application.finding-without-ground': () =>
    'A finding of misrepresentation rests on section 40 of the Act. Add that ground.',
  'application.no-grounds': () => 'A proposal to refuse names its grounds.',
  'application.only-officers-refuse': () => 'Only an officer finds against a person.',
  'application.needs-officer': () => 'A fairness letter was sent: an officer proposes, not the system.',
  'application.qualifications-open': () => 'What section 11.2 of the Act asks has not been found to hold.',
  'application.last-day-missing': () => 'Say until which day the request can be answered.',
  'application.last-day-over': (v: Values) => `${day(v.lastDay)} is not after today.`,
  'application.nothing-asked': () => 'Nothing was asked under this id.',
  'application.answered': () => 'This was answered or closed before.',
  'application.answer-empty': () => 'Write an answer or send a file.',
  'application.answer-late': (v: Values) =>
    `This could be answered through ${day(v.lastDay)}. Send what you have by a report of changes, with the reason for the delay.`,
  'application.file-attached': () => 'This file is in the application already.',
  'application.file-not-there': () => 'This file is not in that place.',
  'application.confirmed-already': (v: Values) => `The confirmation is good through ${day(v.lastDay)}.`,
  'application.residence-fee-due': () => 'The right of permanent residence fee has to be paid first.',
  'application.landing-to-come': (v: Values) => `${day(v.on)} is still to come.`,
  'application.confirmation-over': (v: Values) =>
    `The confirmation was good through ${day(v.lastDay)}. Issue another one first.`,
};

export type RefusalTexts = typeof en;
/** Why an action is refused. Codes are stable. */
export type RefusalCode = keyof RefusalTexts;
