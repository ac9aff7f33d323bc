import { Component, type ReactNode } from 'react';
import type { Texts } from './text.en.ts';

interface Props {
  readonly text: Texts;
  readonly children: ReactNode;
}

/** Shows a readable message in place of a page that failed; the frame around it keeps working. */
export class CrashBoundary extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    const { text } = this.props;
    return (
      <div role="alert">
        <h1>{text.crashTitle}</h1>
        <p>{text.crashWhat}</p>
        <p>{text.crashKept}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {text.crashNext}
        </button>
      </div>
    );
  }
}
