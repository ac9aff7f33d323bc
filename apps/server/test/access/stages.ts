import { type Desk, useDesk } from '../accounts/support.ts';
import { MORNING } from '../support/cases.ts';
import { Stage } from './stage.ts';

/** A stage for the tests of a file, on a day under whose law its people are eligible. */
export function useStage(): () => { readonly stage: Stage; readonly desk: Desk } {
  const began = Date.now();
  let ahead = 0;
  const desk = useDesk({ now: () => MORNING + (Date.now() - began) * 1000 + ahead });
  let stage: Stage | undefined;
  return () => {
    stage ??= new Stage({ ...desk(), later: (seconds) => void (ahead += seconds * 1_000_000) });
    return { stage, desk: stage.desk };
  };
}
