import { CANADIAN_STUDY, JOB_OFFERS } from '@openentry/law';
import { CheckboxField } from '../../components/checkbox-field/checkbox-field.tsx';
import { RadioField } from '../../components/radio-field/radio-field.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useFormats } from '../../i18n/format.ts';
import { EducationQuestion, LevelQuestions, YearsQuestion, YesNoQuestion } from './choices.tsx';
import { worthNothingOn } from './earns-points.ts';
import { useCalculatorText, useForm, useQuestion } from './form.ts';
import { rulesDayOf } from './read-answers.ts';

/** Beyond these years the tables give no more points. */
const ENOUGH_CANADIAN_YEARS = 5;
const ENOUGH_FOREIGN_YEARS = 3;

export function YouSection() {
  const text = useCalculatorText();
  return (
    <>
      <h2>{text.sections.you}</h2>
      <TextField {...useQuestion('age')} label={text.age.label} hint={text.age.hint} />
      <EducationQuestion question="education" label={text.education.label} hint={text.education.hint} />
    </>
  );
}

export function LanguageSection() {
  const text = useCalculatorText();
  const { answers } = useForm();
  return (
    <>
      <h2>{text.sections.language}</h2>
      <RadioField
        {...useQuestion('firstLanguage')}
        label={text.firstLanguage.label}
        hint={text.firstLanguage.hint}
        options={[
          { value: 'en', label: text.firstLanguage.en },
          { value: 'fr', label: text.firstLanguage.fr },
        ]}
      />
      <LevelQuestions set="first" />
      <YesNoQuestion question="hasSecond" label={text.hasSecond.label} />
      {answers.hasSecond === 'yes' ? (
        <div className="follow-up">
          <LevelQuestions set="second" />
        </div>
      ) : null}
    </>
  );
}

export function WorkSection() {
  const text = useCalculatorText();
  const { answers, answer } = useForm();
  return (
    <>
      <h2>{text.sections.work}</h2>
      <YearsQuestion
        question="canadianWork"
        label={text.canadianWork.label}
        hint={text.canadianWork.hint}
        enough={ENOUGH_CANADIAN_YEARS}
      />
      <YearsQuestion
        question="foreignWork"
        label={text.foreignWork.label}
        hint={text.foreignWork.hint}
        enough={ENOUGH_FOREIGN_YEARS}
      />
      <CheckboxField
        label={text.certificate.label}
        hint={text.certificate.hint}
        isSelected={answers.certificate === 'yes'}
        onChange={(ticked) => answer('certificate', ticked ? 'yes' : '')}
      />
    </>
  );
}

export function SpouseSection() {
  const text = useCalculatorText();
  const { answers } = useForm();
  return (
    <>
      <h2>{text.sections.spouse}</h2>
      <YesNoQuestion question="spouse" label={text.spouse.label} hint={text.spouse.hint} />
      {answers.spouse === 'yes' ? (
        <div className="follow-up">
          <EducationQuestion question="spouseEducation" label={text.spouse.education} />
          <YesNoQuestion question="spouseHasTest" label={text.spouse.hasTest} />
          {answers.spouseHasTest === 'yes' ? <LevelQuestions set="spouse" /> : null}
          <YearsQuestion
            question="spouseCanadianWork"
            label={text.spouse.canadianWork}
            hint={text.spouse.canadianWorkHint}
            enough={ENOUGH_CANADIAN_YEARS}
          />
        </div>
      ) : null}
    </>
  );
}

export function AdditionalSection() {
  const text = useCalculatorText();
  const format = useFormats();
  const { answers, answer } = useForm();
  const day = rulesDayOf(answers);
  const worthNothing = day ? worthNothingOn(day) : null;
  const note = (code: 'crs.sibling' | 'crs.canadianStudy' | 'crs.jobOffer') =>
    day && worthNothing?.has(code) ? text.worthNothing(format.day(day)) : undefined;

  return (
    <>
      <h2>{text.sections.more}</h2>
      <RadioField
        {...useQuestion('canadianStudy')}
        label={text.canadianStudy.label}
        hint={text.canadianStudy.hint}
        note={note('crs.canadianStudy')}
        options={CANADIAN_STUDY.map((study) => ({ value: study, label: text.canadianStudy.choices[study] }))}
      />
      <CheckboxField
        label={text.additional.sibling}
        hint={text.additional.siblingHint}
        note={note('crs.sibling')}
        isSelected={answers.sibling === 'yes'}
        onChange={(ticked) => answer('sibling', ticked ? 'yes' : '')}
      />
      <CheckboxField
        label={text.additional.nomination}
        hint={text.additional.nominationHint}
        isSelected={answers.nomination === 'yes'}
        onChange={(ticked) => answer('nomination', ticked ? 'yes' : '')}
      />
      <RadioField
        {...useQuestion('jobOffer')}
        label={text.jobOffer.label}
        note={note('crs.jobOffer')}
        options={JOB_OFFERS.map((offer) => ({ value: offer, label: text.jobOffer.choices[offer] }))}
      />
    </>
  );
}
