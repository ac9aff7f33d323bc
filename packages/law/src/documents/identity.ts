import { parametersRead } from '../explain/explanation.ts';
import { allOf, anyOf, truth } from '../facts/found.ts';
import type { DocumentRule } from './case.ts';
import { owe } from './document.ts';
import { medicalMonths, medicalTiming } from './parameters.ts';
import { passportNonAccompanying } from './policies.ts';

/** A passport or travel document of each person who is examined (IRPR s. 50(1); policy on those who stay behind). */
export const passports: DocumentRule = ({ members, law }) => {
  const everybody = truth(law.choice(passportNonAccompanying) === 'owed');
  return members.flatMap(({ person, exists, foreign, accompanying }) =>
    owe(
      {
        id: 'passport',
        person,
        validity: { kind: 'validOnSubmission' },
        reason: { code: 'each-person', values: {} },
        notes: ['passport-kind'],
      },
      allOf(exists, foreign, anyOf(everybody, accompanying)),
    ),
  );
};

/**
 * The medical examination of everybody, accompanying or not (IRPR s. 30(1)(a)(i)): with the application on days of
 * upfront examinations, otherwise when IRCC asks for it. Citizens and permanent residents are not examined.
 */
export const medicals: DocumentRule = ({ members, law }) => {
  const upfront = law.read(medicalTiming) === 'upfront';
  const months = law.read(medicalMonths);
  return members.flatMap(({ person, exists, foreign }) =>
    owe(
      {
        id: 'medical',
        person,
        due: upfront ? 'withApplication' : 'onRequest',
        validity: { kind: 'examinedWithinMonths', months },
        reason: { code: 'examined-all', values: {} },
        notes: [...(upfront ? [] : (['after-submission'] as const)), 'emedical', 'medical-in-canada'],
        parameters: parametersRead(law, [medicalTiming, medicalMonths]),
      },
      allOf(exists, foreign),
    ),
  );
};
