import { type Command, Option } from 'commander';
import { jsonOption, type Shell } from '../../help/shell.ts';
import { dataOption } from '../../start/add.ts';
import { asOption, atOption, idOption, poolOption, whole } from '../../work/options.ts';

const KINDS = ['general', 'program', 'category'];

/** Declares a command on the rounds of a pool; what it needs is loaded when it runs. */
function declare(rounds: Command, shell: Shell, name: string, about: string): Command {
  return rounds
    .command(name)
    .description(about)
    .addOption(poolOption(shell))
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell));
}

/** A command that somebody of the office gives in their name. */
function declareAct(rounds: Command, shell: Shell, name: string, about: string): Command {
  return rounds
    .command(name)
    .description(about)
    .argument('<number>', shell.help.work.rounds.number)
    .addOption(asOption(shell))
    .addOption(atOption(shell))
    .addOption(idOption(shell))
    .addOption(poolOption(shell))
    .addOption(jsonOption(shell))
    .addOption(dataOption(shell));
}

const kindOption = ({ help }: Shell): Option =>
  new Option('--kind <kind>', help.work.rounds.kind).choices(KINDS);

const countOption = ({ help }: Shell, flag: string, about: string): Option =>
  new Option(flag, about).argParser(whole(help.work.badNumber));

/** The work on rounds from plan to proof. */
export function addWorkflow(rounds: Command, shell: Shell): void {
  const text = shell.help.work.rounds;
  rounds.addHelpText('after', text.after);
  rounds.commandsGroup(text.stages.plan);
  addPlanning(rounds, shell);
  rounds.commandsGroup(text.stages.run);
  addRunning(rounds, shell);
  rounds.commandsGroup(text.stages.publish);
  addPublishing(rounds, shell);
}

function addPlanning(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  for (const type of ['plan', 'revise'] as const) {
    declareAct(rounds, shell, type, text[type])
      .addOption(kindOption(shell).makeOptionMandatory())
      .option('--programs <list>', text.programs)
      .option('--category <id>', text.category)
      .addOption(countOption(shell, '--invite <count>', text.invite).makeOptionMandatory())
      .addOption(new Option('--instant <instant>', text.instant).makeOptionMandatory())
      .action(async (number: string, options) => {
        const { instructCommand } = await import('./act.ts');
        await instructCommand(context, type, number, options);
      });
  }
  declareAct(rounds, shell, 'schedule', text.schedule)
    .option('--at-instant <instant>', text.atInstant)
    .option('--cancel', text.unschedule)
    .action(async (number: string, options) => {
      const { scheduleCommand } = await import('./act.ts');
      await scheduleCommand(context, number, options);
    });
  declareAct(rounds, shell, 'approve', text.approve).action(async (number: string, options) => {
    const { actCommand } = await import('./act.ts');
    await actCommand(context, number, { type: 'approve' }, options);
  });
  declareAct(rounds, shell, 'cancel', text.cancel)
    .addOption(new Option('--reason <text>', text.reason).makeOptionMandatory())
    .action(async (number: string, options) => {
      const { cancelCommand } = await import('./act.ts');
      await cancelCommand(context, number, options);
    });
  declare(rounds, shell, 'files', text.files).action(async (options) => {
    const { filesCommand } = await import('./look.ts');
    await filesCommand(context, options);
  });
}

function addRunning(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  declareAct(rounds, shell, 'execute', text.execute)
    .addOption(new Option('--threads <count>', help.work.threads).argParser(whole(help.work.badNumber, 1)))
    .action(async (number: string, options) => {
      const { executeCommand } = await import('./run.ts');
      await executeCommand(context, number, options);
    });
  declare(rounds, shell, 'check', text.check)
    .argument('<number>', text.number)
    .action(async (number: string, options) => {
      const { checkCommand } = await import('./look.ts');
      await checkCommand(context, number, options);
    });
}

function addPublishing(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  const profileOption = (): Option =>
    countOption(shell, '--profile <id>', text.profile).makeOptionMandatory();
  declareAct(rounds, shell, 'publish', text.publish).action(async (number: string, options) => {
    const { publishCommand } = await import('./run.ts');
    await publishCommand(context, number, options);
  });
  declareAct(rounds, shell, 'correct', text.correct)
    .addOption(profileOption())
    .addOption(new Option('--reason <text>', text.reason).makeOptionMandatory())
    .action(async (number: string, options) => {
      const { correctCommand } = await import('./act.ts');
      await correctCommand(context, number, options);
    });
  declare(rounds, shell, 'bundle', text.bundle)
    .argument('<number>', text.number)
    .argument('<file>', text.file)
    .action(async (number: string, file: string, options) => {
      const { bundleCommand } = await import('./prove.ts');
      await bundleCommand(context, number, file, options);
    });
  declare(rounds, shell, 'proof', text.proof)
    .argument('<number>', text.number)
    .argument('<file>', text.file)
    .addOption(profileOption())
    .action(async (number: string, file: string, options) => {
      const { proofCommand } = await import('./prove.ts');
      await proofCommand(context, number, file, options);
    });
  declare(rounds, shell, 'snapshot', text.snapshot)
    .argument('<number>', text.number)
    .argument('<file>', text.snapshotFile)
    .action(async (number: string, file: string, options) => {
      const { snapshotCommand } = await import('./prove.ts');
      await snapshotCommand(context, number, file, options);
    });
}
