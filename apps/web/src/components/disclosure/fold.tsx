import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import './fold.css';

interface Props {
  readonly level: 3 | 4;
  /** What the line says while it is closed. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** A line that opens. What is inside can be found by the browser's search, and is printed. */
export function Fold({ level, summary, children }: Props) {
  return (
    <Disclosure className="fold">
      <Heading level={level} className="fold-heading">
        <Button slot="trigger" className="fold-button">
          <svg viewBox="0 0 16 16" aria-hidden="true" className="fold-arrow">
            <path d="M5 2l6 6-6 6" />
          </svg>
          <span className="fold-summary">{summary}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="fold-panel">
        <div className="fold-content">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
