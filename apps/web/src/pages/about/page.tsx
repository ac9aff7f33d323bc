import { KNOWN_GAP_FROM, VERIFIED_THROUGH } from '@openentry/law';
import { Link } from 'react-router';
import { Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

export default function AboutPage() {
  const text = useText({ en, fr });
  const format = useFormats();
  const language = useLanguage();
  return (
    <Page heading={text.heading}>
      <h2>{text.independent}</h2>
      <p>{text.independentText}</p>
      <h2>{text.synthetic}</h2>
      <p>{text.syntheticText}</p>
      <p>{text.syntheticRounds}</p>
      <h2>{text.certain}</h2>
      <p>{text.verified(format.day(VERIFIED_THROUGH))}</p>
      <Notice tone="attention">
        <p>{text.gap(format.day(KNOWN_GAP_FROM))}</p>
      </Notice>
      <h2>{text.privacy}</h2>
      <Points points={text.privacyPoints} />
      <h2>{text.sources}</h2>
      <Points points={text.sourcePoints} />
      <h2>{text.licence}</h2>
      <p>
        {text.licenceText} <Link to={PAGES.api[language]}>{text.api}</Link>.
      </p>
    </Page>
  );
}
