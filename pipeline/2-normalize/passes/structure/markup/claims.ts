/** In: the blocks of an article. Out: its headings so far, and the lines that their source's markup makes headings. */
import type { ArticleContent } from '../../../../model/article.ts'
import { textOf } from '../../../../model/article.ts'
import type { Block } from '../block.ts'
import { type Family, readMarker } from '../headings/marker.ts'
import { textLength } from '../sentences.ts'
import { classOf, fakedClasses, isHeadingLike } from './faked-classes.ts'
import { type Seen, seenAt } from './seen.ts'

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
  /** True where its source leaves no doubt that it is a heading. */
  readonly certain?: true
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
  const outlined = seen.filter(one => one.dress?.certain !== true && isOutlined(one))
  const letters = outlined.reduce((sum, one) => sum + one.text.length, 0)
  const believed = letters <= MOST_SHARE * total
  const faked = fakedClasses(nodes, seen, total)
  return seen.flatMap((one, index): Claim[] => {
    const isTaken = one.dress?.certain === true || (believed && isOutlined(one))
    const outline = isTaken ? (one.dress?.outline ?? null) : null
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
        ...(one.dress?.certain ? { certain: true as const } : {}),
        alike: fake?.count ?? 0
      }
    ]
  })
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
