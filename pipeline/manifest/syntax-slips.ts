/** The slips of somebody who has not written YAML before: a manifest's text in, what and where out. */
import { actionKeys } from './override-schema.ts'
import { manifestSchema } from './schema.ts'

/** `offset` is in UTF-16 units from the start. */
export interface Slip {
  readonly code:
    | 'manifest-colon-full-width'
    | 'manifest-colon-missing'
    | 'manifest-blank-missing'
    | 'manifest-comma-full-width'
    | 'manifest-dash-glued'
    | 'manifest-indent'
    | 'manifest-indent-full-width'
    | 'manifest-override-astray'
    | 'manifest-sign-full-width'
    | 'manifest-sources-astray'
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
const inBraces = ['at', 'words', ...actionKeys, ...inner, 'title', 'columns'].join('|')

/** Each with the key as its second group; the slip is where the first two end, or the sign itself. */
const shapes: readonly (readonly [Slip['code'], RegExp])[] = [
  ['manifest-colon-full-width', /^(\s*(?:-\s+)*(?:\{\s*)?)([A-Za-z]+)\s*：/],
  ['manifest-colon-full-width', new RegExp(`^(.*[{,]\\s*)(${inBraces}|${names})\\s*：`)],
  ['manifest-colon-full-width', /^(\s+)(\S.*\.(?:txt|text|md|markdown|x?html?|docx?)["']?)：\s*(?:#.*)?$/i],
  ['manifest-comma-full-width', new RegExp(`^(.*\\{.*?)(，)\\s*(?:${inBraces})\\s*[:：]`)],
  ['manifest-sign-full-width', /^(\s*(?:-\s+)*)([－﹣｛])/],
  ['manifest-dash-glued', /^(\s*)(-)(?=[{\p{Script=Han}“"])/u],
  ['manifest-sources-astray', /^()(sources)\s*:/],
  ['manifest-blank-missing', new RegExp(`^(\\s*(?:-\\s+)*)(${names}):(?=[^\\s])`)],
  ['manifest-blank-missing', new RegExp(`^(\\s*-\\s*\\{(?:.*,)?\\s*)(${inBraces}):(?=[^\\s])`)],
  ['manifest-colon-missing', new RegExp(`^(\\s*(?:-\\s+)*)(${names})[ \\u3000]+(?=[^\\s:：#])`)]
]

/** To be asked only where the YAML or the schema fails: at most one slip a line. */
export const syntaxSlips = (text: string): Slip[] => {
  const slips: Slip[] = []
  let offset = 0
  let above = ''
  let section = ''
  for (const line of text.split('\n')) {
    const slip = slipIn(line) ?? slipBelow(line, above, section)
    if (slip !== null) slips.push({ ...slip, offset: offset + slip.offset })
    offset += line.length + 1
    if (/^\s*(?:#.*)?$/.test(line)) continue
    above = line
    section = /^[A-Za-z]+(?=\s*[:：])/.exec(line)?.[0] ?? section
  }
  return slips
}

/** What only the lines above show: an override outside of its section, a key below the value of another. */
const slipBelow = (line: string, above: string, section: string): Slip | null => {
  const astray = /^\s*-\s*\{\s*at\s*:/.test(line) && section !== 'overrides'
  const indent = /^ */.exec(line)?.[0].length ?? 0
  if (astray) return { code: 'manifest-override-astray', key: 'overrides', offset: indent }
  const key = keyLine.exec(line)?.[1] ?? ''
  const outer = /^((?:\s|-\s)*)[A-Za-z]+:\s+[^\s#|>&[{].*$/.exec(above)?.[1]?.length ?? indent
  return key !== '' && indent > outer ? { code: 'manifest-indent', key, offset: indent } : null
}

const keyLine = new RegExp(`^ *(${names}):(?:\\s|$)`)

/** What the second group holds is wrong itself, not what follows it. */
const isWrong: ReadonlySet<Slip['code']> = new Set([
  'manifest-comma-full-width',
  'manifest-sign-full-width',
  'manifest-dash-glued',
  'manifest-sources-astray'
])

const slipIn = (line: string): Slip | null => {
  const tab = /^ *\t/.exec(line)
  if (tab && line.trim() !== '') return { code: 'manifest-tab', key: '', offset: tab[0].length - 1 }
  const wide = /^ *(?=[\u3000\u00a0])/.exec(line)
  if (wide && line.trim() !== '')
    return { code: 'manifest-indent-full-width', key: '', offset: wide[0].length }
  for (const [code, shape] of shapes) {
    const [, before = '', key = ''] = shape.exec(line) ?? []
    if (key !== '') return { code, key, offset: before.length + (isWrong.has(code) ? 0 : key.length) }
  }
  return null
}
