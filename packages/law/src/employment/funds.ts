import type { Truth } from '../facts/found.ts';
import { fundsExemption } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';

/** Whether an offer waives funds: by a route that the Regulations name, or by any right to work (policy). */
export function waivedBy(route: Truth, authorised: Truth, law: Ruleset): Truth {
  return law.choice(fundsExemption) === 'page' ? authorised : route;
}
