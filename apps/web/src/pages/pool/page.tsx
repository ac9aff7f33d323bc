import { useResource } from '../../api/use-resource.ts';
import { Page } from '../../components/page/page.tsx';
import { ResourceView } from '../../components/resource/resource-view.tsx';
import { useText } from '../../i18n/language.ts';
import { PoolView } from './pool-view.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export default function PoolPage() {
  const text = useText({ en, fr });
  const pool = useResource('GET /pool/distribution');
  return (
    <Page heading={text.heading}>
      <ResourceView resource={pool}>{(distribution) => <PoolView pool={distribution} />}</ResourceView>
    </Page>
  );
}
