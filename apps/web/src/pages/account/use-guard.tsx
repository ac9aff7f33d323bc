import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { Account } from '../../account/caller.ts';
import { Refusal } from '../../api/send.ts';
import { ConfirmIdentity } from '../../components/confirm-identity/confirm-identity.tsx';

/** Does something sensitive; where it needs a confirmation, asks for it and does it again. */
type Guard = (act: () => Promise<void>) => Promise<void>;

const GuardContext = createContext<Guard>((act) => act());

export const useGuard = (): Guard => use(GuardContext);

interface Pending {
  readonly confirmed: () => void;
  readonly closed: () => void;
}

interface Props {
  readonly account: Account;
  readonly hasPasskeys: boolean;
  readonly children: ReactNode;
}

/** Guards what its children do, with one window that asks who this is. */
export function GuardProvider({ account, hasPasskeys, children }: Props) {
  const [pending, setPending] = useState<Pending | null>(null);
  const guard = useMemo<Guard>(
    () => async (act) => {
      try {
        await act();
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'auth.reauthenticate') throw error;
        await new Promise<void>((resolve, reject) =>
          setPending({ confirmed: resolve, closed: () => reject(error) }),
        ).finally(() => setPending(null));
        await act();
      }
    },
    [],
  );
  return (
    <GuardContext value={guard}>
      {children}
      {pending === null ? null : (
        <ConfirmIdentity
          account={account}
          hasPasskeys={hasPasskeys}
          onConfirmed={pending.confirmed}
          onClose={pending.closed}
        />
      )}
    </GuardContext>
  );
}
