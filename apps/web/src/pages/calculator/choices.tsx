import { ABILITIES, EDUCATION_LEVELS } from '@openentry/law';
import { RadioField } from '../../components/radio-field/radio-field.tsx';
import { type Option, SelectField } from '../../components/select-field/select-field.tsx';
import { useFormats } from '../../i18n/format.ts';
import { type AbilityField, abilityField, type Field, type LanguageSet } from './answers.ts';
import './choices.css';
import { useCalculatorText, useQuestion } from './form.ts';
import type { Question } from './read-answers.ts';

type Asked = Question & Field;

const LOWEST_LEVEL = 4;
const HIGHEST_LEVEL = 10;

/** The levels that the tables tell apart: below 4 earns nothing, 10 and more the same. */
function useLevelOptions(): Option[] {
  const text = useCalculatorText();
  const format = useFormats();
  const between = Array.from({ length: HIGHEST_LEVEL - LOWEST_LEVEL }, (_, index) => LOWEST_LEVEL + index);
  return [
    { value: '', label: text.choose },
    { value: '0', label: text.levels.below },
    ...between.map((level) => ({ value: String(level), label: format.number(level) })),
    { value: String(HIGHEST_LEVEL), label: text.levels.top },
  ];
}

export function EducationQuestion({
  question,
  label,
  hint,
}: {
  question: Asked;
  label: string;
  hint?: string;
}) {
  const text = useCalculatorText();
  const options = EDUCATION_LEVELS.map((level) => ({ value: level, label: text.education.choices[level] }));
  return (
    <SelectField
      {...useQuestion(question)}
      {...(hint ? { hint } : {})}
      label={label}
      options={[{ value: '', label: text.choose }, ...options]}
    />
  );
}

interface YearsProps {
  readonly question: Asked;
  readonly label: string;
  readonly hint: string;
  /** The number of years from which more years change nothing. */
  readonly enough: number;
}

export function YearsQuestion({ question, label, hint, enough }: YearsProps) {
  const text = useCalculatorText();
  const format = useFormats();
  const between = Array.from({ length: enough - 1 }, (_, index) => index + 1);
  const options = [
    { value: '', label: text.choose },
    { value: '0', label: text.years.none },
    ...between.map((count) => ({ value: String(count), label: text.years.exactly(format.number(count)) })),
    { value: String(enough), label: text.years.orMore(format.number(enough)) },
  ];
  return <SelectField {...useQuestion(question)} label={label} hint={hint} options={options} />;
}

export function YesNoQuestion({ question, label, hint }: { question: Asked; label: string; hint?: string }) {
  const text = useCalculatorText();
  return (
    <RadioField
      {...useQuestion(question)}
      {...(hint ? { hint } : {})}
      label={label}
      options={[
        { value: 'yes', label: text.yes },
        { value: 'no', label: text.no },
      ]}
    />
  );
}

function LevelQuestion({ question, label }: { question: AbilityField; label: string }) {
  return <SelectField {...useQuestion(question)} label={label} options={useLevelOptions()} />;
}

/** The four abilities of one language. */
export function LevelQuestions({ set }: { readonly set: LanguageSet }) {
  const text = useCalculatorText();
  return (
    <fieldset className="levels">
      <legend className="field-label">{text.levels[set]}</legend>
      <p className="field-hint">{text.levels.hint}</p>
      <div className="levels-row">
        {ABILITIES.map((ability) => (
          <LevelQuestion
            key={ability}
            question={abilityField(set, ability)}
            label={text.abilities[ability]}
          />
        ))}
      </div>
    </fieldset>
  );
}
