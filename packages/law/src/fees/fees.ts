import { parameter } from '../parameters/parameter.ts';

/** Processing fee of the applicant: dollars (IRPR s. 295(1)), as adjusted every second 30 April (s. 294(d)). */
export const principalFee = parameter<number>({
  id: 'fees.processing.principal',
  provision: 'irpr.295',
  entries: [
    { instrument: 'fees-2015', value: 550 },
    { instrument: 'fees-2020', value: 825 },
    { instrument: 'fees-2022', value: 850 },
    { instrument: 'fees-2024', value: 950 },
    { instrument: 'fees-2026', value: 990 },
  ],
});

/** Processing fee of an accompanying spouse or partner: dollars. */
export const spouseFee = parameter<number>({
  id: 'fees.processing.spouse',
  provision: 'irpr.295',
  entries: [
    { instrument: 'fees-2015', value: 550 },
    { instrument: 'fees-2020', value: 825 },
    { instrument: 'fees-2022', value: 850 },
    { instrument: 'fees-2024', value: 950 },
    // Inferred: every earlier notice gives the applicant and the spouse or partner one amount.
    { instrument: 'fees-2026', value: 990 },
  ],
});

/** Processing fee of an accompanying dependent child: dollars. */
export const childFee = parameter<number>({
  id: 'fees.processing.child',
  provision: 'irpr.295',
  entries: [
    { instrument: 'fees-2015', value: 150 },
    { instrument: 'fees-2020', value: 225 },
    { instrument: 'fees-2022', value: 230 },
    { instrument: 'fees-2024', value: 260 },
    // Inferred: 225 or 260 raised by the rate of the other fees both round to it.
    { instrument: 'fees-2026', value: 270 },
  ],
});

/** Right of permanent residence fee of an adult: dollars (IRPR s. 303); dependent children owe none (s. 303(2)(a)). */
export const residenceFee = parameter<number>({
  id: 'fees.rprf',
  provision: 'irpr.303',
  entries: [
    { instrument: 'fees-2015', value: 490 },
    { instrument: 'fees-2020', value: 500 },
    { instrument: 'fees-2022', value: 515 },
    { instrument: 'fees-2024', value: 575 },
    { instrument: 'fees-2026', value: 600 },
  ],
});

/** Biometrics fee of one person, and the most a family applying together pays: dollars (IRPR s. 315.1(1), (3)(a)). */
export const biometricsFee = parameter<number>({
  id: 'fees.biometrics.person',
  provision: 'irpr.315.1',
  entries: [{ instrument: 'biometrics-2018', value: 85 }],
});
export const biometricsFamilyMaximum = parameter<number>({
  id: 'fees.biometrics.familyMaximum',
  provision: 'irpr.315.1',
  entries: [{ instrument: 'biometrics-2018', value: 170 }],
});

/** Ages at which biometrics are given, both included, in completed years on the day of the application. */
export const biometricsAges = parameter({
  id: 'fees.biometrics.ages',
  provision: 'irpr.12.2',
  entries: [{ instrument: 'biometrics-2018' as const, value: { from: 14, to: 79 } }],
});

/** Whether nationals of every region gave biometrics: at first those of Europe, the Middle East and Africa only. */
export const biometricsOfEveryRegion = parameter<boolean>({
  id: 'fees.biometrics.everyRegion',
  provision: 'irpr.12.2',
  entries: [
    { instrument: 'biometrics-2018', value: false },
    { instrument: 'biometrics-2018-12-31', value: true },
  ],
});

/** Years after which the fees are adjusted again, on the same day (IRPR ss. 294(d), 303(1.1)). */
export const adjustedEveryYears = parameter<number>({
  id: 'fees.adjustedEveryYears',
  provision: 'irpr.294',
  entries: [{ instrument: 'fees-2020', value: 2 }],
});

/** Kinds of amounts on the bill. */
export const FEES = {
  principal: principalFee,
  spouse: spouseFee,
  child: childFee,
  rprf: residenceFee,
  biometrics: biometricsFee,
  biometricsFamily: biometricsFamilyMaximum,
} as const;
export type Fee = keyof typeof FEES;

/** Amounts that no page was seen to print, by instrument. */
export const inferredFees: Readonly<Record<string, readonly Fee[]>> = { 'fees-2026': ['spouse', 'child'] };
