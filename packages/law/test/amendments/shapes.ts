import fc from 'fast-check';
import { type Shape, shapeOf } from '../../src/amendments/shape.ts';
import { occupations } from '../../src/noc/noc.ts';
import { parameters } from '../../src/parameters/registry.ts';
import { policies } from '../../src/policies/registry.ts';

const code = fc.constantFrom(...occupations.map((occupation) => occupation.code));
const two = (number: number): string => `${number}`.padStart(2, '0');
const yearMonth = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${two(month)}`);

/** Any value of a shape. */
export function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'number':
      return shape.integer
        ? fc.integer({ min: shape.minimum, max: Math.min(shape.maximum, 2_000) })
        : fc.double({ min: shape.minimum, max: shape.maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'text':
      return fc.constantFrom(...shape.choices);
    case 'noc':
      return code;
    case 'nocGroup':
      return fc.tuple(code, fc.integer({ min: 1, max: 5 })).map(([whole, length]) => whole.slice(0, length));
    case 'day':
      return yearMonth.map((month) => `${month}-28`);
    case 'month':
      return yearMonth;
    case 'dayOfYear':
      return fc.integer({ min: 1, max: 12 }).map((month) => `${two(month)}-15`);
    case 'nullable':
      return fc.option(valueOf(shape.of));
    case 'list':
      if (shape.rising) {
        const { of, least, most } = shape;
        const bound = { minLength: Math.max(1, least), maxLength: Math.min(most, 8) };
        return fc
          .uniqueArray(valueOf(of) as fc.Arbitrary<number>, bound)
          .map((numbers) => [...numbers].sort((a, b) => a - b));
      }
      return fc.array(valueOf(shape.of), {
        minLength: Math.max(1, shape.least),
        maxLength: Math.min(shape.most, 8),
      });
    case 'byCode':
      return fc.dictionary(code, valueOf(shape.of), { minKeys: 1, maxKeys: 4, noNullPrototype: true });
    case 'fields': {
      const fields = Object.entries(shape.fields).map(([key, inner]) => [key, valueOf(inner)] as const);
      const requiredKeys = fields.map(([key]) => key).filter((key) => !shape.optional.includes(key));
      return fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true });
    }
  }
}

const parameterChange = fc
  .constantFrom(...parameters)
  .chain((declared) => valueOf(shapeOf(declared)).map((value) => [declared.parameter.id, value] as const));
const policyChange = fc
  .constantFrom(...policies)
  .chain((policy) =>
    fc.constantFrom(...Object.keys(policy.choices)).map((choice) => [policy.id, choice] as const),
  );

/** Values that an amendment may set. */
export const values = fc
  .array(fc.oneof({ weight: 4, arbitrary: parameterChange }, policyChange), { maxLength: 6 })
  .map((changes) => Object.fromEntries(changes));

const points = fc.integer({ min: 0, max: 200 });
const tier = fc.record({
  nocs: fc.array(code, { minLength: 1, maxLength: 5 }),
  // Less than a year in a tier earns nothing.
  canadianWork: fc.array(points, { maxLength: 5 }).map((years) => [0, ...years]),
  offer: points,
});

/** Whole amendments as JSON files have them. */
export const amendmentInput = fc.record({
  schema: fc.constant('amendment/1'),
  id: fc.constantFrom('reform-a', 'reform-b', 'reform-c'),
  title: fc.constant({ en: 'A reform', fr: 'Une réforme' }),
  inForce: fc.constantFrom('2015-01-01', '2016-11-19', '2019-06-01', '2025-03-25', '2027-01-01'),
  values,
  categories: fc.record({
    add: fc.array(
      fc.record({
        family: fc.constantFrom('stem', 'construction'),
        version: fc.constantFrom('reform-v1', 'reform-v2'),
        name: fc.constant({ en: 'A category', fr: 'Une catégorie' }),
        requirement: fc.record({
          kind: fc.constant('work'),
          months: fc.integer({ min: 1, max: 24 }),
          windowYears: fc.integer({ min: 2, max: 5 }),
          continuous: fc.boolean(),
          inCanada: fc.boolean(),
        }),
        nocs: fc.uniqueArray(code, { minLength: 1, maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 1 },
    ),
  }),
  factors: fc.array(
    fc.record({
      kind: fc.constant('occupationPoints'),
      id: fc.constant('highWage'),
      title: fc.constant({ en: 'High wage', fr: 'Salaire élevé' }),
      group: fc.constantFrom('crs.core', 'crs.spouse', 'crs.transferability', 'crs.additional'),
      years: fc.constantFrom('oneOccupation', 'tier'),
      offers: fc.constantFrom('qualify', 'valid'),
      tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 1 },
  ),
});
