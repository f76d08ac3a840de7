/** In: the bytes of a PDF. Out: its structure as pdf.js, a reader that is none of ours, finds it: elements in order with what they show. */
import './transfer-array-buffer.ts'
import { getDocumentProxy } from 'unpdf'

/** An element, or the part of it that stands on a page. `role` as the file says; a paragraph's text holds what elements within it show, which are listed too. */
export interface ReadElement {
  readonly role: string
  /** Roles from the top down to this one. */
  readonly path: string
  text: string
}

interface StructNode {
  readonly role?: string
  readonly children?: readonly (StructNode | { readonly type: string; readonly id: string })[]
}

interface TextItem {
  readonly type?: string
  readonly id?: string
  readonly str?: string
}

/** Elements that show something, in reading order. */
export const readStructure = async (bytes: Uint8Array): Promise<readonly ReadElement[]> => {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const elements: ReadElement[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const tree = (await page.getStructTree()) as StructNode | null
    if (!tree) continue
    const content = await page.getTextContent({ includeMarkedContent: true })
    const texts = textsByMark(content.items as readonly TextItem[])
    for (const child of tree.children ?? []) collect(child, '', texts, elements)
  }
  return elements
}

/** What stands between the beginning and the end of each mark. Artifacts have no mark. */
const textsByMark = (items: readonly TextItem[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    // A span that only names a language shows what the mark around it shows.
    if (item.type === 'beginMarkedContentProps') open.push(item.id ?? open.at(-1) ?? null)
    else if (item.type === 'beginMarkedContent') open.push(null)
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const mark = open.at(-1)
      if (mark) texts.set(mark, (texts.get(mark) ?? '') + (item.str ?? ''))
    }
  }
  return texts
}

const collect = (
  node: StructNode | { readonly type: string; readonly id: string },
  above: string,
  texts: ReadonlyMap<string, string>,
  into: ReadElement[]
): void => {
  if ('id' in node || !node.role) return
  const path = above === '' ? node.role : `${above} ${node.role}`
  const children = node.children ?? []
  if (children.some(child => showsItself(child) || isInline(child)))
    into.push({ role: node.role, path, text: children.map(textIn(texts)).join('') })
  for (const child of children) collect(child, path, texts, into)
}

type Child = StructNode | { readonly type: string; readonly id: string }

const showsItself = (child: Child): boolean => 'id' in child && child.type === 'content'

/** What is part of its paragraph. */
const inline: ReadonlySet<string | undefined> = new Set(['Link', 'Reference', 'Ruby', 'RB', 'RT'])

const isInline = (child: Child): boolean => !('id' in child) && inline.has(child.role)

/** What a child shows; of an element only where it is part of its paragraph. */
const textIn =
  (texts: ReadonlyMap<string, string>) =>
  (child: Child): string => {
    if ('id' in child) return texts.get(child.id) ?? ''
    return inline.has(child.role) ? (child.children ?? []).map(textIn(texts)).join('') : ''
  }
