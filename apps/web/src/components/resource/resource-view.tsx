import type { ReactNode } from 'react';
import type { Resource } from '../../api/use-resource.ts';
import { useText } from '../../i18n/language.ts';
import { Notice } from '../notice/notice.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

interface Props<T> {
  readonly resource: Resource<T>;
  readonly children: (value: T) => ReactNode;
}

/** An answer of the API in its three states. */
export function ResourceView<T>({ resource, children }: Props<T>) {
  const text = useText({ en, fr });
  if (resource.state === 'ready') return children(resource.value);
  if (resource.state === 'loading') {
    return (
      <p className="loading" role="status">
        {text.loading}
      </p>
    );
  }
  const { status } = resource.error;
  return (
    <div role="alert">
      <Notice tone="problem" title={text.title}>
        <p>
          {status === null ? text.noAnswer : text.refused(String(status))} {text.kept}
        </p>
        <button type="button" className="button" data-kind="quiet" onClick={resource.retry}>
          {text.retry}
        </button>
      </Notice>
    </div>
  );
}
