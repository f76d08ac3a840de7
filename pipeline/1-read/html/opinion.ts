/** In: a parsed page. Out: the numbers of the elements that readability takes for the text; null where it has no opinion. */
import { Readability } from '@mozilla/readability'
import type { DomNode, ParsedPage } from './parse-page.ts'

/**
 * Readability compares each element with all that it stands in, and starts again up to four times: on deep or long
 * pages it takes minutes. Such pages are chosen from without it.
 */
const MOST_ELEMENTS = 6_000
const DEEPEST = 120

/** Takes the document apart: nothing may read it afterwards. */
export const opinionOn = ({ page, document, nodes }: ParsedPage): ReadonlySet<number> | null => {
  if (page.elements.length > MOST_ELEMENTS || page.depth > DEEPEST) return null
  for (const [index, node] of nodes.entries()) node.setAttribute?.(MARK, String(index))
  const reader = new Readability(document as unknown as ReaderDocument, {
    charThreshold: 100,
    serializer: node => node as unknown as DomNode
  })
  const content = reader.parse()?.content
  return content ? marksIn(content) : null
}

type ReaderDocument = ConstructorParameters<typeof Readability>[0]

const MARK = 'data-chengce'

const marksIn = (content: DomNode): ReadonlySet<number> => {
  const found = new Set<number>()
  const left: DomNode[] = [content]
  for (let node = left.pop(); node; node = left.pop()) {
    const mark = node.getAttribute?.(MARK)
    if (mark) found.add(Number(mark))
    for (let child = node.firstChild; child; child = child.nextSibling) left.push(child)
  }
  return found
}
