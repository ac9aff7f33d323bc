import type { Language } from '@openentry/law';
import {
  createReplay,
  type Finding,
  notCompared,
  type RoundBundle,
  type RoundProof,
  verifyBundleFile,
  verifyProofFile,
} from '@openentry/pool';
import manifest from '../../../package.json' with { type: 'json' };
import type { Context } from '../../context.ts';
import { parseJson } from '../../input/json.ts';
import { createComplaints } from '../../input/problems.ts';
import { inputName, readExactText, STANDARD_INPUT } from '../../input/text.ts';
import { UsageError } from '../../output/error.ts';
import { EXIT_EXPECTED } from '../../output/fail.ts';
import { textOf } from '../../output/language.ts';
import { printJson, printPage } from '../../output/print.ts';
import { createProgress } from '../../output/progress.ts';
import { readKeyFile } from './key.ts';
import { snapshotLines } from './lines.ts';
import { type Verified, verifiedJson, verifiedPage } from './page.ts';
import { verifyText } from './text.ts';

export interface VerifyOptions {
  readonly proof?: string;
  readonly snapshot?: string;
  readonly key?: string;
  readonly json?: boolean;
}

/** The version of this software, as rounds record it. */
const ENGINE = `openentry/${manifest.version}`;
/** Nobody waits without a word for longer than this, in milliseconds. */
const PATIENCE = 1500;

/** Reads a JSON file to the byte; a mistake in the JSON is said with its line and column. */
async function readFile({ language, resolve }: Context, given: string): Promise<string> {
  const text = await readExactText(resolve(given), given, language);
  parseJson(text, inputName(given, language), language);
  return text;
}

async function replay(
  context: Context,
  given: string,
  bundle: RoundBundle,
  proof: RoundProof | null,
): Promise<readonly Finding[]> {
  const { language } = context;
  const { reading, ranking } = verifyText(language).progress;
  const progress = createProgress(language);
  const started = performance.now();
  const show =
    (label: string) =>
    (done: number, total: number): void => {
      if (performance.now() - started > PATIENCE) progress.at(label, done, total);
    };
  try {
    const replayed = createReplay({ bundle, engine: ENGINE, proof });
    const name = inputName(given, language);
    for await (const line of snapshotLines(context.resolve(given), name, language, show(reading))) {
      replayed.line(line);
    }
    return replayed.finish(show(ranking));
  } finally {
    progress.stop();
  }
}

/** What depends on a bundle that is none. */
function withoutBundle(options: VerifyOptions): Finding[] {
  const code = 'bundle.form';
  return [
    ...(options.proof === undefined ? [] : [notCompared('proof.form', 'earlier', { code })]),
    ...(options.snapshot === undefined ? [] : [notCompared('snapshot.header', 'earlier', { code })]),
  ];
}

function expectOneStandardInput(file: string, options: VerifyOptions, language: Language): void {
  const given = [file, options.proof, options.key].filter((each) => each === STANDARD_INPUT);
  if (given.length > 1) throw new UsageError('file.twice', textOf(language).input.twice);
}

async function verify(context: Context, file: string, options: VerifyOptions): Promise<Verified> {
  const { language } = context;
  const { proof: proofFile, snapshot, key: keyFile } = options;
  expectOneStandardInput(file, options, language);
  const complaints = createComplaints();
  const text = await complaints.of(() => readFile(context, file));
  const proofText =
    proofFile === undefined ? undefined : await complaints.of(() => readFile(context, proofFile));
  const key = keyFile === undefined ? undefined : await complaints.of(() => readKeyFile(context, keyFile));
  complaints.settle();
  const { bundle, findings } = await verifyBundleFile(text ?? '', { engine: ENGINE, key: key ?? null });
  if (bundle === null) return { bundle, proof: null, findings: [...findings, ...withoutBundle(options)] };
  const { proof, findings: ofProof } =
    proofText === undefined ? { proof: null, findings: [] } : verifyProofFile(proofText, bundle);
  const replayed = snapshot === undefined ? [] : await replay(context, snapshot, bundle, proof);
  return { bundle, proof, findings: [...findings, ...ofProof, ...replayed] };
}

/**
 * `openentry rounds verify BUNDLE`: whether a published round is what it says, without a database. Ends with 0 only
 * when everything that was compared holds.
 */
export async function verifyCommand(context: Context, file: string, options: VerifyOptions): Promise<void> {
  const verified = await verify(context, file, options);
  if (options.json) printJson(verifiedJson(verified, context.language));
  else printPage(verifiedPage(verified, context.language));
  if (verified.findings.some(({ outcome }) => outcome === 'fails')) process.exitCode = EXIT_EXPECTED;
}
