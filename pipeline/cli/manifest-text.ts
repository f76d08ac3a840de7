/** In: a recognised folder. Out: compilation.yaml for it, with comments that explain, and what is doubtful ready to be switched on. */
import type { RecognisedFolder, RecognisedSource } from '../batch/recognised-folder.ts'
import { doubtBlocks } from './doubts.ts'
import { manifestWords } from './manifest-words.data.ts'
import type { Terminal } from './terminal.ts'
import { yamlText } from './yaml-text.ts'

/** Columns of a key before its explanation. */
const WIDTH = 46

/** @param manifest where the text will be written */
export const manifestText = (
  recognised: RecognisedFolder,
  folder: string,
  manifest: string,
  terminal: Terminal
): string => {
  const words = manifestWords[terminal.language]
  const lines = [
    ...words.head(folder).map(comment),
    '',
    `title: ${yamlText(recognised.title)}`,
    ...words.keys.map(([yaml, meaning]) => off(`${yaml.padEnd(WIDTH - wideIn(yaml))}# ${meaning}`)),
    '',
    ...words.parts.map(comment),
    'parts:',
    ...recognised.parts.flatMap(part => [
      ...(part.title === undefined
        ? ['  - sources:']
        : [`  - title: ${yamlText(part.title)}`, '    sources:']),
      ...part.sources.map(source => `      - ${entryOf(source)}${noteOf(source, words)}`)
    ]),
    ...doubtLines(recognised, manifest, terminal)
  ]
  return `${lines.join('\n')}\n`
}

const comment = (line: string): string => `# ${line}`

/** Without a blank behind the #: who takes away the # and no more has the right indent. */
const off = (line: string): string => `#${line}`

/** Characters that take two columns. */
const wideIn = (text: string): number => text.match(/[\u2e80-\uffef]/g)?.length ?? 0

const entryOf = ({ file, title, author }: RecognisedSource): string => {
  if (title === undefined && author === undefined) return yamlText(file)
  const keys = [`file: ${yamlText(file)}`]
  if (title !== undefined) keys.push(`title: ${yamlText(title)}`)
  if (author !== undefined) keys.push(`author: ${yamlText(author)}`)
  return `{ ${keys.join(', ')} }`
}

const noteOf = ({ pieces }: RecognisedSource, words: (typeof manifestWords)['en']): string => {
  if (pieces === 0) return `   # ${words.unreadable}`
  return pieces > 1 ? `   # ${words.pieces(pieces)}` : ''
}

/** The block that `inspect` prints, behind #. */
const doubtLines = ({ parts }: RecognisedFolder, manifest: string, terminal: Terminal): string[] => {
  const files = parts.flatMap(({ sources }) =>
    sources.map(({ file, findings }) => ({ manifest, source: file, findings }))
  )
  const block = doubtBlocks(files, terminal)
  if (block === '') return []
  const [, ...lines] = block.trimEnd().split('\n')
  return ['', ...manifestWords[terminal.language].overrides.map(comment), ...lines.map(off)]
}
