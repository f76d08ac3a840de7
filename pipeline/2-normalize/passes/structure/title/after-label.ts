/**
 * In: the head of a text in one line that opens with a label. Out: where the title behind the label ends:
 * 演讲范文：静心学艺 踏实做人|如今……. A label and a colon prove that a title stands there; what follows shows its end.
 */
import { sentenceOpeners } from '../headings/glued-ends.data.ts'
import { wordStarts } from '../words.ts'
import { genreNouns, titleLabels } from './title-line.data.ts'

/** Shortest and longest name behind the label. */
const SHORTEST = 4
const LONGEST = 32

/**
 * Null where nothing shows it.
 *
 * @example afterLabel('演讲范文：静心学艺 踏实做人木匠要有耐心，') // 15
 */
export const afterLabel = (text: string): number | null => {
  const label = labelled.exec(text)
  if (!label || !namesTitle(label[1] ?? '')) return null
  const from = label[0].length
  const stop = text.slice(from).search(/[。；！？，;!?]/)
  const to = Math.min(from + LONGEST, stop < 0 ? text.length : from + stop)
  const starts = wordStarts(text.slice(0, to + 1))
  const places = [...starts].filter(at => at > from + SHORTEST && at < to && isClosed(text.slice(from, at)))
  const blank = text.slice(from, to).search(/[\s\u3000]/)
  const behind = places.sort((a, b) => a - b).filter(at => blank < 0 || at > from + blank + 1)
  const shown = behind.find(at => opensBehind(text.slice(from, at), text.slice(at))) ?? null
  const halved = afterCouplet(text, from, behind)
  return halved === null || (shown !== null && shown >= halved && shown <= halved + MORE) ? shown : halved
}

/** The second half of a name may be so much longer where a sentence opens there. */
const MORE = 2

/**
 * 秋收见闻【例文】……: a name in brackets opens the text; null where none does.
 *
 * @example beforeBracket('静心学艺的木匠【范文展示】木匠要有耐心，') // 7
 */
export const beforeBracket = (head: string): number | null => {
  const at = head.search(/【\p{Script=Han}{2,6}】/u)
  return at > SHORTEST && !head.startsWith('【') && isClosed(head.slice(0, at)) ? at : null
}

const labelled = /^([^：:，。；！？“”《》【】\s]{4,30})[：:]\s*/

const namesTitle = (label: string): boolean =>
  [...genreNouns, ...titleLabels].some(noun => noun.length > 1 && label.endsWith(noun))

/** No quotation or bracket is open. */
const isClosed = (name: string): boolean =>
  ['“”', '《》', '（）'].every(
    ([open = '', close = '']) => name.split(open).length === name.split(close).length
  )

/** 静心学艺 踏实做人: two halves of one length. */
const afterCouplet = (text: string, from: number, places: readonly number[]): number | null => {
  const halves = /^([^\s\u3000]{3,14})([\s\u3000]+)(?=\S)/.exec(text.slice(from))
  if (!halves) return null
  const [whole, first = ''] = halves
  // 把门窗做好 把门窗做好，要……: the sentence begins as the name does.
  if (text.startsWith(first, from + whole.length)) return from + first.length
  const at = from + whole.length + first.length
  return places.includes(at) ? at : null
}

const opensBehind = (name: string, rest: string): boolean =>
  !goesOn.test(name) && (echoes(name, rest) || opens(rest))

/** Such a name is not at its end. */
const goesOn = /[的与和及在对从向把被让将为是以要有之、“《（：]$|(?:关于|如何|怎样)$/

/** The sentence begins with words of the name, and says something of them. */
const echoes = (name: string, rest: string): boolean => {
  const words = /^[“《]?([\u3400-\u9fff]{2,10}?)[”》]?(?=[，是的、和与之]|作为|关乎|不仅|需要)/.exec(
    rest
  )?.[1]
  return words !== undefined && name.includes(words)
}

const opens = (rest: string): boolean =>
  openers.some(word => rest.startsWith(word)) || /^(?:在|自|从|当)[^，。：；！？]{3,24}，/.test(rest)

const openers: readonly string[] = [
  ...sentenceOpeners.filter(word => word.length > 1),
  '俗话说 常言道 古人云 古语云 古语有云 古人有云 有人说 众所周知 俗语说'.split(' ')
].flat()
