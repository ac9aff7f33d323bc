import type { Check } from '../../api/types.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** What the independent check of a replayed round found, line by line. */
export function CheckReport({ check }: { readonly check: Check | null }) {
  const text = useText({ en, fr });
  const format = useFormats();
  if (check === null) {
    return (
      <>
        <h2>{text.check}</h2>
        <p>{text.checkNone}</p>
      </>
    );
  }
  return (
    <>
      <h2>{text.check}</h2>
      <p>{text.checkIntro}</p>
      <Notice tone={check.passed ? 'plain' : 'problem'}>
        <p>
          <strong>{check.passed ? text.checkPassed : text.checkFailed}</strong>
        </p>
      </Notice>
      <table className="check-table">
        <thead>
          <tr>
            <th scope="col">{text.checkRule}</th>
            <th scope="col">{text.checkOutcome}</th>
          </tr>
        </thead>
        <tbody>
          {check.findings.map(({ rule, passed, detail }) => (
            <tr key={rule}>
              <td>
                {format.foreign(detail)} <code className="soft">{rule}</code>
              </td>
              <td>{passed ? text.passed : <strong>{text.failed}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
