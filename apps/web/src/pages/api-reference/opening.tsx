import { type ReactNode, useState } from 'react';

interface Props {
  readonly summary: ReactNode;
  /** Made when it is opened for the first time: most of a long contract never is. */
  readonly children: () => ReactNode;
}

/** Something that opens to more. */
export function Opening({ summary, children }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened ? children() : null}
    </details>
  );
}
