/** A page as a plain tree: what of a DOM the reader needs, each element with its number in source order. */

/** An element. Names of tags and attributes are in small letters. */
export interface PageElement {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: PageElement | null
  readonly children: PageNode[]
  /** Its place in `Page.elements`. */
  readonly index: number
}

export interface PageText {
  readonly kind: 'text'
  readonly value: string
}

export type PageNode = PageElement | PageText

export interface Page {
  /** In source order, `body` first; an element stands before all that it holds. */
  readonly elements: readonly PageElement[]
  readonly body: PageElement
  /** What stands in `<title>`, white space collapsed; '' where there is none. */
  readonly title: string
  /** The text of all `<style>` elements. */
  readonly css: string
  /** Words in fields, buttons and choices, one each. */
  readonly controls: readonly string[]
  /** Files that the page only frames. */
  readonly frames: readonly string[]
  /** How many elements stand in one another, at most. */
  readonly depth: number
}

/** An attribute's value; '' where it is absent. */
export const attributeOf = (element: PageElement, name: string): string => element.attributes.get(name) ?? ''

/** The text of an element and all below it, its pieces parted by `glue`; never recursive. */
export const pageTextOf = (element: PageElement, glue = ''): string => {
  const pieces: string[] = []
  const left: PageNode[] = [element]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.kind === 'text') pieces.push(node.value)
    else for (let at = node.children.length - 1; at >= 0; at--) left.push(node.children[at] as PageNode)
  }
  return pieces.join(glue)
}
