import { type Command, Option } from 'commander';
import type { Shell } from '../../help/shell.ts';
import { actOptions, whole, workOptions } from '../../office/options.ts';

const profileOption = ({ help }: Shell): Option =>
  new Option('--profile <id>', help.work.rounds.profile)
    .argParser(whole(help.work.badNumber, 1))
    .makeOptionMandatory();

/** What is published of a round, and what proves it. */
export function addPublishing(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  const publish = rounds.command('publish').description(text.publish).argument('<number>', text.number);
  actOptions(publish, shell).action(async (number: string, options) => {
    const { publishCommand } = await import('./run.ts');
    await publishCommand(context, number, options);
  });
  const correct = rounds
    .command('correct')
    .description(text.correct)
    .argument('<number>', text.number)
    .addOption(profileOption(shell))
    .addOption(new Option('--reason <text>', text.reason).makeOptionMandatory());
  actOptions(correct, shell).action(async (number: string, options) => {
    const { correctCommand } = await import('./act.ts');
    await correctCommand(context, number, options);
  });
  const bundle = rounds
    .command('bundle')
    .description(text.bundle)
    .argument('<number>', text.number)
    .argument('<file>', text.file);
  workOptions(bundle, shell).action(async (number: string, file: string, options) => {
    const { bundleCommand } = await import('./prove.ts');
    await bundleCommand(context, number, file, options);
  });
  const proof = rounds
    .command('proof')
    .description(text.proof)
    .argument('<number>', text.number)
    .argument('<file>', text.file)
    .addOption(profileOption(shell));
  workOptions(proof, shell).action(async (number: string, file: string, options) => {
    const { proofCommand } = await import('./prove.ts');
    await proofCommand(context, number, file, options);
  });
  const snapshot = rounds
    .command('snapshot')
    .description(text.snapshot)
    .argument('<number>', text.number)
    .argument('<file>', text.snapshotFile);
  workOptions(snapshot, shell).action(async (number: string, file: string, options) => {
    const { snapshotCommand } = await import('./prove.ts');
    await snapshotCommand(context, number, file, options);
  });
}
