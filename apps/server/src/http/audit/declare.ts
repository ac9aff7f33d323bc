/** Under which name a route says in the contract what the audit keeps of it. */
export const AUDIT = 'x-openentry-audit';

/** What the audit keeps of a route. */
export type RouteAudit =
  | {
      /** Such as `account.read`. */
      readonly action: string;
      /**
       * `command`: what it does is written with it, and what it refuses. `read`: each read of what is personal is written
       * before it is answered.
       */
      readonly of: 'command' | 'read';
      /** What it is about, with the parameters of the path in braces: `account/{id}`; `self` for the caller’s own account. */
      readonly subject: string;
    }
  | { readonly none: string };

type Declared = Readonly<Record<typeof AUDIT, RouteAudit>>;

/** Declares that a route does something: part of its `createRoute`. */
export const commands = (action: string, subject = 'self'): Declared => ({
  [AUDIT]: { action, of: 'command', subject },
});

/** Declares that a route answers with something personal: part of its `createRoute`. */
export const reads = (action: string, subject = 'self'): Declared => ({
  [AUDIT]: { action, of: 'read', subject },
});

/** Declares that a route leaves nothing in the audit, and why: part of its `createRoute`. */
export const leavesNoTrace = (why: string): Declared => ({ [AUDIT]: { none: why } });

/** Of routes that answer the same to everybody, and of which nobody keeps who asked. */
export const PUBLISHED_LAW = leavesNoTrace('Published law and look-ups: nothing personal.');
export const PUBLISHED_PROOFS = leavesNoTrace('What a round published for everybody to check.');
export const PUBLISHED_HISTORY = leavesNoTrace('Published rounds and distributions: nothing personal.');
