import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';

/** What an office promises: how many of a hundred applications it decides within how many calendar months. */
export interface ServiceStandard {
  readonly months: number;
  readonly percent: number;
}

export const serviceStandard = parameter<ServiceStandard>({
  id: 'application.serviceStandard',
  provision: 'ircc.standard',
  entries: [{ instrument: 'standard-2015', value: { months: 6, percent: 80 } }],
});

/** The service standard of the day of this law. */
export function standardOf(law: Ruleset): ServiceStandard {
  return law.read(serviceStandard);
}
