import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

interface Props {
  /** The main heading. */
  readonly heading: string;
  /** The title of the document, before the name of the product, where it differs from the heading. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** The address shown last, or null before the first: there the browser has already placed the focus. */
let shownPath: string | null = null;

/**
 * A page: its title, its one main heading, and the focus on that heading after a change of address, as a
 * server-rendered page would start over from the top.
 */
export function Page({ heading, title = heading, children }: Props) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const navigation = useNavigationType();

  useEffect(() => {
    document.title = title === 'OpenEntry' ? title : `${title} – OpenEntry`;
  }, [title]);

  useEffect(() => {
    const arriving = shownPath !== null && shownPath !== pathname;
    shownPath = pathname;
    if (!arriving) return;
    // Going back restores the place on the page; going forward starts at the top.
    if (navigation !== 'POP') window.scrollTo(0, 0);
    headingRef.current?.focus({ preventScroll: true });
  }, [pathname, navigation]);

  return (
    <>
      <h1 ref={headingRef} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </>
  );
}
