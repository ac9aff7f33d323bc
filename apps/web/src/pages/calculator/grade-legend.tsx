import type { Grade } from '@openentry/law';
import { useCalculatorText } from './form.ts';

const GRADES: readonly Grade[] = ['L', 'T', 'P', 'S', 'I'];

/** What the grades of certainty mean. */
export function GradeLegend() {
  const text = useCalculatorText();
  return (
    <section>
      <h3>{text.result.grades}</h3>
      <p>{text.result.gradesIntro}</p>
      <dl className="facts">
        {GRADES.map((grade) => (
          <div key={grade} className="grade">
            <dt>{text.result.gradeNames[grade].name}</dt>
            <dd>{text.result.gradeNames[grade].what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
