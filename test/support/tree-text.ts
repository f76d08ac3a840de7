/** In: a compiled piece. Out: what the tree says, in the order of print: its text, and its notes apart. */
import { type ArticleContent, textOf } from '../../pipeline/model/article.ts'
import type { CompiledArticle } from '../../pipeline/model/compilation.ts'

/** Stands for the mark of a note, whose number its page gives. */
export const NOTE_MARK = '\ufffc'

export interface TreeText {
  readonly text: string
  /** In the order of their marks, each behind a mark. */
  readonly notes: string
}

/** Blocks are parted by line ends. */
export const treeText = (article: CompiledArticle): TreeText => {
  const writer = new Writer(article.notes)
  const { collection, title, titleMarks, author, unit, aboveTitle, blocks } = article
  if (collection) writer.line(collection.title, ...collection.blocks.map(block => writer.textOf(block)))
  for (const block of aboveTitle ?? []) writer.line(writer.textOf(block))
  writer.line(`${title}${(titleMarks ?? []).map(mark => writer.textOf(mark)).join('')}`)
  const opening = ['subtitle', 'documentNumber'].flatMap(type => blocks.filter(block => block.type === type))
  const others = blocks.filter(block => !opening.includes(block) && !/^(?:byline|unit)$/.test(block.type))
  const dates = others.slice(
    0,
    others.findIndex(block => block.type !== 'dateline')
  )
  for (const block of opening) writer.line(writer.textOf(block))
  writer.line([unit, author].filter(part => part !== undefined).join('　'))
  for (const block of [...dates, ...others.slice(dates.length)]) writer.line(writer.textOf(block))
  return { text: writer.lines.join('\n'), notes: writer.noted.join('\n') }
}

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
  readonly identifier?: string
  readonly ordered?: boolean
  readonly start?: number | null
  readonly data?: { readonly trace?: { readonly value: string } } | undefined
}

/** What is printed within a line; all else stands on lines of its own. */
const phrasing =
  /^(?:text|emphasis|strong|delete|inlineCode|link|linkReference|marker|runInHeading|ruby|reading|underline|html)$/

class Writer {
  readonly lines: string[] = []
  readonly noted: string[] = []
  private readonly notes: CompiledArticle['notes']

  constructor(notes: CompiledArticle['notes']) {
    this.notes = notes
  }

  line(...texts: readonly string[]): void {
    for (const text of texts) if (text !== '') this.lines.push(text)
  }

  textOf(given: ArticleContent | Node): string {
    const node = given as Node
    const children = node.children ?? []
    if (node.type === 'dropped' || node.type === 'definition') return ''
    // Notes at the end of a piece stay where they are; others stand at the foot of their page.
    if (node.type === 'footnoteDefinition') return ''
    if (node.type === 'notes') return this.endnotes(children)
    if (node.type === 'footnoteReference') return this.mark(node)
    if (node.type === 'list') return children.map((item, index) => this.item(node, item, index)).join('\n')
    // PG-15: a heading keeps no mark at its end but for ？ ！ and ……
    if (node.type === 'heading') return withoutEndMark(this.joined(children))
    if (node.type === 'thematicBreak' || node.type === 'image') return ''
    if (node.value !== undefined) return node.value
    return this.joined(children)
  }

  private joined(children: readonly Node[]): string {
    const inline = children.every(
      ({ type }) => phrasing.test(type) || /^(?:footnoteReference|image|break)$/.test(type)
    )
    return children
      .map(child => (child.type === 'break' ? '\n' : this.textOf(child)))
      .join(inline ? '' : '\n')
  }

  /** A head stands over them in print: the source's own, which has no mark before it, else 注释. */
  private endnotes(notes: readonly Node[]): string {
    const [first, ...rest] = notes.filter(({ type }) => type !== 'dropped')
    if (!first) return ''
    const ownHead = first.type === 'paragraph' && firstMarker(first) === null
    const head = ownHead ? withoutEndMark(this.textOf(first)) : `注释\n${this.joined(first.children ?? [])}`
    return [head, ...rest.map(note => this.joined(note.children ?? []))].join('\n')
  }

  private mark(node: Node): string {
    const written = node.data?.trace?.value
    if (written !== undefined) return written
    const note = this.notes.get(node.identifier ?? '')
    if (!note) return ''
    this.noted.push(`${NOTE_MARK}${note.children.map(child => textOf(child as Node)).join('\n')}`)
    return NOTE_MARK
  }

  /** Marks that the source wrote stay, dots and dashes as one kind of dot. */
  private item(list: Node, item: Node, index: number): string {
    const text = this.joined(item.children ?? [])
    const own = firstMarker(item)
    if (own !== null) return text.replace(/^[●·・▪*＊\-－–]/u, '•')
    return `${list.ordered ? `${(list.start ?? 1) + index}.` : '•'}${text}`
  }
}

const withoutEndMark = (text: string): string => text.replace(/[。，；：、.,;:]$/u, '')

const firstMarker = (node: Node): Node | null => {
  const [first] = node.children ?? []
  if (!first) return null
  return first.type === 'marker' ? first : firstMarker(first)
}
