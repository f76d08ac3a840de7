/** The slips of somebody who has not written YAML before: a manifest's text in, what and where out. */
import { manifestSchema } from './schema.ts'

/** `offset` is in UTF-16 units from the start. */
export interface Slip {
  readonly code:
    | 'manifest-colon-full-width'
    | 'manifest-colon-missing'
    | 'manifest-blank-missing'
    | 'manifest-tab'
  readonly key: string
  readonly offset: number
}

const inner = [
  'depth',
  'authors',
  'sources',
  'file',
  'author',
  'unit',
  'encoding',
  'preface',
  'back',
  'overrides',
  'bleed',
  'cropMarks',
  'booklet',
  'styles'
]
const names = [...Object.keys(manifestSchema.shape), ...inner].join('|')

/** Each with the key as its second group; the slip is where the first two end. */
const shapes: readonly (readonly [Slip['code'], RegExp])[] = [
  ['manifest-colon-full-width', /^(\s*(?:-\s+)*(?:\{\s*)?)([A-Za-z]+)\s*：/],
  ['manifest-colon-full-width', new RegExp(`^(.*[{,]\\s*)(${names})\\s*：`)],
  ['manifest-blank-missing', new RegExp(`^(\\s*(?:-\\s+)*)(${names}):(?=[^\\s])`)],
  ['manifest-colon-missing', new RegExp(`^(\\s*(?:-\\s+)*)(${names})[ \\u3000]+(?=[^\\s:：#])`)]
]

/** To be asked only where the YAML or the schema fails: at most one slip a line. */
export const syntaxSlips = (text: string): Slip[] => {
  const slips: Slip[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const slip = slipIn(line)
    if (slip !== null) slips.push({ ...slip, offset: offset + slip.offset })
    offset += line.length + 1
  }
  return slips
}

const slipIn = (line: string): Slip | null => {
  const tab = /^ *\t/.exec(line)
  if (tab && line.trim() !== '') return { code: 'manifest-tab', key: '', offset: tab[0].length - 1 }
  for (const [code, shape] of shapes) {
    const [, before = '', key = ''] = shape.exec(line) ?? []
    if (key !== '') return { code, key, offset: before.length + key.length }
  }
  return null
}
