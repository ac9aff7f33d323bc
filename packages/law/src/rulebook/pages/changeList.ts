import { rulesetOn } from '../../ruleset.ts';
import { addDays } from '../../time/plainDate.ts';
import { diffOf } from '../diff.ts';
import { diffText } from '../diffText.ts';
import { versions } from '../versions.ts';
import { table } from './markdown.ts';
import { headings } from './texts.ts';

/** What changed on each day since the first one, in words of both languages. */
export function changeList(): string {
  return versions()
    .slice(1)
    .map(({ on }) => {
      const changes = diffOf(rulesetOn(addDays(on, -1)), rulesetOn(on));
      const rows = changes.map((change) => [diffText(change, 'en'), diffText(change, 'fr')]);
      return `## ${on}\n\n${table([headings.english.en, headings.french.fr], rows)}`;
    })
    .join('\n\n');
}
