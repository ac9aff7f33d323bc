import { ABILITIES, type Ability } from '../coded/candidate.ts';
import { type Explanation, pointsOf } from '../explain/explanation.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import type { PlainDate } from '../time/plainDate.ts';

type PointsByAbility = Readonly<Record<Ability, number>>;

/** The score as plain numbers: `raw` before a cap, `total` after it. */
export interface Breakdown {
  readonly rules: PlainDate;
  readonly core: {
    readonly age: number;
    readonly education: number;
    readonly firstLanguage: PointsByAbility & { readonly total: number };
    readonly secondLanguage: PointsByAbility & { readonly raw: number; readonly total: number };
    readonly canadianWork: number;
    readonly total: number;
  };
  readonly spouse: {
    readonly education: number;
    readonly language: PointsByAbility & { readonly total: number };
    readonly canadianWork: number;
    readonly total: number;
  };
  readonly transferability: {
    readonly educationLanguage: number;
    readonly educationCanadianWork: number;
    readonly education: number;
    readonly foreignLanguage: number;
    readonly foreignCanadianWork: number;
    readonly foreignWork: number;
    readonly certificate: number;
    readonly raw: number;
    readonly total: number;
  };
  readonly additional: {
    readonly sibling: number;
    readonly french: number;
    readonly canadianStudy: number;
    readonly jobOffer: number;
    readonly nomination: number;
    readonly raw: number;
    readonly total: number;
  };
  readonly total: number;
}

/** The numbers of a CRS explanation, in the shape that programs compare. */
export function breakdownOf(tree: Explanation, rules: PlainDate): Breakdown {
  const nodes = new Map<NodeCode, Explanation>();
  const index = (node: Explanation): void => {
    nodes.set(node.code, node);
    for (const child of node.children) index(child);
  };
  index(tree);
  const node = (code: NodeCode): Explanation => {
    const found = nodes.get(code);
    if (!found) throw new RangeError(`The explanation has no node ${code}`);
    return found;
  };
  const points = (code: NodeCode): number => pointsOf(node(code));
  const raw = (code: NodeCode): number =>
    node(code).children.reduce((sum, child) => sum + pointsOf(child), 0);
  const abilities = (code: 'crs.firstLanguage' | 'crs.secondLanguage' | 'crs.spouseLanguage') =>
    Object.fromEntries(
      ABILITIES.map((ability) => [ability, points(`${code}.${ability}`)]),
    ) as PointsByAbility;

  return {
    rules,
    core: {
      age: points('crs.age'),
      education: points('crs.education'),
      firstLanguage: { ...abilities('crs.firstLanguage'), total: points('crs.firstLanguage') },
      secondLanguage: {
        ...abilities('crs.secondLanguage'),
        raw: raw('crs.secondLanguage'),
        total: points('crs.secondLanguage'),
      },
      canadianWork: points('crs.canadianWork'),
      total: points('crs.core'),
    },
    spouse: {
      education: points('crs.spouseEducation'),
      language: { ...abilities('crs.spouseLanguage'), total: points('crs.spouseLanguage') },
      canadianWork: points('crs.spouseCanadianWork'),
      total: points('crs.spouse'),
    },
    transferability: {
      educationLanguage: points('crs.educationLanguage'),
      educationCanadianWork: points('crs.educationCanadianWork'),
      education: points('crs.transferability.education'),
      foreignLanguage: points('crs.foreignLanguage'),
      foreignCanadianWork: points('crs.foreignCanadianWork'),
      foreignWork: points('crs.transferability.foreignWork'),
      certificate: points('crs.transferability.certificate'),
      raw: raw('crs.transferability'),
      total: points('crs.transferability'),
    },
    additional: {
      sibling: points('crs.sibling'),
      french: points('crs.french'),
      canadianStudy: points('crs.canadianStudy'),
      jobOffer: points('crs.jobOffer'),
      nomination: points('crs.nomination'),
      raw: raw('crs.additional'),
      total: points('crs.additional'),
    },
    total: points('crs'),
  };
}
