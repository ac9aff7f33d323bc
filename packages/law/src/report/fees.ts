import type { FamilyFees, FeeSum } from '../fees/feesFor.ts';

/** A sum for programs: dollars, or null with the least it can be and the facts that would settle it. */
function sumJson({ sum, atLeast }: FeeSum) {
  return sum.known ? { dollars: sum.value } : { dollars: null, atLeast, missing: sum.missing };
}

/** What a family pays, for programs. */
export function familyFeesJson({ lines, processing, biometrics, rprf, withApplication, total }: FamilyFees) {
  return {
    lines,
    processing: sumJson(processing),
    biometrics: sumJson(biometrics),
    rprf: sumJson(rprf),
    withApplication: sumJson(withApplication),
    total: sumJson(total),
  };
}
