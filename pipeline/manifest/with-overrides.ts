/** In: compilation.yaml as written, and new overrides. Out: the same with them at the end of their sources; nothing else of it changes. */
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { type Override, overrideLine } from '../diagnostics/override.ts'

/** Lines that are there already are not written again. */
export const withOverrides = (yaml: string, added: ReadonlyMap<string, readonly Override[]>): string => {
  let text = yaml
  for (const [source, overrides] of added) {
    const known = knownLines(text, source)
    const lines = [...new Set(overrides.map(overrideLine))].filter(line => !known.has(keyOf(line)))
    if (lines.length > 0) text = withSource(text, source, lines)
  }
  return text
}

const keyOf = (line: string): string => JSON.stringify(parseDocument(line).toJS())

const knownLines = (text: string, source: string): ReadonlySet<string> => {
  const list: unknown = parseDocument(text).getIn(['overrides', source])
  return new Set(isSeq(list) ? list.toJSON().map((item: unknown) => JSON.stringify(item)) : [])
}

/** Behind the last override of the source, else behind the last source, else at the end. */
const withSource = (text: string, source: string, lines: readonly string[]): string => {
  const document = parseDocument(text)
  const all = document.get('overrides', true)
  const list = isMap(all) ? all.get(source, true) : undefined
  if (isBlock(list) && isSeq(list)) return inserted(text, list, itemsOf(lines, columnOf(text, list)))
  if (isBlock(all) && isMap(all) && list === undefined) {
    const indent = columnOf(text, all)
    return inserted(text, all, sourceLines(source, lines, indent))
  }
  if (all === undefined && isBlockMap(document))
    return `${ended(text)}overrides:\n${sourceLines(source, lines, 2)}`
  return rewritten(document, source, lines)
}

const isBlock = (node: unknown): node is YAMLMap | YAMLSeq =>
  (isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0

const isBlockMap = ({ contents }: Document): boolean =>
  contents === null || (isMap(contents) && contents.flow !== true)

/** Blanks before its first item. */
const columnOf = (text: string, { range }: YAMLMap | YAMLSeq): number => {
  const start = range?.[0] ?? 0
  return start - (text.lastIndexOf('\n', start - 1) + 1)
}

const itemsOf = (lines: readonly string[], indent: number): string =>
  lines.map(line => `${' '.repeat(indent)}- ${line}\n`).join('')

const sourceLines = (source: string, lines: readonly string[], indent: number): string =>
  `${' '.repeat(indent)}${keyText(source)}:\n${itemsOf(lines, indent + 2)}`

/** A name that YAML would read otherwise is quoted. */
const keyText = (source: string): string =>
  JSON.stringify(parseDocument(`${source}:\n`).toJS()) === JSON.stringify({ [source]: null })
    ? source
    : JSON.stringify(source)

/** On the line behind the last thing in a node. */
const inserted = (text: string, node: YAMLMap | YAMLSeq, lines: string): string => {
  const end = endOf(node)
  const lineEnd = text.indexOf('\n', end)
  return lineEnd < 0 ? ended(text) + lines : text.slice(0, lineEnd + 1) + lines + text.slice(lineEnd + 1)
}

/** Blocks reach over what stands behind them; their last scalar or flow does not. */
const endOf = (node: YAMLMap | YAMLSeq): number => {
  const last: unknown = node.items.at(-1)
  const value: unknown =
    typeof last === 'object' && last !== null && 'value' in last && !isScalar(last) ? last.value : last
  if (isBlock(value)) return endOf(value)
  const range = (value as { range?: readonly number[] } | null)?.range ?? node.range
  return Math.max(0, (range?.[1] ?? 1) - 1)
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

/** Overrides that are written in one line, or a manifest that is: written anew. */
const rewritten = (document: Document, source: string, lines: readonly string[]): string => {
  for (const line of lines) {
    const node = parseDocument(line).contents
    if (isSeq(document.getIn(['overrides', source]))) document.addIn(['overrides', source], node)
    else document.setIn(['overrides', source], document.createNode([node]))
  }
  return document.toString({ lineWidth: 0 })
}
