import {
  type CodedCandidate,
  knownGapText,
  type PlainDate,
  pointsOf,
  renderExplanation,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import { type Ref, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { Notice } from '../../components/notice/notice.tsx';
import { ScoreRuler } from '../../components/ruler/score-ruler.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { FactorList } from './factor-list.tsx';
import { useCalculatorText } from './form.ts';
import { GradeLegend } from './grade-legend.tsx';
import './result.css';

interface Props {
  readonly candidate: CodedCandidate;
  readonly day: PlainDate;
  /** The form has changed since. */
  readonly isStale: boolean;
  readonly formId: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The answer first, then where it stands, then why. */
export function ResultView({ candidate, day, isStale, formId, headingRef }: Props) {
  const text = useCalculatorText();
  const format = useFormats();
  const language = useLanguage();
  const law = rulesetOn(day);
  const tree = useMemo(() => scoreCrs(candidate, law), [candidate, law]);
  const score = useMemo(() => renderExplanation(tree, language), [tree, language]);
  const total = pointsOf(tree);

  return (
    <section className="result" aria-labelledby="result-heading">
      <h2 id="result-heading" ref={headingRef} tabIndex={-1}>
        {text.result.heading}
        <span className="visually-hidden">{format.colon}</span>
        <span className="result-verdict">
          {text.result.verdict(format.number(total), format.number(tree.maximum ?? total))}
        </span>
      </h2>
      <p>{text.result.rules(format.day(day))}</p>
      <div role="status">
        {isStale ? (
          <Notice tone="attention">
            <p>{text.result.stale}</p>
          </Notice>
        ) : null}
      </div>
      {law.knownGap ? (
        <Notice tone="attention" title={text.result.gapTitle}>
          <p>{format.foreign(knownGapText(day, language))}</p>
        </Notice>
      ) : null}
      <ScoreRuler score={tree} day={day} />
      <h3>{text.result.factors}</h3>
      <p>{text.result.factorsIntro}</p>
      <FactorList score={score} law={law} />
      <GradeLegend />
      <div className="button-row no-print">
        <a className="button" data-kind="quiet" href={`#${formId}`}>
          {text.result.change}
        </a>
        <Button className="button" data-kind="quiet" onPress={() => window.print()}>
          {text.result.print}
        </Button>
      </div>
    </section>
  );
}
