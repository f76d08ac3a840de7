/** The commands and their options, as commander's program: arguments in, an exit code out. A command is loaded when it is called. */
import { Command, CommanderError, Option } from 'commander'
import { VFile } from 'vfile'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import { acceptedRules } from './accepted-rules.ts'
import { checkBuildOptions, encodingOf, profileNamed, type RawOptions } from './build-options.ts'
import { DONE, WRONG_USAGE } from './exit-code.ts'
import { printFindings } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

export interface Setting {
  readonly host: Host
  readonly version: string
  readonly terminal: Terminal
}

/** @param args without node and script */
export const runProgram = async (args: readonly string[], setting: Setting): Promise<number> => {
  let code = DONE
  const program = programOf(setting, result => {
    code = result
  })
  try {
    await program.parseAsync(commandFirst(helpAsOption(args.map(unvalued), program), program), {
      from: 'user'
    })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return DONE
    return refuse(usageFindings(error), setting.terminal)
  }
}

/** `--review` takes its value behind `=` only: a PATH may stand after it. */
const unvalued = (arg: string): string => (arg === '--review' ? '--review=first' : arg)

/** `help` and `help build`, as other programs have them; a folder of that name is built by `build help`. */
const helpAsOption = (args: readonly string[], program: Command): readonly string[] => {
  const [first, command, ...rest] = args
  if (first !== 'help') return args
  if (command === undefined) return ['--help']
  const isCommand = program.commands.some(one => one.name() === command)
  return isCommand && rest.length === 0 ? [command, '--help'] : args
}

/** `--lang` is every command's: before one it says the same as behind it. */
const commandFirst = (args: readonly string[], program: Command): string[] => {
  const at = args[0] === '--lang' ? 2 : args[0]?.startsWith('--lang=') ? 1 : 0
  const named = program.commands.some(command => command.name() === args[at])
  return named ? [...args.slice(at, at + 1), ...args.slice(0, at), ...args.slice(at + 1)] : [...args]
}

const refuse = (findings: readonly Finding[], terminal: Terminal): number => {
  printFindings(findings, '', terminal)
  return WRONG_USAGE
}

const programOf = (setting: Setting, done: (code: number) => void): Command => {
  const { words, print } = setting.terminal
  const program = new Command('chengce')
    .description(words.about)
    .version(setting.version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      subcommandTerm: command =>
        `${command.name()} ${words.commandUsage[command.name()] ?? command.usage()}`.trimEnd(),
      styleTitle: title => words.titles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description}${words.byDefault(defaultValue)}` : description
    })
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .usage(words.usage || '[options] [command]')
    .addHelpText('after', `\n${words.exitCodes}`)
  addBuild(program, setting, done)
  addInspect(program, setting, done)
  addExplain(program, setting, done)
  addInit(program, setting, done)
  addMeasure(program, setting, done)
  addFonts(program, setting, done)
  addAccept(program, setting, done)
  return program
}

/** Of an option that may repeat. */
const gather = (value: string, all: string[] | undefined): string[] => [...(all ?? []), value]

const languageOption = ({ terminal }: Setting): Option => new Option('--lang <en|zh>', terminal.words.lang)

const addBuild = (program: Command, setting: Setting, done: (code: number) => void): void => {
  const { words } = setting.terminal
  program
    .command('build', { isDefault: true })
    .description(words.build)
    .usage(words.commandUsage.build ?? '[options] [path...]')
    .argument('[path...]', words.paths)
    .option('-o, --out <dir>', words.out, 'output')
    .option('-f, --format <pdf,docx>', words.format, 'pdf,docx')
    .option('-p, --profile <name>', words.profile)
    .option('--report <file>', words.report, gather)
    .option('--fail-on <level>', words.failOn, 'error')
    .option('--check', words.check)
    .option('--accept <rules>', words.accept, gather)
    .option('--review [all]', words.review)
    .option('--encoding <name>', words.encoding)
    .option('--jobs <n>', words.jobs)
    .option('--watch', words.watch)
    .option('--no-cache', words.noCache)
    .option('--quiet', words.quiet)
    .addOption(languageOption(setting))
    .helpOption('-h, --help', words.help)
    .action(async (paths: string[], raw: RawOptions) => {
      const { options, findings } = checkBuildOptions(paths, raw)
      if (options === null) return done(refuse(findings, setting.terminal))
      const { build } = await import('./build.ts')
      done(await build(setting.host, options, setting.version, setting.terminal))
    })
}

const addInspect = (program: Command, setting: Setting, done: (code: number) => void): void => {
  const { words } = setting.terminal
  program
    .command('inspect')
    .description(words.inspect)
    .usage(words.commandUsage.inspect ?? '[options] <path...>')
    .argument('<path...>', words.files)
    .option('--json', words.json)
    .option('--accept <rules>', words.accept, gather)
    .option('--encoding <name>', words.encoding)
    .addOption(languageOption(setting))
    .helpOption('-h, --help', words.help)
    .action(async (paths: string[], raw: { json?: boolean; encoding?: string; accept?: string[] }) => {
      const file = new VFile()
      const encoding = encodingOf(raw.encoding, file)
      const accept = acceptedRules(raw.accept, file)
      if (file.messages.length > 0) return done(refuse(findingsOf(file), setting.terminal))
      const { inspect } = await import('./inspect.ts')
      done(
        await inspect(setting.host, { paths, json: raw.json ?? false, accept, ...encoding }, setting.terminal)
      )
    })
}

const addExplain = (program: Command, setting: Setting, done: (code: number) => void): void => {
  const { words } = setting.terminal
  program
    .command('explain')
    .description(words.explain)
    .usage(words.commandUsage.explain ?? '[options] <code...>')
    .argument('<code...>', words.code)
    .addOption(languageOption(setting))
    .helpOption('-h, --help', words.help)
    .action(async (codes: string[]) => {
      const { explain } = await import('./explain.ts')
      done(explain(codes, setting.terminal))
    })
}

const addInit = (program: Command, setting: Setting, done: (code: number) => void): void => {
  const { words } = setting.terminal
  program
    .command('init')
    .description(words.init)
    .usage(words.commandUsage.init ?? '[options] [dir]')
    .argument('[dir]', words.initFolder)
    .addOption(languageOption(setting))
    .helpOption('-h, --help', words.help)
    .action(async (folder: string | undefined) => {
      const { init } = await import('./init.ts')
      done(await init(setting.host, folder, setting.terminal))
    })
}

const addMeasure = (program: Command, setting: Setting, done: (code: number) => void): void => {
  const { words } = setting.terminal
  program
    .command('measure')
    .description(words.measure)
    .usage(words.commandUsage.measure ?? '[options] <file.pdf>')
    .argument('<file>', words.measured)
    .option('-p, --profile <name>', words.heldAgainst, 'book')
    .option('--json', words.measurementJson)
    .addOption(languageOption(setting))
    .helpOption('-h, --help', words.help)
    .action(async (path: string, raw: { profile: string; json?: boolean }) => {
      const file = new VFile()
      const { profile } = profileNamed(raw.profile, file)
      if (profile === undefined) return done(refuse(findingsOf(file), setting.terminal))
      const { measure } = await import('./measure.ts')
      done(await measure(setting.host, { path, profile, json: raw.json ?? false }, setting.terminal))
    })
}

const addFonts = (program: Command, setting: Setting, done: (code: number) => void): void => {
  const { words } = setting.terminal
  program
    .command('fonts')
    .description(words.fonts)
    .usage(words.commandUsage.fonts ?? '[options]')
    .option('-p, --profile <name>', words.fontsProfile, 'book')
    .option('--json', words.measurementJson)
    .addOption(languageOption(setting))
    .helpOption('-h, --help', words.help)
    .action(async (raw: { profile: string; json?: boolean }) => {
      const file = new VFile()
      const { profile } = profileNamed(raw.profile, file)
      if (profile === undefined) return done(refuse(findingsOf(file), setting.terminal))
      const { fonts } = await import('./fonts.ts')
      done(await fonts(setting.host, { profile, json: raw.json ?? false }, setting.terminal))
    })
}

const addAccept = (program: Command, setting: Setting, done: (code: number) => void): void => {
  const { words } = setting.terminal
  program
    .command('accept')
    .description(words.acceptCommand)
    .usage(words.commandUsage.accept ?? '[options] <review.docx> [path]')
    .argument('<review>', words.reviewed)
    .argument('[path]', words.reviewedPath)
    .addOption(languageOption(setting))
    .helpOption('-h, --help', words.help)
    .action(async (review: string, path: string | undefined) => {
      const { accept } = await import('./accept.ts')
      done(await accept(setting.host, review, path?.replace(/(?<=.)\/+$/, ''), setting.terminal))
    })
}

const problemsZh: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownOption': name => `没有选项 ${name}`,
  'commander.missingArgument': name => `缺少参数 ${name}`,
  'commander.optionMissingArgument': name => `选项 ${name} 缺少值`,
  'commander.excessArguments': () => '参数过多',
  'commander.unknownCommand': name => `没有命令 ${name}`
}

const usageFindings = (error: CommanderError): Finding[] => {
  const file = new VFile()
  const problem = error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  const name = /'([^']*)'/.exec(problem)?.[1] ?? ''
  const near = /\(Did you mean (.*)\?\)/.exec(problem)?.[1] ?? ''
  const nearZh = near === '' ? '' : `。是否想写 ${near}？`
  report(file, 'usage-wrong', {
    problem,
    problemZh: `${problemsZh[error.code]?.(name) ?? '用法有误'}${nearZh}`
  })
  return findingsOf(file)
}
