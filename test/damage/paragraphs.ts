/** Paragraphs and headings from the store; no sentence and no heading is used twice in a text. */
import type { Draw } from './draw.ts'
import { han } from './numbering.ts'
import { type Genre, store } from './store.ts'

export type HeadingKind = 'topic' | 'point' | 'question'

export interface Supply {
  sentence(): string
  heading(kind: HeadingKind): string
}

/** Of one genre; when it is used up, of the others. */
export const supplyOf = (draw: Draw, name: string): Supply => {
  const others = draw.shuffle(Object.keys(store).filter(other => other !== name))
  const genres = [name, ...others].map(key => store[key] as Genre)
  const rows = {
    sentence: rowOf(
      draw,
      genres.map(genre => genre.sentences)
    ),
    topic: rowOf(
      draw,
      genres.map(genre => genre.topics)
    ),
    point: rowOf(
      draw,
      genres.map(genre => genre.points)
    ),
    question: rowOf(
      draw,
      genres.map(genre => genre.questions)
    )
  }
  return {
    sentence: () => rows.sentence() ?? usedUp(),
    heading: kind => rows[kind]() ?? rows.topic() ?? rows.point() ?? usedUp()
  }
}

/** A text wanted more sentences or headings than there are. */
export class StoreUsedUp extends Error {}

const usedUp = (): never => {
  throw new StoreUsedUp('the store is used up')
}

const rowOf = (draw: Draw, lists: readonly (readonly string[])[]): (() => string | null) => {
  const seen = new Set<string>()
  let list = 0
  let row: string[] = []
  return () => {
    for (;;) {
      const next = row.pop()
      if (next === undefined) {
        const following = lists[list++]
        if (!following) return null
        row = draw.shuffle(following)
      } else if (!seen.has(next)) {
        seen.add(next)
        return next
      }
    }
  }
}

/** So many sentences; now and then an enumeration that stays in one paragraph. */
export const paragraphFrom = (draw: Draw, supply: Supply, least: number, most: number): string => {
  const kind = draw.int(0, 19)
  if (kind === 0) return counted(draw, supply)
  if (kind === 1) return ordered(supply)
  return Array.from({ length: draw.int(least, most) }, () => supply.sentence()).join('')
}

/** 一是……；二是……。 */
const counted = (draw: Draw, supply: Supply): string => {
  const items = Array.from(
    { length: draw.int(2, 4) },
    (_, index) => `${han(index + 1)}是${supply.heading('point')}`
  )
  return `${supply.sentence()}具体来说，${items.join('；')}。`
}

/** 首先，……其次，……最后，……. */
const ordered = (supply: Supply): string =>
  ['首先，', '其次，', '最后，'].map(word => word + plainSentence(supply)).join('')

/** One that can stand after such a word. */
const plainSentence = (supply: Supply): string => {
  const sentence = supply.sentence()
  return /^(?:首先|最后|第|“)/.test(sentence) ? plainSentence(supply) : sentence
}
