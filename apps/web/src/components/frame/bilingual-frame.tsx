import { type ReactNode, useLayoutEffect } from 'react';
import { Footer } from './footer.tsx';
import { Mark } from './wordmark.tsx';

/** What stands around a page in both languages: it is marked as English, and its French parts as French. */
export function BilingualFrame({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.lang = 'en';
  }, []);

  return (
    <div className="frame">
      <main id="main" className="frame-main">
        <div className="band">
          <p className="wordmark">
            <Mark />
          </p>
          {children}
        </div>
      </main>
      <Footer languages={['en', 'fr']} />
    </div>
  );
}
