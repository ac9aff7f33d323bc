import { parameter } from '../parameters/parameter.ts';

/** What is overlooked at receipt, though it was true at the invitation. */
export interface Exceptions {
  /** What a birthday after the invitation took away. */
  readonly birthday: boolean;
  /** Other qualifications, where the rank still suffices. */
  readonly rank: boolean;
}

/**
 * Exceptions to the refusal at receipt. Those of IRPA s. 11.2(2) are law since 22 June 2017; before, a public policy
 * forgave the birthday (s. 25.2), and IRCC's instructions refused only those whose score was below that of the round.
 */
export const a11Exceptions = parameter<Exceptions>({
  id: 'invitation.exceptions',
  provision: 'irpa.11.2',
  entries: [
    { instrument: 'mi-2014-12-01', value: { birthday: false, rank: true } },
    { instrument: 'birthday-2015', value: { birthday: true, rank: true } },
    { instrument: 'irpa-2017-20', value: { birthday: true, rank: true } },
  ],
});
