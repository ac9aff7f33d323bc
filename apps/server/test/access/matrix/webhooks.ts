import type { Stage } from '../stage.ts';
import type { Caller, Row, Sent, Subject } from '../table.ts';

const SIGNED_OUT = '401 auth.signed-out';
const FIELDS = 'createdAt disabledReason events failures id state url';
const BODY = { url: 'https://hook.example.com/x', events: ['round.published'] };

/** A subscription is its owner's alone; whoever has a role that counts may have one. */
const ofOne = (expected: string): Record<string, Row> => ({
  own: { signedOut: SIGNED_OUT, signedIn: expected, withheld: '404 webhook.unknown' },
  others: { signedOut: SIGNED_OUT, signedIn: '404 webhook.unknown' },
});

async function subscription(stage: Stage, caller: Caller, column: string): Promise<string> {
  const own = column === 'own' && !caller.startsWith('withheld') ? stage.asking : null;
  const owner = own ?? (await stage.player(['candidate']));
  const made = await owner.send('POST', '/webhooks', BODY);
  return `/webhooks/${(made.body as { id: string }).id}`;
}
const at =
  (rest = '', body?: unknown) =>
  async (stage: Stage, caller: Caller, column: string): Promise<Sent> => ({
    path: `${await subscription(stage, caller, column)}${rest}`,
    ...(body === undefined ? {} : { body }),
  });

const NO_DELIVERY = '/deliveries/00000000-0000-4000-8000-000000000000/redeliver';

export const webhooks: Subject = {
  'GET /webhooks': {
    cells: { '-': { signedOut: SIGNED_OUT, signedIn: '200 items' } },
    send: () => ({ path: '/webhooks' }),
  },
  'POST /webhooks': {
    cells: { '-': { signedOut: SIGNED_OUT, signedIn: `201 ${FIELDS} secret`, withheld: '403 webhook.role' } },
    send: () => ({ path: '/webhooks', body: BODY }),
  },
  'GET /webhooks/{id}': { cells: ofOne(`200 ${FIELDS}`), send: at() },
  'PATCH /webhooks/{id}': { cells: ofOne(`200 ${FIELDS}`), send: at('', { active: false }) },
  'DELETE /webhooks/{id}': { cells: ofOne('204'), send: at() },
  'POST /webhooks/{id}/secret': { cells: ofOne('200 secret'), send: at('/secret') },
  'POST /webhooks/{id}/trial': { cells: ofOne('202'), send: at('/trial') },
  'GET /webhooks/{id}/deliveries': { cells: ofOne('200 items next'), send: at('/deliveries') },
  'POST /webhooks/{id}/deliveries/{delivery}/redeliver': {
    cells: ofOne('404 webhook.delivery-unknown'),
    send: at(NO_DELIVERY),
  },
};
