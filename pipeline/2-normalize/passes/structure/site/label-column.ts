/** In: the lines above a text. Out: those of a card whose labels stand in a column, each over its value or over none. */
import { type Blocks, textAt } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { wordsBesideSite } from './site-words.data.ts'

/** So many labels make a card. */
const LEAST = 4
/** A value is no paragraph. */
const LONGEST = 40

/** The lines by their index: from the first label to the last one, whose value may be the title. */
export const labelColumn = (head: readonly number[], blocks: Blocks): readonly number[] => {
  const labels = head.filter(index => isLabel(textAt(blocks, index)))
  const [first, last] = [labels[0], labels.at(-1)]
  if (first === undefined || last === undefined || labels.length < LEAST) return []
  const card = head.filter(index => index >= first && index <= last)
  const isWhole = card.every((index, at) => {
    const before = card[at - 1]
    const isValue =
      before !== undefined && isLabel(textAt(blocks, before)) && textAt(blocks, index).length <= LONGEST
    return isLabel(textAt(blocks, index)) || (isValue && !/[。；]/.test(textAt(blocks, index)))
  })
  return isWhole ? card : []
}

const isLabel = (text: string): boolean => {
  const label = /^(?:[•·▪●-]\s*)?([^\s：:]{2,7})\s*[：:]$/.exec(text)?.[1]
  return label !== undefined && wordsBesideSite.has(folded(label))
}
