import type { AssessmentBody } from '../facts/declare/credential.ts';
import { parameter } from '../parameters/parameter.ts';
import { type PlainDate, plainDate } from '../time/plainDate.ts';

/** Organizations whose assessments count, by day of the report (IRPR s. 75(4)). */
export const designatedBodies = parameter<readonly AssessmentBody[]>({
  id: 'education.designatedBodies',
  provision: 'irpr.75.4',
  entries: [
    { instrument: 'eca-2013-04-17', value: ['ces', 'icas', 'wes', 'mcc'] },
    { instrument: 'eca-2014-01-06', value: ['ces', 'icas', 'wes', 'mcc', 'pebc'] },
    { instrument: 'eca-2015-08-06', value: ['ces', 'icas', 'wes', 'mcc', 'pebc', 'iqas', 'ices'] },
    { instrument: 'eca-2024-05-20', value: ['ces', 'icas', 'wes', 'mcc', 'pebc', 'iqas', 'ices', 'cacb'] },
  ],
});

/** A body whose assessment alone answers for an occupation, and until when others' reports still did. */
export interface ProfessionalBody {
  readonly body: AssessmentBody;
  /** Reports of other bodies dated before this day are still accepted; null: none are. */
  readonly othersBefore: PlainDate | null;
}

const only = (body: AssessmentBody): ProfessionalBody => ({ body, othersBefore: null });
/** Physicians by their codes in NOC 2021, then in NOC 2011 and 2016 (by the concordance). */
const physicians = {
  '31100': only('mcc'),
  '31101': only('mcc'),
  '31102': only('mcc'),
  '3111': only('mcc'),
  '3112': only('mcc'),
};
const pharmacists = { '31120': only('pebc'), '3131': only('pebc') };

/**
 * Bodies that alone may assess the credential for a primary occupation (IRPR s. 75(2.1)), by NOC 2021 code. For
 * pharmacists and architects this holds where a licence is needed; it is taken to be.
 */
export const professionalBodies = parameter<Readonly<Record<string, ProfessionalBody>>>({
  id: 'education.professionalBodies',
  provision: 'irpr.75.4',
  entries: [
    { instrument: 'eca-2013-04-17', value: physicians },
    { instrument: 'eca-2014-01-06', value: { ...physicians, ...pharmacists } },
    {
      instrument: 'eca-2024-05-20',
      value: {
        ...physicians,
        ...pharmacists,
        '21200': { body: 'cacb', othersBefore: plainDate('2024-10-31') },
      },
    },
  ],
});
