import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** What the box holds, for whom it is named when it has to be scrolled. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that may be wider than the screen. Only while it is, its box is a stop for the keyboard. */
export function TableScroll({ label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);

  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const observer = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const reachable = scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div className="table-scroll" ref={box} {...reachable}>
      {children}
    </div>
  );
}
