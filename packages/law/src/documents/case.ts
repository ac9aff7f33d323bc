import type { Facts } from '../facts/facts.ts';
import type { Ruleset } from '../ruleset.ts';
import type { DocumentOwed, DocumentProgram } from './document.ts';
import type { Member } from './people.ts';

/** An application as the rules of documents see it. */
export interface Case {
  readonly facts: Facts;
  readonly law: Ruleset;
  readonly program: DocumentProgram;
  readonly members: readonly Member[];
}

/** One subject of documents: everything it asks of everybody in an application. */
export type DocumentRule = (application: Case) => readonly DocumentOwed[];
