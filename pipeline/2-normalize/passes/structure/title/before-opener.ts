/**
 * In: the head of a text in one line. Out: where its title ends that has words which only titles have, before words that
 * only open a sentence: 公务员如何处理好公文在机关，…….
 */
import { wordStarts } from '../words.ts'

/** Shortest and longest title. */
const SHORTEST = 8
const LONGEST = 45

/**
 * Null where there is no such place.
 *
 * @example beforeOpener('怎样看好一条渡船在江边，', '怎样看好一条渡船在江边，渡船是大家的脚。') // 8
 */
export const beforeOpener = (head: string, text: string): number | null => {
  const starts = wordStarts(head)
  for (const { index: at } of head.matchAll(openers)) {
    const title = head.slice(0, at)
    const mayBe =
      title.length >= SHORTEST && title.length <= LONGEST && ofTitle.test(title) && !subject.test(title)
    const rest = text.slice(at)
    if (mayBe && starts.has(at) && opensClause(rest) && takesUp(title, rest)) return at
  }
  return null
}

const openers = /在|随着|近年来|当前|目前|为了|日前/g
/** The clause ends soon. */
const opensClause = (rest: string): boolean => /^[^，。：；！？]{2,24}，/.test(rest)
/** How a title asks or names what it is about. */
const ofTitle =
  /如何|怎样|怎么|浅谈|浅析|试论|刍议|[：:].{4,}(?:的\p{Script=Han}{2,6}|与\p{Script=Han}{2,6})$/u
/** Who does something: the sentence begins with that. */
const subject =
  /(?:我们|我|他们|大家|人们|同志|者|员|人|局|委|部|校|厅|会|府|院|所|站|司|中心|大学|集团|们|都|也|就|是|要|应|将|的|了|和|与|对|把|被|由|从|正|还|又)$/

/** A text in one line: two characters of its title stand again in the first sentence. */
export const takesUp = (title: string, rest: string): boolean => {
  const sentence = rest.split(/[。！？]/, 1)[0] ?? ''
  for (let at = 0; at + 2 <= title.length; at++) if (sentence.includes(title.slice(at, at + 2))) return true
  return false
}
