/** In: word/document.xml. Out: what stands in its body, element by element, and what stands around. */

export interface Body {
  /** Up to the first element. */
  readonly head: string
  readonly elements: readonly BodyElement[]
  /** From the properties of the last section on. */
  readonly tail: string
}

export interface BodyElement {
  readonly name: string
  readonly xml: string
}

const tags = /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"]*")*\s*(\/?)>/g

export const bodyOf = (document: string): Body => {
  const start = document.indexOf('<w:body>') + '<w:body>'.length
  const elements: BodyElement[] = []
  tags.lastIndex = start
  let depth = 0
  let from = start
  for (let tag = tags.exec(document); tag; tag = tags.exec(document)) {
    const [, closing, name = '', empty] = tag
    if (depth === 0 && (closing === '/' || name === 'w:sectPr')) break
    if (depth === 0) from = tag.index
    if (closing === '/') depth--
    else if (empty !== '/') depth++
    if (depth === 0) elements.push({ name, xml: document.slice(from, tags.lastIndex) })
  }
  const last = elements.reduce((sum, { xml }) => sum + xml.length, start)
  return { head: document.slice(0, start), elements, tail: document.slice(last) }
}
