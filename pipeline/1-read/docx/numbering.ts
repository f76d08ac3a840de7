/** In: numbering.xml and the styles. Out: the number that Word prints before a paragraph, asked for paragraph by paragraph. */
import { formatNumber } from './number-formats.ts'
import type { Stand, Style, Styles } from './styles.ts'
import { childOf, elementsOf, numberOf, switchOf, valOf, type XmlElement } from './xml.ts'

/** What stands before a paragraph. */
export type ParagraphNumber =
  | { readonly kind: 'bullet'; readonly level: number }
  /** `gap`: what Word sets between the number and the text. */
  | { readonly kind: 'number'; readonly text: string; readonly gap: 'tab' | 'space' | 'nothing' }

/** Counts through one story: a document, or its notes. Ask for every paragraph, once, in order. */
export type Numberer = (stand: Stand, style: Style) => ParagraphNumber | null

/** One level of a list. */
export interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2`. */
  readonly text: string
  readonly gap: 'tab' | 'space' | 'nothing'
  /** All its numbers in digits. */
  readonly legal: boolean
  /** Begins anew after this level or a higher one, counted from 1; 0 never. */
  readonly restart: number | undefined
  readonly style: string | undefined
}

/** A list that paragraphs name. */
export interface List {
  /** What the lists that count together have in common. */
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where its count begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>
}

/** @param root of numbering.xml; null where the document has none */
export const readNumbering = (root: XmlElement | null, styles: Styles): (() => Numberer) => {
  const lists = readLists(root, styles)
  return () => numbererOf(lists)
}

/** @param lists by the name that a paragraph's `numId` is */
export const numbererOf = (lists: ReadonlyMap<string, List>): Numberer => {
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return (stand, style) => {
    const numId = stand.numId ?? style.stand.numId
    const list = numId === undefined ? undefined : lists.get(numId)
    if (numId === undefined || !list) return null
    const depth = Math.min(8, Math.max(0, depthOf(list, stand, style)))
    const level = list.levels.get(depth)
    if (!level) return null
    if (level.format === 'bullet') return { kind: 'bullet', level: depth }
    const count = counts.get(list.abstractId) ?? new Map<number, number>()
    counts.set(list.abstractId, count)
    step(list, depth, level, count, `${numId}/${depth}`, begun)
    const text = numberText(list, level, count)
    return text.trim() === '' ? null : { kind: 'number', text: text.trim(), gap: level.gap }
  }
}

/** A level that names the paragraph's style, or one that it is based on, goes before the level that the style names. */
const depthOf = (list: List, stand: Stand, style: Style): number => {
  if (stand.numId !== undefined) return stand.level ?? 0
  for (const [depth, level] of list.levels)
    if (level.style !== undefined && level.style === style.id) return depth
  return stand.level ?? style.stand.level ?? 0
}

const step = (
  list: List,
  depth: number,
  level: Level,
  count: Map<number, number>,
  key: string,
  begun: Set<string>
): void => {
  const anew = begun.has(key) ? undefined : list.starts.get(depth)
  begun.add(key)
  const before = count.get(depth)
  count.set(depth, anew ?? (before === undefined ? level.start : before + 1))
  for (const [deeper, { restart }] of list.levels)
    if (deeper > depth && (restart === undefined || restart > depth)) count.delete(deeper)
}

/** A level above that has not been counted yet shows where it would begin. */
const numberText = (list: List, level: Level, count: ReadonlyMap<number, number>): string =>
  level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1
    const shown = list.levels.get(depth)
    const value = count.get(depth) ?? shown?.start ?? 1
    return formatNumber(value, level.legal ? 'decimal' : (shown?.format ?? 'decimal'))
  })

const readLists = (root: XmlElement | null, styles: Styles): Map<string, List> => {
  const abstracts = new Map<string, XmlElement>()
  const nums = new Map<string, XmlElement>()
  for (const element of elementsOf(root)) {
    const { 'w:abstractNumId': abstractId, 'w:numId': numId } = element.attributes
    if (element.name === 'w:abstractNum' && abstractId !== undefined) abstracts.set(abstractId, element)
    if (element.name === 'w:num' && numId !== undefined) nums.set(numId, element)
  }
  const lists = new Map<string, List>()
  for (const [numId, num] of nums) {
    const abstractId = abstractOf(num, nums, abstracts, styles)
    const abstract = abstractId === undefined ? undefined : abstracts.get(abstractId)
    if (abstractId !== undefined && abstract) lists.set(numId, listOf(abstractId, abstract, num))
  }
  return lists
}

/** A list may only point at a numbering style, whose own list has the levels. */
const abstractOf = (
  num: XmlElement,
  nums: ReadonlyMap<string, XmlElement>,
  abstracts: ReadonlyMap<string, XmlElement>,
  styles: Styles
): string | undefined => {
  const id = valOf(num, 'w:abstractNumId')
  const link = id === undefined ? undefined : valOf(abstracts.get(id), 'w:numStyleLink')
  const linked = link === undefined ? undefined : nums.get(styles.numbering(link) ?? '')
  return linked ? valOf(linked, 'w:abstractNumId') : id
}

const listOf = (abstractId: string, abstract: XmlElement, num: XmlElement): List => {
  const levels = new Map<number, Level>()
  const starts = new Map<number, number>()
  const addLevel = (element: XmlElement): void => {
    levels.set(numberOf(element.attributes['w:ilvl']) ?? 0, levelOf(element))
  }
  for (const element of elementsOf(abstract)) if (element.name === 'w:lvl') addLevel(element)
  for (const override of elementsOf(num)) {
    if (override.name !== 'w:lvlOverride') continue
    const depth = numberOf(override.attributes['w:ilvl']) ?? 0
    const start = numberOf(valOf(override, 'w:startOverride'))
    const level = childOf(override, 'w:lvl')
    if (start !== undefined) starts.set(depth, start)
    if (level) levels.set(depth, levelOf(level))
  }
  return { abstractId, levels, starts }
}

const levelOf = (element: XmlElement): Level => {
  const gap = valOf(element, 'w:suff')
  // A format that older programs do not know stands in the first choice, theirs in the fallback.
  const choice = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Choice')
  return {
    start: numberOf(valOf(element, 'w:start')) ?? 0,
    format: valOf(element, 'w:numFmt') ?? valOf(choice, 'w:numFmt') ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    gap: gap === 'space' || gap === 'nothing' ? gap : 'tab',
    legal: switchOf(element, 'w:isLgl') ?? false,
    restart: numberOf(valOf(element, 'w:lvlRestart')),
    style: valOf(element, 'w:pStyle')
  }
}
