import type { Parameter } from './parameter.ts';
import { crsParameters } from './register/crs.ts';
import {
  educationParameters,
  familyParameters,
  languageParameters,
  nocParameters,
  workParameters,
} from './register/facts.ts';
import { employmentParameters, programParameters } from './register/programs.ts';
import {
  applicationParameters,
  documentParameters,
  feeParameters,
  fundsParameters,
  invitationParameters,
  profileParameters,
} from './register/services.ts';
import { AREAS, type Area, type Declared, type RegisteredParameter } from './registered.ts';

const byArea: Readonly<Record<Area, readonly Declared[]>> = {
  crs: crsParameters,
  programs: programParameters,
  work: workParameters,
  language: languageParameters,
  education: educationParameters,
  employment: employmentParameters,
  family: familyParameters,
  funds: fundsParameters,
  fees: feeParameters,
  profile: profileParameters,
  application: applicationParameters,
  documents: documentParameters,
  invitation: invitationParameters,
  noc: nocParameters,
};

/**
 * Every value of law, in the order in which the rulebook presents them. A test reads the sources and holds that
 * none is left out.
 */
export const parameters: readonly RegisteredParameter[] = AREAS.flatMap((area) =>
  byArea[area].map((declared) => ({ ...declared, area })),
);

const byId = new Map(parameters.map((registered) => [registered.parameter.id, registered]));

/** The parameter with this id, or undefined. */
export function parameterById(id: string): RegisteredParameter | undefined {
  return byId.get(id);
}

/** A parameter as the rulebook presents it; one that an amendment brought has only its id. */
export function declaredOf(parameter: Parameter<unknown>): Declared {
  const registered = byId.get(parameter.id);
  if (registered) return registered;
  return { parameter, unit: 'mixed', title: { en: parameter.id, fr: parameter.id } };
}
