import { parameter } from '../parameters/parameter.ts';

/** Dollars required for families of 1 to 7, and for each person more. */
export interface FundsTable {
  readonly bySize: readonly number[];
  readonly eachAdditional: number;
}

/** Half of the minimum necessary income (IRPR s. 76(1)(b)(i)); editions since 2021. */
export const settlementFunds = parameter<FundsTable>({
  id: 'funds.required',
  provision: 'irpr.76',
  entries: [
    {
      instrument: 'funds-2021',
      value: { bySize: [13_213, 16_449, 20_222, 24_553, 27_847, 31_407, 34_967], eachAdditional: 3560 },
    },
    {
      instrument: 'funds-2022',
      value: { bySize: [13_310, 16_570, 20_371, 24_733, 28_052, 31_638, 35_224], eachAdditional: 3586 },
    },
    {
      instrument: 'funds-2023',
      value: { bySize: [13_757, 17_127, 21_055, 25_564, 28_994, 32_700, 36_407], eachAdditional: 3706 },
    },
    {
      // Size 5 is kept as published, 30,690, although half of the low-income cut-off is 30,960.
      instrument: 'funds-2024',
      value: { bySize: [14_690, 18_288, 22_483, 27_297, 30_690, 34_917, 38_875], eachAdditional: 3958 },
    },
    {
      instrument: 'funds-2025',
      value: { bySize: [15_263, 19_001, 23_360, 28_362, 32_168, 36_280, 40_392], eachAdditional: 4112 },
    },
  ],
});

/** Dollars a family of this size must hold. */
export function requiredFunds(table: FundsTable, familySize: number): number {
  const last = table.bySize.length;
  const listed = table.bySize[Math.min(familySize, last) - 1] ?? 0;
  return listed + Math.max(0, familySize - last) * table.eachAdditional;
}
