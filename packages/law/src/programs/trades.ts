import { nocVersion } from '../noc/version.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';

/** Groups of the classification that are skilled trades: prefixes of codes that are in, and of those left out. */
export interface TradeGroups {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** The skilled trade occupations (IRPR s. 87.2(1)): of NOC 2011 and 2016, then of NOC 2021. */
export const skilledTrades = parameter<TradeGroups>({
  id: 'fst.trades',
  provision: 'irpr.87.2',
  entries: [
    {
      instrument: 'irpr-2013-01-02',
      value: { include: ['72', '73', '82', '92', '632', '633'], exclude: [] },
    },
    {
      instrument: 'irpr-2022-220',
      value: {
        include: ['72', '73', '82', '83', '92', '93', '6320', '62200'],
        exclude: ['726', '932'],
      },
    },
  ],
});

/** Codes of NOC 2011 and 2016 in those groups that are no skill level B are not trades of the class. */
const LEVEL_B = ['2', '3'];

/** Whether a code of the day's classification is a skilled trade occupation. */
export function isSkilledTrade(code: string, law: Ruleset): boolean {
  const { include, exclude } = law.read(skilledTrades);
  const starts = (prefix: string): boolean => code.startsWith(prefix);
  if (!include.some(starts) || exclude.some(starts)) return false;
  return law.read(nocVersion) === '2021' || LEVEL_B.includes(code[1] ?? '');
}
