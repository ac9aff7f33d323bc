import type { RenderedExplanation, Ruleset } from '@openentry/law';
import { Fold } from '../../components/disclosure/fold.tsx';
import { type Formats, useFormats } from '../../i18n/format.ts';
import './factor-list.css';
import { factWords } from './facts-read.ts';
import { useCalculatorText } from './form.ts';
import type { Texts } from './text.en.ts';

/** The points of a node in words: a number of its maximum, or that it does not apply. */
function pointsWords(node: RenderedExplanation, text: Texts, format: Formats): string {
  if (node.outcome.kind !== 'value') return text.result.notApplicable;
  return text.result.blockPoints(format.number(Number(node.outcome.value)), format.number(node.maximum ?? 0));
}

interface WithLaw {
  /** The law that was applied, which knows its instruments. */
  readonly law: Ruleset;
}

/** The instruments that a node and its parts read, each once, oldest first. */
function instrumentsRead(node: RenderedExplanation, law: Ruleset): string[] {
  const all = (part: RenderedExplanation): string[] => [
    ...part.parameters.map((parameter) => parameter.instrument),
    ...part.children.flatMap(all),
  ];
  return [...new Set(all(node))].toSorted((a, b) =>
    law.instrument(a).inForce < law.instrument(b).inForce ? -1 : 1,
  );
}

function Facts({ node }: { readonly node: RenderedExplanation }) {
  const text = useCalculatorText();
  const format = useFormats();
  if (node.facts.length === 0) return null;
  return (
    <>
      <p className="factor-subject">{text.result.read}</p>
      <dl className="facts factor-facts">
        {node.facts.map((fact) => {
          const words = factWords(fact, text, format);
          return (
            <div key={fact.path}>
              <dt>{words.label}</dt>
              <dd>{words.value}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function Reasons({ node }: { readonly node: RenderedExplanation }) {
  const text = useCalculatorText();
  const format = useFormats();
  if (node.reasons.length === 0) return null;
  return (
    <>
      <p className="factor-subject">{text.result.reasons}</p>
      <ul>
        {node.reasons.map((reason) => (
          <li key={reason.text}>{format.foreign(reason.text)}</li>
        ))}
      </ul>
    </>
  );
}

/** The parts of a factor, each with its points, what it read and its provision. */
function Parts({ node }: { readonly node: RenderedExplanation }) {
  const text = useCalculatorText();
  const format = useFormats();
  if (node.children.length === 0) return null;
  return (
    <>
      <p className="factor-subject">{text.result.parts}</p>
      <ul className="factor-parts">
        {node.children.map((part) => (
          <li key={part.code}>
            <p className="factor-line">
              <span>{format.foreign(part.label)}</span>
              <span className="factor-points">{pointsWords(part, text, format)}</span>
            </p>
            <p className="soft small">
              {part.facts
                .map((fact) => factWords(fact, text, format))
                .map(({ label, value }) => `${label}${format.colon}${value}`)
                .join(' · ')}
            </p>
            {part.provision.id === node.provision.id ? null : (
              <p className="soft small">{format.foreign(part.provision.text)}</p>
            )}
            <Reasons node={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sources({ node, law }: WithLaw & { readonly node: RenderedExplanation }) {
  const text = useCalculatorText();
  const format = useFormats();
  return (
    <>
      <p className="factor-subject">{text.result.values}</p>
      <ul>
        {instrumentsRead(node, law).map((id) => {
          const { title, inForce, grade, checkedOn } = law.instrument(id);
          return (
            <li key={id}>
              {format.pick(title)}, {text.result.inForce(format.day(inForce))}.{' '}
              <span className="soft">
                {text.result.gradeNames[grade].name} ({text.result.checked(format.day(checkedOn))}).
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Every factor of a block as a line that opens to its reason. */
function Block({ block, law }: WithLaw & { readonly block: RenderedExplanation }) {
  const text = useCalculatorText();
  const format = useFormats();
  return (
    <section className="factor-block">
      <h3 className="factor-line">
        <span>{format.foreign(block.label)}</span>
        <span className="factor-points">{pointsWords(block, text, format)}</span>
      </h3>
      <Reasons node={block} />
      {block.children.map((factor) => (
        <Fold
          key={factor.code}
          level={4}
          summary={
            <>
              <span className="factor-line">
                <span>{format.foreign(factor.label)}</span>
                <span className="factor-points">{pointsWords(factor, text, format)}</span>
              </span>
              <span className="factor-provision">{format.foreign(factor.provision.text)}</span>
            </>
          }
        >
          <Reasons node={factor} />
          <Facts node={factor} />
          <Parts node={factor} />
          <Sources node={factor} law={law} />
        </Fold>
      ))}
    </section>
  );
}

export function FactorList({ score, law }: WithLaw & { readonly score: RenderedExplanation }) {
  return score.children.map((block) => <Block key={block.code} block={block} law={law} />);
}
