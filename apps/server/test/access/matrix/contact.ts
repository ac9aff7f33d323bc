import { once } from '../stage.ts';
import type { Row, Subject } from '../table.ts';

/** How candidates are written to is their own business: nobody else reads or changes it here. */
const candidates = (expected: string): Row => ({
  signedOut: '401 auth.signed-out',
  signedIn: '403 auth.role',
  candidate: expected,
});

const name = { name: 'A. Tremblay', language: 'fr' };

export const contact: Subject = {
  'GET /contact': {
    cells: { none: candidates('404 contact.none'), '-': candidates('200 name email language') },
    async send(stage, caller, column) {
      if (column === '-' && caller === 'candidate') await stage.asking?.send('PUT', '/contact', name, once());
      return { path: '/contact' };
    },
  },
  'PUT /contact': {
    cells: { '-': candidates('200 name email language') },
    send: () => ({ path: '/contact', headers: once(), body: name }),
  },
  'DELETE /contact': {
    cells: { none: candidates('404 contact.none'), '-': candidates('204') },
    async send(stage, caller, column) {
      if (column === '-' && caller === 'candidate') await stage.asking?.send('PUT', '/contact', name, once());
      return { path: '/contact', headers: once() };
    },
  },
};
