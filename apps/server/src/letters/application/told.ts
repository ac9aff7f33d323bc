import type { ApplicationAction, Recorded } from '@openentry/cases';
import type { AboutApplication, ApplicationLetterKind } from './about.ts';

/** Which letter an action calls for; null for one of which the person is not written to. */
export function letterOfAction({
  action,
}: Recorded<ApplicationAction>): Pick<AboutApplication, 'kind' | 'of'> | null {
  const kinds: Partial<Record<ApplicationAction['type'], ApplicationLetterKind>> = {
    submit: 'application-received',
    returnIncomplete: 'application-incomplete',
    approve: 'application-approved',
    refuse: 'application-refused',
    confirm: 'application-confirmed',
    withdraw: 'application-withdrawn',
  };
  switch (action.type) {
    case 'request':
      return { kind: 'application-request', of: action.request };
    case 'sendFairness':
      return { kind: 'application-fairness', of: action.letter };
    default: {
      const kind = kinds[action.type];
      return kind === undefined ? null : { kind, of: null };
    }
  }
}
