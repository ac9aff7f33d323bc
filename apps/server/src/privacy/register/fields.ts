import { KINDS, type Kind, type KindId } from './kinds.ts';
import { REGISTER } from './register.ts';

/** A personal column with everything that is said of it. */
export interface PersonalField {
  readonly table: string;
  readonly column: string;
  readonly kindId: KindId;
  readonly kind: Kind;
  readonly what: { readonly en: string; readonly fr: string };
}

/** Every personal column, in the order of the register. */
export const PERSONAL_FIELDS: readonly PersonalField[] = Object.entries(REGISTER).flatMap(
  ([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, entry]) => {
      if (entry === 'not personal') return [];
      const [kindId, what] = entry;
      return [{ table, column, kindId, kind: KINDS[kindId], what }];
    }),
);
