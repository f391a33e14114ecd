import type { Fault, LocalizedText } from '@aftercare/plugin-sdk';
import type { Command, CommanderError } from 'commander';

/** What stood in the command line, or was missing, in the words of commander's message. */
interface Said {
  /** The parts of the message in quotation marks: an option, an argument, a command, a value. */
  readonly named: readonly string[];
  readonly choices: string;
}

const wordings: Readonly<Record<string, (said: Said) => LocalizedText>> = {
  'commander.unknownCommand': ({ named: [name] }) => ({ en: `There is no command ${name}.`, 'zh-CN': `没有命令 ${name}。` }),
  'commander.unknownOption': ({ named: [option] }) => ({ en: `There is no option ${option}.`, 'zh-CN': `没有选项 ${option}。` }),
  'commander.missingArgument': ({ named: [name] }) => ({ en: `Give the argument ${name}.`, 'zh-CN': `缺少参数 ${name}。` }),
  'commander.excessArguments': () => ({ en: 'It takes fewer arguments.', 'zh-CN': '参数过多。' }),
  'commander.missingMandatoryOptionValue': ({ named: [option] }) => ({ en: `Give ${option}.`, 'zh-CN': `缺少选项 ${option}。` }),
  'commander.optionMissingArgument': ({ named: [option] }) => ({
    en: `Give ${option} a value.`,
    'zh-CN': `选项 ${option} 缺少值。`,
  }),
  'commander.invalidArgument': ({ named: [option, value], choices }) => ({
    en: `Write one of ${choices} for ${option}, not ${value}.`,
    'zh-CN': `${option} 应为 ${choices} 之一，而不是 ${value}。`,
  }),
};

/** What is wrong with the command line; undefined where only the help was shown. */
export function commandLineFault(error: CommanderError, program: Command, given: readonly string[]): Fault | undefined {
  const { code, message } = error;
  if (code.startsWith('commander.help') || code === 'commander.version') return undefined;
  const named = [...message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '';
  // What commander says of a mistake that nobody has met yet is better than nothing.
  const text = wordings[code]?.({ named, choices }) ?? { en: message, 'zh-CN': message };
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  const found = code === 'commander.invalidArgument' ? named[1] : code.startsWith('commander.unknown') ? named[0] : undefined;
  return {
    code: 'COMMAND_LINE_INVALID',
    file: commandNamed(program, given),
    path: '',
    message:
      meant === undefined
        ? { en: `${text.en} See --help.`, 'zh-CN': `${text['zh-CN']}请见 --help。` }
        : { en: `${text.en} Did you mean ${meant}?`, 'zh-CN': `${text['zh-CN']}是否想写 ${meant}？` },
    ...(found === undefined ? {} : { found }),
  };
}

/** As far as the words given name one: `aftercare plugin test`. */
function commandNamed(command: Command, [word, ...others]: readonly string[]): string {
  const inner = command.commands.find((each) => each.name() === word);
  return inner === undefined ? command.name() : `${command.name()} ${commandNamed(inner, others)}`;
}
