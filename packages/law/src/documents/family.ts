import type { Facts } from '../facts/facts.ts';
import { allOf, declared, type Truth, YES } from '../facts/found.ts';
import type { DocumentRule } from './case.ts';
import { type DocumentId, owe } from './document.ts';

type Status = NonNullable<Facts['maritalStatus']>;

/** What proves each marital status. */
const proofs: Readonly<Record<Status, readonly DocumentId[]>> = {
  single: [],
  married: ['marriage-certificate'],
  commonLaw: ['common-law-declaration', 'cohabitation-proof'],
  separated: ['separation-agreement'],
  divorced: ['divorce-certificate'],
  annulled: ['annulment-certificate'],
  widowed: ['death-certificate'],
};

const STATUSES = Object.keys(proofs) as Status[];
const TOGETHER: readonly Status[] = ['married', 'commonLaw'];

/** Statuses that the declared spouse, or the declared absence of one, leaves open. */
function openStatuses({ spouse }: Facts): readonly Status[] {
  if (spouse === undefined) return STATUSES;
  return STATUSES.filter((status) => TOGETHER.includes(status) === (spouse !== null));
}

/** Proof of the declared marital status; where none is declared, of each that it can be. */
export const maritalStatus: DocumentRule = ({ facts }) => {
  const status = facts.maritalStatus;
  const condition: Truth = status === undefined ? { is: null, missing: ['maritalStatus'] } : YES;
  const possible = status === undefined ? openStatuses(facts) : [status];
  return possible.flatMap((each) =>
    proofs[each].flatMap((id) =>
      owe(
        {
          id,
          person: 'principal',
          reason: { code: 'marital-status', values: { status: each } },
          notes: id === 'divorce-certificate' ? ['separation-too'] : [],
        },
        condition,
      ),
    ),
  );
};

/** A birth certificate of each declared dependent child, and papers of adoption of an adopted one. */
export const children: DocumentRule = ({ members }) =>
  members.flatMap(({ person, path, exists, child }) => {
    if (child === null && person !== 'children') return [];
    const birth = owe(
      { id: 'birth-certificate', person, reason: { code: 'child-declared', values: {} } },
      exists,
    );
    if (child === null) return birth;
    const adopted = declared(child.adopted, `${path}adopted`);
    const papers = owe(
      { id: 'adoption', person, reason: { code: 'child-adopted', values: {} } },
      allOf(exists, adopted),
    );
    return [...birth, ...papers];
  });
