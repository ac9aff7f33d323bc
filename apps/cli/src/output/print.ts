import type { Page } from './page.ts';

/** An answer for programs: stable keys, two spaces, one line end. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printPage(page: Page): void {
  process.stdout.write(page.toString());
}
