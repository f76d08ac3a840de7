/** In: the end of a piece. Out: 此致 敬礼 as one part. */
import type { Article } from '../../../../model/article.ts'
import { type Blocks, paragraphOf, textAt } from '../block.ts'
import type { FindParts, Part, Window } from './part.ts'

/** Blocks above a signature or date, or above the end, among which it stands. */
const TAIL = 6

/** Where in a piece it may stand: above its signature, or at its end. */
export const closingWindow = (article: Article): Window => {
  const { length } = article.children
  const signed = article.children.findLastIndex(node => node.type === 'signOff' || node.type === 'dateline')
  return { from: Math.min(signed < 0 ? length : signed, length - TAIL) - TAIL, to: length }
}

/** 此致 or 祝 on a line, what is wished on the next; or both in one line. */
export const findClosings: FindParts = blocks => {
  for (let index = 0; index < blocks.length; index++) {
    const lines = closingLines(blocks, index)
    if (lines === 0) continue
    const recognition = { confidence: 0.95, reasons: ['words of courtesy at the end'] }
    const found = blocks.slice(index, index + lines).filter(block => block !== null)
    const children = found.map(block => paragraphOf(block.trace, block.line))
    const part: Part = {
      from: index,
      to: index + lines,
      name: 'closing',
      recognition,
      node: { type: 'closing', children, data: { recognition } }
    }
    return [part]
  }
  return []
}

const opener = /^(?:此\s*致|顺\s*致|順\s*致|谨\s*致|謹\s*致|[专專]\s*此)$/u
const wishOpener = /^(?:祝|顺祝|順祝|敬祝|恭祝|即颂|即頌|敬颂|敬頌|顺颂|順頌|并颂|並頌)[：:]?$/u
const salute =
  /^(?:崇高的|诚挚的|誠摯的|最崇高的|革命的|少先队的)?(?:敬\s*[礼禮意]|谢\s*意|謝\s*意|问\s*候|問\s*候)[！!。.]?$/u
const wish = /^[^，。；：、]{2,12}[！!。]?$/u
/** 此致敬礼, 順頌時祺 in one line. */
const whole =
  /^(?:此\s*致|顺\s*致|順\s*致|谨\s*致|謹\s*致)[，,：:]?\s*(?:崇高的|诚挚的|誠摯的|最崇高的)?敬\s*[礼禮意][！!。.]?$|^(?:专此|專此)?[，,]?(?:[即敬恭顺順并並][颂頌])[，,：:]?\s*\p{Script=Han}{0,2}[安祺祉绥綏禧][！!。.]?$/u

/** 此致敬礼, 敬颂教安: a closing in one line. */
export const isCourtesy = (text: string): boolean => text.length <= 16 && whole.test(text)

/** True for the line that says what the line above it wishes: 祝, then 夏安. */
export const isWished = (above: string, text: string): boolean =>
  (opener.test(above) && salute.test(text)) || (wishOpener.test(above) && wish.test(text))

/** How many lines the closing has that begins here; 0 where none does. */
const closingLines = (blocks: Blocks, index: number): number => {
  const text = textAt(blocks, index)
  if (text === '' || text.length > 16) return 0
  const next = textAt(blocks, index + 1)
  if (whole.test(text)) return 1
  return isWished(text, next) ? 2 : 0
}
