import { parameter } from '../parameters/parameter.ts';
import type { NocVersion } from './noc.ts';

/** The version of the National Occupational Classification that applies on a day. */
export const nocVersion = parameter<NocVersion>({
  id: 'noc.version',
  provision: 'irpr.2',
  entries: [
    { instrument: 'mi-2014-12-01', value: '2011' },
    { instrument: 'noc-2016', value: '2016' },
    { instrument: 'irpr-2022-220', value: '2021' },
  ],
});
