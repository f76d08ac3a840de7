/** In: the blocks of an article. Out: its headings so far, and the lines that their source's markup makes headings. */
import type { ArticleContent, Dress } from '../../../../model/article.ts'
import { textOf } from '../../../../model/article.ts'
import { type Block, blockOf } from '../block.ts'
import { type Family, readMarker } from '../headings/marker.ts'
import { textLength } from '../sentences.ts'
import { isTitleLine } from '../title-line.ts'

/** One heading, found or claimed. */
export interface Claim {
  /** Among the article's blocks. */
  readonly index: number
  /** Null where it is a heading already. */
  readonly block: Block | null
  /** The level that its source gives it; lines that are only dressed alike stand below all of them. Null where it has none. */
  readonly outline: number | null
  /** The solver's depth; null where it found no number there. */
  readonly depth: number | null
  readonly family: Family | null
  readonly value: number
  readonly runIn: boolean
  readonly isFaked: boolean
  /** How many lines are dressed as it is. */
  readonly alike: number
}

/** Longest heading that a source's word is taken for, in Han. */
const LONGEST = 60
/** Where more of the text than this is called a heading, the word means nothing. */
const MOST_SHARE = 0.5

export const findClaims = (nodes: readonly ArticleContent[]): Claim[] => {
  const seen = nodes.map(seenAt)
  const total = nodes.reduce((sum, node) => sum + textOf(node).length, 0)
  const outlined = seen.filter(one => isOutlined(one))
  const letters = outlined.reduce((sum, one) => sum + one.text.length, 0)
  const believed = letters <= MOST_SHARE * total
  const faked = fakedClasses(nodes, seen, total)
  return seen.flatMap((one, index): Claim[] => {
    const outline = believed && isOutlined(one) ? (one.dress?.outline ?? null) : null
    const fake = outline === null ? faked.get(classOf(one)) : undefined
    const isFaked = fake !== undefined && isHeadingLike(one)
    if (outline === null && !isFaked && one.depth === null) return []
    const marker = readMarker(one.text, 0)
    return [
      {
        index,
        block: one.isHeading ? null : one.block,
        outline: outline ?? (isFaked ? fake.outline : null),
        depth: one.depth,
        family: marker?.family ?? null,
        value: marker?.value ?? 0,
        runIn: one.runIn,
        isFaked,
        alike: fake?.count ?? 0
      }
    ]
  })
}

/** A block as the finder sees it. */
interface Seen {
  readonly text: string
  readonly dress: Dress | undefined
  readonly block: Block | null
  readonly isHeading: boolean
  readonly runIn: boolean
  readonly depth: number | null
  /** What is left of a line whose head was cut off says nothing by its dress. */
  readonly isRest: boolean
}

const seenAt = (node: ArticleContent, index: number, nodes: readonly ArticleContent[]): Seen => {
  const line = node.type === 'paragraph' || node.type === 'heading' ? node.data?.line : undefined
  const before = nodes[index - 1]
  const lineBefore =
    before?.type === 'heading' || before?.type === 'paragraph' ? before.data?.line : undefined
  const first = node.type === 'paragraph' ? node.children[0] : undefined
  const runIn = first?.type === 'runInHeading' ? first : null
  return {
    text: line ? textOf(node) : '',
    dress: line?.dress,
    block: blockOf(node) ?? runInBlock(node),
    isHeading: node.type === 'heading',
    runIn: runIn !== null,
    depth: node.type === 'heading' ? node.depth : (runIn?.depth ?? null),
    isRest: line !== undefined && line === lineBefore
  }
}

/** A paragraph with a run-in heading, as a block: all of it may be one heading. */
const runInBlock = (node: ArticleContent): Block | null => {
  if (node.type !== 'paragraph' || node.data?.line?.decided) return null
  const [first] = node.children
  const leaf = first?.type === 'runInHeading' ? first.children[0] : undefined
  const trace = leaf?.type === 'text' ? leaf.data?.trace : undefined
  if (leaf?.type !== 'text' || !trace || !node.data?.line) return null
  return { node, leaf, trace, text: textOf(node), line: node.data.line }
}

const isOutlined = (one: Seen): boolean =>
  one.dress?.outline !== undefined &&
  !one.isRest &&
  (one.isHeading || one.block !== null) &&
  (one.isHeading ||
    (isShort(one.text) && !/[。；;，,]$/.test(one.text)) ||
    readMarker(one.text, 0) !== null) &&
  isShort(one.text)

const isShort = (text: string): boolean => textLength(text.slice(0, 3 * LONGEST)) <= LONGEST

interface FakedClass {
  readonly outline: number
  readonly count: number
}

/** Levels of lines that are only dressed alike begin here: below every level that a source can claim. */
const BELOW_CLAIMS = 10
/** Letters of one dress among all: where more are so, it is no distinction. */
const DRESS_SHARE = 0.2
/** Longest line that is a heading by its dress alone. */
const LONGEST_FAKED = 40

/** Kinds of dress that at least two lines wear, each short, over a paragraph that does not; the greater above the smaller. */
const fakedClasses = (
  nodes: readonly ArticleContent[],
  seen: readonly Seen[],
  total: number
): ReadonlyMap<string, FakedClass> => {
  const letters = new Map<string, number>()
  const members = new Map<string, number>()
  const others = new Map<string, number>()
  for (const [index, one] of seen.entries()) {
    const name = classOf(one)
    if (name === '') continue
    letters.set(name, (letters.get(name) ?? 0) + one.text.length)
    const over = isHeadingLike(one) && isOver(nodes, seen, index, name)
    const into = over || (one.depth !== null && !one.runIn) ? members : others
    into.set(name, (into.get(name) ?? 0) + 1)
  }
  const good = [...members]
    .filter(([name, count]) => count >= 2 && count > (others.get(name) ?? 0) * 2)
    .filter(([name]) => (letters.get(name) ?? 0) <= DRESS_SHARE * total)
    .sort(([a], [b]) => sizeIn(b) - sizeIn(a))
  return new Map(good.map(([name, count], rank) => [name, { outline: BELOW_CLAIMS + rank, count }]))
}

/** How a line is dressed: `1.2 bold center`; '' where nothing sets it off. Being centred alone does not. */
const classOf = ({ dress, isRest }: Seen): string => {
  if (!dress || isRest) return ''
  const isLarge = (dress.size ?? 1) >= 1.1
  if (!dress.bold && !isLarge) return ''
  return `${isLarge ? dress.size : 1} ${dress.bold ? 'bold' : ''} ${dress.align ?? ''}`
}

const sizeIn = (name: string): number => Number.parseFloat(name)

const isHeadingLike = (one: Seen): boolean => {
  const { block, text } = one
  if (one.isHeading) return true
  if (!block || textLength(text.slice(0, 3 * LONGEST_FAKED)) > LONGEST_FAKED || textLength(text) < 2)
    return false
  if (/[。；;，,、：:]$/.test(text) || /[。；]/.test(text) || /^[^，。？！\s]{1,6}[：:]/.test(text))
    return false
  return isTitleLine({ ...block, text }) || readMarker(text, 0) !== null
}

/** Something that is dressed otherwise follows. */
const isOver = (
  nodes: readonly ArticleContent[],
  seen: readonly Seen[],
  index: number,
  name: string
): boolean => {
  const next = seen[index + 1]
  if (!next || nodes[index + 1]?.type === 'dropped') return nodes[index + 1]?.type === 'dropped'
  return classOf(next) !== name
}
