/** In: a line of a page. Out: whether it signs the text: an office's own notice bears the name that its site bears. */
import { type Choice, LEAST_PROSE } from './choice.ts'
import type { Measures } from './measure-page.ts'
import { type PageElement, pageTextOf } from './page.ts'

/**
 * True for a line below the prose of its own text that stands right over a date, is aligned right, or is the last one
 * there. A site links its name to itself: such a line never signs.
 *
 * @example `<p>……。</p><p>某某街道办事处</p><p>2025年11月20日</p>` // the second line signs
 */
export const signsText = (element: PageElement, { measures }: Choice): boolean => {
  if ((measures.links[element.index] ?? 0) > 0 || !followsProse(element, measures)) return false
  const next = nextLine(element, measures)
  if (next === null || measures.styles[element.index]?.align === 'right') return true
  return date.test(pageTextOf(next).replace(/[\s\u00a0\u3000]+/g, ''))
}

/** A sign-off has no more than one element of its own around it: `<div><p>office</p><p>date</p></div>`. */
const followsProse = (element: PageElement, measures: Measures): boolean => {
  const around = element.parent
  if (around === null) return false
  if (proseBefore(element, around, measures) >= LEAST_PROSE) return true
  return around.parent !== null && proseBefore(around, around.parent, measures) >= LEAST_PROSE
}

const proseBefore = (element: PageElement, { children }: PageElement, { prose }: Measures): number => {
  let sum = 0
  for (const child of children) {
    if (child === element) break
    if (child.kind === 'element') sum += prose[child.index] ?? 0
  }
  return sum
}

const nextLine = (element: PageElement, { chars }: Measures): PageElement | null => {
  const siblings = element.parent?.children ?? []
  for (const node of siblings.slice(siblings.indexOf(element) + 1))
    if (node.kind === 'element' && (chars[node.index] ?? 0) > 0) return node
  return null
}

const date =
  /^(?:[12]\d{3}|[一二三四五六七八九〇○Ｏ零]{4})(?:年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}[日号]|[-./]\d{1,2}[-./]\d{1,2})$/
