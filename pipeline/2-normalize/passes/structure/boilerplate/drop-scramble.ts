/**
 * In: lines at whose ends a board set characters at random, against copying: 文体特性：) m- }- z6 p9 G% {. Out: the same
 * without them.
 */
import type { RootContent } from 'mdast'
import type { Pass } from '../../../pass.ts'
import { cutTraced, paragraphOf } from '../block.ts'
import { blocksOf, reading, withReplaced } from '../row.ts'
import { drop } from './drop.ts'

/**
 * So many runs of a text must be beyond doubt, or more that are nearly so and have so many signs together, some of them such as
 * neither words nor sums have; each then has so many tokens at least.
 */
const LEAST_SURE = 3
const LEAST_LIKELY = 5
const LEAST_SIGNS = 8
const LEAST_RARE = 3
const LEAST_TOKENS = 4
/** Tokens of two kinds of characters, and kinds of signs: of a run beyond doubt, and of any. Moves of chess and bytes have hardly a sign. */
const SURE = 5
const MIXED = 2
const SIGNS = 2
const CONFIDENCE = 0.93

/** Drops them from both ends of every line. */
export const dropScramble: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const placeAt = reading(blocks, placeIn, null)
  if (!isScrambled(blocks.flatMap((_block, index) => placeAt(index) ?? []))) return
  tree.children = withReplaced(tree.children, (_node, index) => {
    const place = placeAt(index)
    const block = blocks[index]
    if (!block || !place) return null
    const { from, to } = place
    const children: RootContent[] = []
    const { length } = block.trace.value
    const cuts = [from, to].filter(at => at > 0 && at < length)
    let at = 0
    for (const [piece, trace] of cutTraced(block.trace, cuts).entries()) {
      const isText = from < to && at === from
      children.push(
        isText ? paragraphOf(trace, block.line) : drop(trace, 'site-furniture', CONFIDENCE, file, context)
      )
      at = cuts[piece] ?? length
    }
    return children
  })
}

interface Place {
  /** Where what is no noise begins and ends. */
  readonly from: number
  readonly to: number
  /** How many mixed tokens the surer of the two ends has, and its signs. */
  readonly mixed: number
  readonly signs: string
}

const isScrambled = (places: readonly Place[]): boolean => {
  if (places.filter(({ mixed }) => mixed >= SURE).length >= LEAST_SURE) return true
  const likely = places.filter(({ mixed }) => mixed >= SURE - 1)
  const signs = likely.map(place => place.signs).join('')
  return (
    likely.length >= LEAST_LIKELY &&
    kindsOf(signs) >= LEAST_SIGNS &&
    kindsOf(signs.replace(/[^\\^~`{}|#$%&@]/g, '')) >= LEAST_RARE
  )
}

const kindsOf = (signs: string): number => new Set(signs).size

/** Null where neither end is noise. */
const placeIn = (text: string): Place | null => {
  // The cheap question first: hardly a line has a blank between two such characters at an end.
  if (!edge.test(text.slice(0, 10)) && !edge.test(text.slice(-10))) return null
  const head = headOf(text)
  const rest = text.slice(head.length)
  const tail = tailOf(rest)
  const isHead = mixedIn(head) >= MIXED
  const isTail = rest !== '' && mixedIn(tail) >= MIXED
  if (!isHead && !isTail) return null
  const run = mixedIn(head) > mixedIn(tail) ? head : tail
  return {
    from: isHead ? head.length : 0,
    to: isTail ? text.length - tail.length : text.length,
    mixed: mixedIn(run),
    signs: signsOf(run)
  }
}

const edge = /[\x21-\x7e] [\x21-\x7e]/

/** Without the number or the bracket that the line itself begins with. */
const headOf = (text: string): string => {
  const run = /^[\x20-\x7e]*/.exec(text)?.[0] ?? ''
  const own = ownNumber.exec(run)
  if (own && run.length < text.length) return run.slice(0, own.index)
  const next = text.charAt(run.length)
  if (/[、．]/.test(next)) return run.replace(/\d{1,2}$/, '')
  return /[一二三四五六七八九十《“]/.test(next) ? run.replace(/\($/, '') : run
}

/** (2)主体。, 2.正文。: behind the noise and right before the line's words. */
const ownNumber = /(?:\(\d{1,2}\)[:.]?|(?<=\s)\d{1,2}\.)\s?$/

/** Without the mark that ends the line's own words, or the bracket that closes one of theirs. */
const tailOf = (text: string): string => {
  let from = text.length
  while (from > 0 && isAscii(text.charCodeAt(from - 1))) from--
  const run = text.slice(from)
  const isOpen = run.startsWith(')') && /[（(][^（()）]*$/.test(text.slice(0, from))
  const marks = isOpen ? /^\)/ : /^[:,;!?]/
  return isOpen || !endMark.test(text.charAt(from - 1)) ? run.replace(marks, '') : run
}

/** A line whose words end in one of these needs no further mark. */
const endMark = /[。！？；：，、…]/

const isAscii = (code: number): boolean => code >= 0x20 && code <= 0x7e

/** How many tokens mix letters, digits and signs; 0 where there are longer ones, or few. */
const mixedIn = (run: string): number => {
  const tokens = run.trim().split(' ')
  if (tokens.length < LEAST_TOKENS || tokens.some(token => token.length > 3)) return 0
  const signs = kindsOf(signsOf(run))
  if (signs < SIGNS) return 0
  const kinds = (token: string): number =>
    [/[A-Za-z]/, /\d/, /[^A-Za-z\d]/].filter(kind => kind.test(token)).length
  const mixed = tokens.filter(token => kinds(token) > 1).length
  return signs < SURE ? Math.min(mixed, SURE - 1) : mixed
}

const signsOf = (run: string): string => run.replace(/[A-Za-z\d ]/g, '')
