import type { ReactNode } from 'react';

interface Props {
  readonly tone?: 'plain' | 'attention' | 'problem';
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something to read before going on. The title says in words what the colour says. */
export function Notice({ tone = 'plain', title, children }: Props) {
  return (
    <div className="notice" data-tone={tone}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children}
    </div>
  );
}
