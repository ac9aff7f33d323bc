import { z } from 'zod';
import { isCode, NOC_VERSIONS, type NocVersion } from '../../noc/noc.ts';

const code = (version: NocVersion) =>
  z
    .string()
    .refine((text) => isCode(version, text), { params: { problem: 'unknown-noc', version } })
    .optional();

/**
 * An occupation by its code in one or more versions of the National Occupational Classification. A code of one
 * version is never turned into a code of another: the concordance is many-to-many, and the claim is the person's.
 */
export const occupation = z
  .strictObject({ '2011': code('2011'), '2016': code('2016'), '2021': code('2021') })
  .superRefine((codes, context) => {
    if (NOC_VERSIONS.every((version) => codes[version] === undefined)) {
      context.addIssue({ code: 'custom', params: { problem: 'no-noc' } });
    }
  });

export type Occupation = z.infer<typeof occupation>;
