import { above } from './above.ts';

/** The path of an example reform. */
export function exampleReform(name: string): string {
  return above('examples', 'reforms', name);
}
