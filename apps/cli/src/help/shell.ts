import type { Language } from '@openentry/law';
import { type Argument, Command, Help, Option } from 'commander';
import type { Context } from '../context.ts';
import { typeset } from '../output/language.ts';
import { pageWidth } from '../output/page.ts';
import { printable } from '../output/printable.ts';
import { parserError } from './errors.ts';
import { en, type HelpText } from './text.en.ts';
import { fr } from './text.fr.ts';

/** What a folder needs to declare its command. */
export interface Shell {
  readonly context: Context;
  readonly help: HelpText;
}

export function helpText(language: Language): HelpText {
  return language === 'fr' ? fr : en;
}

/** The program without its commands: how help and mistakes are said, for every command under it. */
export function createRoot(language: Language): Command {
  const text = helpText(language);
  const { choices, default: initial, ...titles } = text.words;
  const localised = (description: string): string =>
    typeset(description.replace('(choices:', choices).replace('default:', initial), language);
  const plain = new Help();
  const program = new Command('openentry');
  program
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: pageWidth(),
      subcommandTerm: (command) => command.name(),
      styleTitle: (title) => typeset(titles[title as keyof typeof titles] ?? title, language),
      optionDescription: (option: Option) => localised(plain.optionDescription(option)),
      argumentDescription: (argument: Argument) => localised(plain.argumentDescription(argument)),
      commandDescription: (command: Command) => typeset(command.description(), language),
      subcommandDescription: (command: Command) => typeset(command.description(), language),
    })
    .configureOutput({
      outputError: (message, write) => write(`${printable(parserError(message.trimEnd(), language))}\n`),
    })
    .showHelpAfterError(text.afterError)
    .helpOption('-h, --help', text.help)
    .helpCommand('help [command]', text.help)
    .addHelpText('after', typeset(text.after, language));
  return program;
}

export const jsonOption = ({ help }: Shell): Option => new Option('--json', help.json);
export const onOption = ({ help }: Shell): Option => new Option('--on <date>', help.on).makeOptionMandatory();
export const reformOption = ({ help }: Shell): Option => new Option('--reform <file>', help.law.reform);
export const onTodayOption = ({ help }: Shell): Option => new Option('--on <date>', help.onToday);
