import { parameter } from '../parameters/parameter.ts';
import { atOrLast, type ByColumn, column, columnFact, type Factor, fact } from './factor.ts';

/** Points by completed years of age from 17 (and under) to 45 (and over). The columns are independent. */
interface AgeTable {
  readonly firstAge: number;
  readonly points: ByColumn<readonly number[]>;
}

export const agePoints = parameter<AgeTable>({
  id: 'crs.age.points',
  provision: 'mi.age',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: {
        firstAge: 17,
        // biome-ignore format: one line for each row of the law's table: 17 and under, 18–29, 30–39, 40–45.
        points: {
          withSpouse: [
            0,
            90, 95, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100,
            95, 90, 85, 80, 75, 70, 65, 60, 55, 50,
            45, 35, 25, 15, 5, 0,
          ],
          withoutSpouse: [
            0,
            99, 105, 110, 110, 110, 110, 110, 110, 110, 110, 110, 110,
            105, 99, 94, 88, 83, 77, 72, 66, 61, 55,
            50, 39, 28, 17, 6, 0,
          ],
        },
      },
    },
  ],
});

/** Age on the day of the assessment (A.1). */
export const age: Factor = {
  code: 'crs.age',
  provision: 'mi.age',
  parameters: [agePoints],
  reads: ['age', 'hasAccompanyingSpouse'],
  facts: (candidate) => [fact('age', candidate.age), columnFact(candidate)],
  points(candidate, law) {
    const table = law.read(agePoints);
    return atOrLast(column(table.points, candidate), Math.max(0, candidate.age - table.firstAge));
  },
  maximum: (candidate, law) => Math.max(...column(law.read(agePoints).points, candidate)),
};
