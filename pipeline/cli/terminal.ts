/** Where the command line speaks: standard output for what was asked for, standard error for all else. */
import { styleText } from 'node:util'
import { type Language, languageOf } from './language.ts'
import { type Words, words } from './words.data.ts'

export interface Terminal {
  readonly language: Language
  readonly words: Words
  /** What was asked for. */
  readonly print: (text: string) => void
  /** Messages, progress, summary. */
  readonly tell: (text: string) => void
  /** True where progress may be drawn over itself. */
  readonly live: boolean
  /** Unchanged where there is no colour. */
  readonly paint: (style: Paint, text: string) => string
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Paint = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green'

export const terminalOf = (args: readonly string[], env: NodeJS.ProcessEnv): Terminal => {
  const language = languageOf(args, env)
  const live = process.stderr.isTTY === true && process.stderr.columns >= 20 && !isSet(env.CI)
  const colour = live && !isSet(env.NO_COLOR) && env.TERM !== 'dumb'
  return {
    language,
    words: words[language],
    print: text => void process.stdout.write(text),
    tell: text => void process.stderr.write(text),
    live,
    paint: (style, text) => (colour ? styleText(style, text) : text),
    env
  }
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false'
