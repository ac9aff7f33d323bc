import { type Command, Option } from 'commander';
import type { Shell } from '../../help/shell.ts';
import { actOptions, asOption, atOption, threadsOption, whole, workOptions } from '../../office/options.ts';
import { addPublishing } from './add-publishing.ts';

const KINDS = ['general', 'program', 'category'];

/** The work on rounds from plan to proof, by stage. */
export function addWorkflow(rounds: Command, shell: Shell): void {
  const text = shell.help.work.rounds;
  rounds.addHelpText('after', text.after);
  rounds.commandsGroup(text.stages.plan);
  addPlanning(rounds, shell);
  addFiles(rounds, shell);
  rounds.commandsGroup(text.stages.run);
  addRunning(rounds, shell);
  rounds.commandsGroup(text.stages.publish);
  addPublishing(rounds, shell);
  rounds.commandsGroup(text.stages.law);
  addShadows(rounds, shell);
}

const kindOption = ({ help }: Shell): Option =>
  new Option('--kind <kind>', help.work.rounds.kind).choices(KINDS);

const countOption = ({ help }: Shell, flag: string, about: string): Option =>
  new Option(flag, about).argParser(whole(help.work.badNumber));

function addPlanning(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  for (const type of ['plan', 'revise'] as const) {
    const command = rounds
      .command(type)
      .description(text[type])
      .argument('<number>', text.number)
      .addOption(kindOption(shell).makeOptionMandatory())
      .option('--programs <list>', text.programs)
      .option('--category <id>', text.category)
      .addOption(countOption(shell, '--invite <count>', text.invite).makeOptionMandatory())
      .addOption(new Option('--instant <instant>', text.instant).makeOptionMandatory());
    actOptions(command, shell).action(async (number: string, options) => {
      const { instructCommand } = await import('./act.ts');
      await instructCommand(context, type, number, options);
    });
  }
  const preview = rounds
    .command('preview')
    .description(text.preview)
    .argument('[number]', text.previewNumber)
    .addOption(kindOption(shell))
    .option('--programs <list>', text.programs)
    .option('--category <id>', text.category)
    .addOption(countOption(shell, '--invite <count>', text.invite).conflicts('cutoff'))
    .addOption(countOption(shell, '--cutoff <score>', text.cutoff));
  workOptions(preview, shell).action(async (number: string | undefined, options) => {
    const { previewCommand } = await import('./preview.ts');
    await previewCommand(context, number, options);
  });
  const schedule = rounds
    .command('schedule')
    .description(text.schedule)
    .argument('<number>', text.number)
    .option('--at-instant <instant>', text.atInstant)
    .option('--cancel', text.unschedule);
  actOptions(schedule, shell).action(async (number: string, options) => {
    const { scheduleCommand } = await import('./act.ts');
    await scheduleCommand(context, number, options);
  });
  const approve = rounds.command('approve').description(text.approve).argument('<number>', text.number);
  actOptions(approve, shell).action(async (number: string, options) => {
    const { actCommand } = await import('./act.ts');
    await actCommand(context, number, { type: 'approve' }, options);
  });
  const cancel = rounds
    .command('cancel')
    .description(text.cancel)
    .argument('<number>', text.number)
    .addOption(new Option('--reason <text>', text.reason).makeOptionMandatory());
  actOptions(cancel, shell).action(async (number: string, options) => {
    const { cancelCommand } = await import('./act.ts');
    await cancelCommand(context, number, options);
  });
}

function addFiles(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  const instruction = rounds
    .command('instruction')
    .description(text.instruction)
    .argument('<number>', text.number)
    .option('--pdf <file>', text.pdf);
  workOptions(instruction, shell).action(async (number: string, options) => {
    const { instructionCommand } = await import('./instruction.ts');
    await instructionCommand(context, number, options);
  });
  const files = rounds.command('files').description(text.files);
  workOptions(files, shell).action(async (options) => {
    const { filesCommand } = await import('./look.ts');
    await filesCommand(context, options);
  });
}

function addRunning(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  const execute = rounds
    .command('execute')
    .description(text.execute)
    .argument('<number>', text.number)
    .addOption(threadsOption(shell));
  actOptions(execute, shell).action(async (number: string, options) => {
    const { executeCommand } = await import('./run.ts');
    await executeCommand(context, number, options);
  });
  const check = rounds.command('check').description(text.check).argument('<number>', text.number);
  workOptions(check, shell).action(async (number: string, options) => {
    const { checkCommand } = await import('./look.ts');
    await checkCommand(context, number, options);
  });
}

function addShadows(rounds: Command, shell: Shell): void {
  const { context, help } = shell;
  const text = help.work.rounds;
  const shadow = rounds
    .command('shadow')
    .description(text.shadow)
    .argument('<number>', text.number)
    .addOption(new Option('--before <date>', text.before).makeOptionMandatory())
    .option('--reform <file>', text.reform)
    .option('--out <file>', text.out)
    .addOption(asOption(shell))
    .addOption(atOption(shell))
    .addOption(threadsOption(shell));
  workOptions(shadow, shell).action(async (number: string, options) => {
    const { shadowCommand } = await import('./shadow.ts');
    await shadowCommand(context, number, options);
  });
  const sign = rounds
    .command('sign')
    .description(text.sign)
    .argument('<shadow>', text.shadowId, whole(help.work.badNumber, 1))
    .addOption(asOption(shell))
    .addOption(atOption(shell));
  workOptions(sign, shell, { pool: false }).action(async (id: number, options) => {
    const { signCommand } = await import('./shadow.ts');
    await signCommand(context, id, options);
  });
}
