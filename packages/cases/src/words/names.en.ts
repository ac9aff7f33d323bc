import type { ApplicationActionType } from '../application/actions.ts';
import type { Track } from '../application/parts.ts';
import type { ApplicationStatus, Request } from '../application/state.ts';
import type { ProfileActionType } from '../profile/actions.ts';
import type { ProfileStatus } from '../profile/state.ts';
import type { Role } from '../record/actor.ts';
import type { RoundActionType } from '../round/actions.ts';
import type { RoundStatus } from '../round/state.ts';

/** What roles, actions and states are called. */
export interface Names {
  readonly roles: Readonly<Record<Role, string>>;
  readonly profileActions: Readonly<Record<ProfileActionType, string>>;
  readonly profileStatuses: Readonly<Record<ProfileStatus, string>>;
  readonly roundActions: Readonly<Record<RoundActionType, string>>;
  readonly roundStatuses: Readonly<Record<RoundStatus, string>>;
  readonly applicationActions: Readonly<Record<ApplicationActionType, string>>;
  readonly applicationStatuses: Readonly<Record<ApplicationStatus, string>>;
  readonly tracks: Readonly<Record<Track, string>>;
  /** What is asked for. */
  readonly requests: Readonly<Record<Request['kind'], string>>;
}

/** English names. */
export const namesEn: Names = {
  roles: {
    candidate: 'candidate',
    representative: 'representative',
    province: 'province or territory',
    officer: 'officer',
    programOffice: 'program office',
    approver: 'second approver',
    auditor: 'auditor',
    administrator: 'administrator',
    system: 'system',
  },
  profileActions: {
    start: 'Start a profile',
    import: 'Load a profile',
    edit: 'Change the draft',
    submit: 'Submit the profile',
    assess: 'Assess the profile',
    update: 'Update the profile',
    offerNomination: 'Confirm a nomination',
    acceptNomination: 'Accept the nomination',
    rejectNomination: 'Reject the nomination',
    lapseNomination: 'Let the nomination lapse',
    withdrawNomination: 'Withdraw the nomination',
    invite: 'Invite to apply',
    decline: 'Decline the invitation',
    lapseInvitation: 'Let the invitation expire',
    cancelInvitation: 'Cancel the invitation',
    apply: 'Submit the application',
    expire: 'Let the profile expire',
    lapseDraft: 'Let the draft lapse',
    withdraw: 'Withdraw the profile',
  },
  profileStatuses: {
    draft: 'draft',
    submitted: 'submitted, being assessed',
    inPool: 'in the pool',
    nominationPending: 'in the pool, nomination to be answered',
    invited: 'invited to apply',
    applied: 'application submitted',
    ineligible: 'not eligible',
    expired: 'expired',
    withdrawn: 'withdrawn',
    draftLapsed: 'draft lapsed',
  },
  roundActions: {
    plan: 'Plan the round',
    revise: 'Change the instruction',
    schedule: 'Schedule the round',
    approve: 'Approve the round',
    execute: 'Run the round',
    publish: 'Publish the round',
    cancel: 'Cancel the round',
    correct: 'Correct an invitation issued in error',
  },
  roundStatuses: {
    planned: 'planned',
    approved: 'approved',
    executed: 'executed',
    published: 'published',
    cancelled: 'cancelled',
  },
  applicationActions: {
    start: 'Start an application',
    edit: 'Change the application',
    attach: 'Add a file',
    detach: 'Take a file out',
    pay: 'Record a payment',
    submit: 'Submit the application',
    lapse: 'Let the application lapse',
    checkQualifications: 'Check section 11.2',
    findComplete: 'Find the application complete',
    returnIncomplete: 'Return the application as incomplete',
    questionDocument: 'Question a document',
    acceptDocument: 'Accept a document',
    track: 'Record a track',
    request: 'Ask for something',
    answerRequest: 'Answer a request',
    closeRequest: 'Close a request',
    sendFairness: 'Send a procedural fairness letter',
    answerFairness: 'Answer a fairness letter',
    reportChange: 'Report a change',
    propose: 'Propose a decision',
    approve: 'Approve the application',
    refuse: 'Refuse the application',
    recordRemoval: 'Record a removal',
    confirm: 'Issue the confirmation of permanent residence',
    land: 'Record the landing',
    withdraw: 'Withdraw the application',
    suspend: 'Suspend the application',
    resume: 'Resume the application',
    terminate: 'Terminate the application',
    claim: 'Claim the file',
    assign: 'Assign the file',
    handOver: 'Hand the file over',
    release: 'Put the file back',
    hold: 'Put the file on hold',
    endHold: 'End the hold',
  },
  applicationStatuses: {
    inProgress: 'in progress',
    received: 'received',
    inProcess: 'in process',
    approved: 'approved',
    confirmed: 'confirmation issued',
    suspended: 'suspended',
    landed: 'permanent resident',
    lapsed: 'not submitted in time',
    returned: 'returned as incomplete',
    refused: 'refused',
    withdrawn: 'withdrawn',
    terminated: 'terminated by an order',
  },
  tracks: {
    eligibility: 'eligibility',
    medical: 'medical examination',
    biometrics: 'biometrics',
    criminality: 'criminality',
    security: 'security',
  },
  requests: {
    documents: 'documents',
    biometrics: 'biometrics',
    medical: 'medical examination',
    interview: 'interview',
    information: 'information',
  },
};
