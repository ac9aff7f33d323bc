import type { Language } from '@openentry/law';
import { Presets, SingleBar } from 'cli-progress';
import { numberText, percentText, textOf } from './language.ts';

/** Shows how far long work has come; `stop` ends it. */
export interface Progress {
  at(label: string, done: number, total: number): void;
  stop(): void;
}

/** Where there is no terminal to redraw, one line for each of these shares; for several at once, the last. */
const SHARES = [0.25, 0.5, 0.75, 1];

/** Progress on standard error, so that standard output holds results only. */
export function createProgress(language: Language): Progress {
  return process.stderr.isTTY ? bar() : lines(language);
}

function bar(): Progress {
  let shown: { label: string; bar: SingleBar } | null = null;
  const stop = (): void => {
    shown?.bar.stop();
    shown = null;
  };
  return {
    at(label, done, total) {
      if (shown?.label !== label) {
        stop();
        const created = new SingleBar(
          {
            format: `${label} {bar} {percentage} % · {value}/{total} · {duration_formatted}`,
            stream: process.stderr,
          },
          Presets.shades_classic,
        );
        created.start(total, done);
        shown = { label, bar: created };
      }
      shown.bar.update(done);
    },
    stop,
  };
}

function lines(language: Language): Progress {
  let label = '';
  let next = 0;
  return {
    at(current, done, total) {
      if (current !== label) {
        label = current;
        next = 0;
      }
      let reached: number | undefined;
      while (next < SHARES.length && total > 0 && done / total >= (SHARES[next] ?? 1))
        reached = SHARES[next++];
      if (reached === undefined) return;
      const line = textOf(language).progress.line(
        label,
        percentText(reached, language),
        numberText(done, language),
        numberText(total, language),
      );
      process.stderr.write(`${line}\n`);
    },
    stop() {},
  };
}
