/** Families of browsers, the more particular first: most claim to be several. */
const BROWSERS = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\/|Chromium\//],
  ['Safari', /Safari\//],
] as const;

const SYSTEMS = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

/** Family of the browser and of the system that a User-Agent names; nothing finer is kept. Empty where it names none. */
export function agentOf(header: string): string {
  const browser = BROWSERS.find(([, pattern]) => pattern.test(header))?.[0];
  const system = SYSTEMS.find(([, pattern]) => pattern.test(header))?.[0];
  return [browser, system].filter((part) => part !== undefined).join(', ');
}
