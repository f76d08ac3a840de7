/**
 * In: a page and the choice so far. Out: cards of other texts below this one left out: a heading, and below it names of
 * texts, each with the day that it was put up. A program may follow where no link is.
 */
import { type Choice, holdsNote, holdsTitle, LEAST_PROSE } from './choice.ts'
import type { PageElement } from './page.ts'

/** So many days, each on a line of its own, are no chance. */
const LEAST_DAYS = 2
/** A heading over them has no more characters. */
const LONGEST_HEAD = 14
/** A line that is nothing but a day is no longer. */
const LONGEST_DAY = 22

export const leaveCards = (choice: Choice): void => {
  const { page, measures, left } = choice
  const seen = readCards(choice)
  let prose = 0
  for (let index = 0; index < page.elements.length; index++) {
    const element = page.elements[index] as PageElement
    if (left.has(element)) {
      index = measures.ends[index] ?? index
      continue
    }
    if (prose >= LEAST_PROSE && areCards(element, seen, choice)) {
      left.set(element, 'links')
      index = measures.ends[index] ?? index
      continue
    }
    prose += measures.ownProse[index] ?? 0
  }
}

/** What stands in each element of a page, its own elements with it. */
interface Seen {
  /** Lines that are nothing but a day. */
  readonly days: Uint16Array
  /** Full stops. */
  readonly stops: Uint16Array
  /** Links of any kind, and pictures. */
  readonly ways: Uint16Array
  /** 1 where the first words stand in a heading. */
  readonly headed: Uint8Array
}

const areCards = (element: PageElement, { days, stops, ways, headed }: Seen, choice: Choice): boolean => {
  const { index } = element
  if ((days[index] ?? 0) < LEAST_DAYS || (ways[index] ?? 0) < LEAST_DAYS) return false
  if (stops[index] !== 0 || headed[index] !== 1) return false
  return !holdsTitle(element, choice) && !holdsNote(element, choice)
}

const readCards = ({ page: { elements }, measures }: Choice): Seen => {
  const days = new Uint16Array(elements.length)
  const stops = new Uint16Array(elements.length)
  const ways = new Uint16Array(elements.length)
  const headed = new Uint8Array(elements.length)
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index] as PageElement
    const chars = measures.chars[index] ?? 0
    ways[index] = element.tag === 'a' || element.tag === 'img' ? 1 : 0
    let isFirst = true
    for (const child of element.children) {
      if (child.kind === 'element') {
        for (const sums of [days, stops, ways])
          sums[index] = Math.min(MOST, (sums[index] ?? 0) + (sums[child.index] ?? 0))
        if (!isFirst || (measures.chars[child.index] ?? 0) === 0) continue
        headed[index] = isHead(child, measures.chars[child.index] ?? 0) ? 1 : (headed[child.index] ?? 0)
        isFirst = false
      } else if (chars > 0 && child.value.trim() !== '') {
        if (child.value.includes('。')) stops[index] = Math.min(MOST, (stops[index] ?? 0) + 1)
        if (chars <= LONGEST_DAY && day.test(child.value.trim())) days[index] = 1
        isFirst = false
      }
    }
  }
  return { days, stops, ways, headed }
}

const MOST = 0xffff

const isHead = ({ tag }: PageElement, chars: number): boolean => /^h[2-6]$/.test(tag) && chars <= LONGEST_HEAD

const day = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/
