/** Where a key or a value stands in the YAML text. */
import { type Document, isMap, isNode, isPair, isScalar, type LineCounter, type Node, type Pair } from 'yaml'
import type { Place } from '../diagnostics/report.ts'

/** Steps from the root: keys and indexes from 0. */
export type Path = readonly PropertyKey[]

/** The place of a value; of the nearest thing around it where it is missing. */
export const placeOfValue = (document: Document, lines: LineCounter, path: Path): Place => {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return placeOfNode(node, lines)
  }
  return { line: 1, column: 1 }
}

/** The place of a key itself. */
export const placeOfKey = (document: Document, lines: LineCounter, path: Path, key: string): Place => {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(map) ? map.items.find(item => isPair(item) && keyOf(item) === key) : undefined
  return pair && isNode(pair.key) ? placeOfNode(pair.key, lines) : placeOfValue(document, lines, path)
}

const keyOf = (pair: Pair): unknown => (isScalar(pair.key) ? String(pair.key.value) : null)

const placeOfNode = (node: Node, lines: LineCounter): Place => placeOfOffset(node.range?.[0] ?? 0, lines)

/** @param offset UTF-16 units from the start */
export const placeOfOffset = (offset: number, lines: LineCounter): Place => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col), offset }
}
