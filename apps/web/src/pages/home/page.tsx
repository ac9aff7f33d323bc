import { Link } from 'react-router';
import { Page } from '../../components/page/page.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import './home.css';
import { ReplayedRound } from './replayed-round.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** The rounds that OpenEntry replays and shows first: a general one and a category one on the same pool. */
const SHOWN = ['292', '293'];
const LINKS = ['calculator', 'rounds', 'pool', 'about', 'api'] as const;

export function HomePage() {
  const text = useText({ en, fr });
  const language = useLanguage();
  return (
    <Page heading={text.heading} title="OpenEntry">
      <p className="lead">{text.lead}</p>
      <h2>{text.replays}</h2>
      <p>{text.replaysIntro}</p>
      <div className="home-rounds">
        {SHOWN.map((number) => (
          <ReplayedRound key={number} number={number} />
        ))}
      </div>
      <h2>{text.synthetic}</h2>
      <p>{text.syntheticReal}</p>
      <p>{text.syntheticPeople}</p>
      <p>{text.whyDifferent}</p>
      <h2>{text.go}</h2>
      <ul className="link-list">
        {LINKS.map((page) => (
          <li key={page}>
            <Link to={PAGES[page][language]}>{text.links[page].title}</Link>
            <p>{text.links[page].what}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
