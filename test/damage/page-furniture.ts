/** Damage 4: page numbers and running heads every 20 to 40 lines, most of them in the middle of a paragraph. */
import type { Draw } from './draw.ts'
import type { Line } from './layout.ts'
import type { Tree } from './tree.ts'
import { columns } from './wrap.ts'

interface Furniture {
  readonly foot: (page: number, pages: number) => string | null
  readonly head: (page: number, pages: number) => string | null
}

/** Lines of a page are counted at this width where the text itself is not broken. */
const WIDTH = 76

/**
 * Pages of 20 to 40 lines, and at least two ends of pages: a head that stands once, between two paragraphs, could be
 * a heading for all that anybody knows.
 */
export const paginate = (draw: Draw, tree: Tree, lines: readonly Line[]): Line[] => {
  let perPage = draw.int(20, 40)
  let breaks = breaksOf(draw, lines, perPage)
  while (breaks.length < 2 && perPage > 15) breaks = breaksOf(draw, lines, --perPage)
  const furniture = drawFurniture(draw, tree)
  const first = draw.chance(0.7) ? 1 : draw.int(2, 60)
  const total = first + breaks.length
  const feed = draw.chance(0.2) ? '\f' : ''
  const spaced = draw.chance(0.5)
  const result: Line[] = []
  let from = 0
  for (const [index, { line, at }] of [...breaks, { line: lines.length, at: 0 }].entries()) {
    const rows = lines.slice(from, line)
    const cut = at > 0 ? lines[line] : undefined
    result.push(...rows)
    if (cut) result.push({ ...cut, text: cut.text.slice(0, at) })
    push(result, furniture.foot(first + index, total), spaced, '')
    if (line >= lines.length) break
    const head = furniture.head(first + index + 1, total)
    push(result, head, spaced, feed)
    const next = cut ? { ...cut, text: cut.text.slice(at), indent: '', spaced, rest: true } : lines[line]
    if (next) result.push(head === null ? { ...next, indent: feed + next.indent } : next)
    from = line + 1
  }
  return result
}

/** True for a text that fills two pages and begins a third. */
export const fillsPages = (tree: Tree): boolean => {
  const texts = tree.articles.flatMap(article => article.blocks.map(block => block.text))
  return texts.reduce((sum, text) => sum + Math.ceil(columns(text) / WIDTH), 0) >= 2 * 20 + 4
}

const heightOf = (line: Line): number => Math.max(1, Math.ceil(columns(line.text) / WIDTH))

const push = (into: Line[], text: string | null, spaced: boolean, feed: string): void => {
  if (text !== null) into.push({ role: 'foreign', text, indent: feed, spaced })
}

interface PageBreak {
  /** The first line of the new page, or the line that is cut at `at`. */
  readonly line: number
  readonly at: number
}

/** A break never falls between two sentences of a paragraph: nobody could tell it from the paragraph's end. */
const breaksOf = (draw: Draw, lines: readonly Line[], perPage: number): PageBreak[] => {
  const breaks: PageBreak[] = []
  let rows = 0
  const wrapped = lines.some(line => line.rest)
  for (const [index, line] of lines.entries()) {
    const height = wrapped ? 1 : heightOf(line)
    const before = rows
    rows += height
    if (rows < perPage || index + 1 >= lines.length) continue
    if (height > 1 && line.role === 'paragraph') {
      const at = midSentence(line.text, Math.max(1, perPage - before) * (WIDTH / 2) - draw.int(0, 3))
      if (at === null) continue
      breaks.push({ line: index, at })
      rows = height - (perPage - before)
    } else {
      if (/[。！？…”]$/.test(line.text) && lines[index + 1]?.rest) continue
      breaks.push({ line: index + 1, at: 0 })
      rows = 0
    }
  }
  return breaks
}

/** The next place from `at` that is inside a clause; null where the paragraph has none. */
const midSentence = (text: string, at: number): number | null => {
  for (let place = Math.max(8, at); place < text.length - 4; place++) {
    if (/^[\u4e00-\u9fff]{4}$/.test(text.slice(place - 2, place + 2))) return place
  }
  return null
}

const drawFurniture = (draw: Draw, tree: Tree): Furniture => {
  const number = draw.pick(numbers)
  const words = draw.pick(runningHeads)(tree)
  const form = draw.int(0, 5)
  const none = (): null => null
  if (form === 0) return { foot: none, head: page => `${words}　　${page}` }
  if (form === 1)
    return { foot: none, head: page => (page % 2 === 0 ? `${page}　　${words}` : `${tree.title}　　${page}`) }
  if (form === 2) return { foot: number, head: () => words }
  if (form === 3) return { foot: (page, pages) => `${words}    ${number(page, pages)}`, head: none }
  return { foot: number, head: none }
}

const numbers: readonly ((page: number, pages: number) => string)[] = [
  page => String(page),
  page => `- ${page} -`,
  page => `—${page}—`,
  page => `— ${page} —`,
  page => `第${page}页`,
  page => `第 ${page} 页`,
  (page, pages) => `第${page}页 共${pages}页`,
  (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  (page, pages) => `${page}/${pages}`,
  (page, pages) => `${page} / ${pages}`,
  page => `·${page}·`,
  page => `~ ${page} ~`,
  page => `Page ${page}`,
  page => `[${page}]`,
  page => `P${page}`
]

const runningHeads: readonly ((tree: Tree) => string)[] = [
  tree => tree.title,
  tree => tree.title,
  () => '青年文丛·第三辑',
  () => '临河县档案馆编',
  () => '内部资料  注意保存',
  () => '学习参考（2024年第6期）'
]
