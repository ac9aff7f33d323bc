import { knownGapText, rulesetOn } from '@openentry/law';
import { DayField } from '../../components/day-field/day-field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Field } from './answers.ts';
import { anchorOf, problemMessage, useCalculatorText, useForm } from './form.ts';
import { rulesDayOf } from './read-answers.ts';

/** Which day's law applies, and the warning where that law is not fully known. */
export function RulesSection() {
  const text = useCalculatorText();
  const format = useFormats();
  const language = useLanguage();
  const { answers, answer, problems } = useForm();
  const problem = problems.find((known) => known.question === 'rules');
  const day = rulesDayOf(answers);
  const part = (field: Field, label: string) => ({
    label,
    value: answers[field],
    onChange: (value: string) => answer(field, value),
  });

  return (
    <>
      <h2>{text.sections.rules}</h2>
      <DayField
        anchor={anchorOf('rules')}
        label={text.rules.label}
        hint={text.rules.hint}
        error={problem && problemMessage(problem, text)}
        day={part('rulesDay', text.rules.day)}
        months={format.months()}
        month={part('rulesMonth', text.rules.month)}
        year={part('rulesYear', text.rules.year)}
      />
      {/* Present from the start, so that the warning is announced when the date brings it. */}
      <div role="status">
        {day && rulesetOn(day).knownGap ? (
          <Notice tone="attention" title={text.rules.gapTitle}>
            <p>{format.foreign(knownGapText(day, language))}</p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
