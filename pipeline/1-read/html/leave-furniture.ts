/** In: a page. Out: its menus, link lists, contents, answers and site names left out, wherever they stand. */
import {
  type Choice,
  holdsNote,
  holdsTitle,
  isLandmark,
  LEAST_MARKS,
  LEAST_PROSE,
  type LeftReason,
  LINE_ELEMENTS,
  namesOf,
  SHORT
} from './choice.ts'
import { answerNames, furnitureNames, linkListHeads, pathHeads, weakNames } from './furniture.data.ts'
import { isOwnLinkList } from './own-link-list.ts'
import { placeInTitle } from './own-title.ts'
import { type PageElement, pageTextOf } from './page.ts'
import { signsText } from './sign-off.ts'

/** More than this share of the page's prose is never left out by landmark, or by name. */
const LANDMARK_MOST = 0.5
const NAME_MOST = 0.3
/** Lists with this share of linked characters, and so many links, are lists of links. */
const LINK_SHARE = 0.65
const LEAST_LINKS = 3
/** So many links with names as short as this are buttons: 打印 留言 纠错. */
const LEAST_BUTTONS = 5
const LONGEST_BUTTON = 4
const MOST_BUTTONS = 60
/** Lists with this share of characters in links within the page are its contents. */
const CONTENTS_SHARE = 0.75

/** Marks in `choice.left` what goes; only the outermost of elements in one another. */
export const leaveFurniture = (choice: Choice): void => {
  const { page, measures, left } = choice
  const total = measures.prose[0] ?? 0
  for (let index = 1; index < page.elements.length; index++) {
    const element = page.elements[index] as PageElement
    const reason = left.get(element) ?? furnitureReason(element, choice, total)
    if (reason === null) continue
    left.set(element, reason)
    if (reason === 'links') leaveHeadOf(element, choice)
    index = measures.ends[index] ?? index
  }
}

const furnitureReason = (element: PageElement, choice: Choice, total: number): LeftReason | null => {
  const { measures, opinion } = choice
  const { index } = element
  const chars = measures.chars[index] ?? 0
  if (chars === 0 || holdsTitle(element, choice) || holdsNote(element, choice)) return null
  const prose = measures.prose[index] ?? 0
  const readsAsProse = prose >= LEAST_PROSE && (measures.marks[index] ?? 0) >= LEAST_MARKS
  const linked = (measures.linkChars[index] ?? 0) / chars
  if (isLandmark(element) && prose <= LANDMARK_MOST * total) return 'landmark'
  // Labels of fields to be filled in; a page that stands in a form altogether is none.
  if (element.tag === 'form' && !readsAsProse && prose <= NAME_MOST * total) return 'landmark'
  if (isHeadedList(element, choice) || isPath(element, choice)) return 'links'
  if (isLinkList(element, choice) && !isOwnLinkList(element, choice)) return 'links'
  if (isContents(element, choice)) return 'contents'
  if (isSiteName(element, choice)) return 'name'
  const names = namesOf(element)
  if (names.some(name => answerNames.has(name)) && total - prose >= LEAST_PROSE / 2) return 'name'
  if (readsAsProse && opinion?.has(index)) return null
  if (names.some(name => furnitureNames.has(name)) && prose <= NAME_MOST * total) return 'name'
  const isWeak = names.some(name => weakNames.has(name))
  return isWeak && !readsAsProse && linked >= 0.4 && prose <= NAME_MOST * total ? 'name' : null
}

/** Three links or more that are most of its text. */
const isLinkList = ({ index, tag }: PageElement, { measures }: Choice): boolean => {
  const chars = measures.chars[index] ?? 0
  if (tag === 'a' || (measures.links[index] ?? 0) < LEAST_LINKS) return false
  const linked = measures.linkChars[index] ?? 0
  const links = measures.links[index] ?? 0
  if (
    links >= LEAST_BUTTONS &&
    linked >= chars / 2 &&
    linked <= LONGEST_BUTTON * links &&
    chars <= MOST_BUTTONS
  )
    return (measures.marks[index] ?? 0) <= links / 2
  const unlinked = chars - linked
  return unlinked <= chars * (1 - LINK_SHARE) && (measures.marks[index] ?? 0) <= (measures.links[index] ?? 0)
}

/** A list of links to places in the page: the volume makes its own contents. Its head may stand in it. */
const isContents = ({ index, tag }: PageElement, { measures, page }: Choice): boolean => {
  const anchors = measures.anchors[index] ?? 0
  if (tag === 'a' || anchors < LEAST_LINKS || (measures.marks[index] ?? 0) > anchors) return false
  const chars = measures.chars[index] ?? 0
  const ratio = (measures.anchorChars[index] ?? 0) / chars
  return ratio >= CONTENTS_SHARE && (chars < 0.5 * (measures.chars[0] ?? 0) || index === page.body.index)
}

/** A short line that says only what `<title>` says last: the site's name, but where it signs the text. */
const isSiteName = (element: PageElement, choice: Choice): boolean => {
  const { measures, page, title } = choice
  const { index } = element
  const isLine = (measures.chars[index] ?? 0) <= SHORT && (measures.ends[index] ?? 0) - index <= LINE_ELEMENTS
  if (!isLine || element === title) return false
  const place = placeInTitle(pageTextOf(element), page.title)
  const isLast = place === 'last' || (place === 'longestLast' && titleComesFirst(choice))
  return isLast && !signsText(element, choice)
}

const titleComesFirst = ({ page, title }: Choice): boolean =>
  title !== null && placeInTitle(pageTextOf(title), page.title) === 'first'

/** One link is no list until its head says so: 相关阅读. */
const isHeadedList = (element: PageElement, choice: Choice): boolean => {
  const { index, tag } = element
  const chars = choice.measures.chars[index] ?? 0
  const linked = (choice.measures.linkChars[index] ?? 0) / chars
  return /^(?:ul|ol|dl)$/.test(tag) && linked >= LINK_SHARE && headOf(element, choice) !== null
}

/** 当前位置：主页 > 新闻. */
const isPath = (element: PageElement, { measures }: Choice): boolean =>
  (measures.chars[element.index] ?? 0) <= SHORT &&
  (measures.links[element.index] ?? 0) > 0 &&
  /[>＞»›/／]/.test(pageTextOf(element)) &&
  pathHeads.test(pageTextOf(element))

/** 相关阅读, right over a list of links that went. */
const leaveHeadOf = (list: PageElement, choice: Choice): void => {
  const head = headOf(list, choice)
  if (head) choice.left.set(head, 'links')
}

const headOf = (list: PageElement, { measures, page, title }: Choice): PageElement | null => {
  const siblings = list.parent?.children ?? []
  const before = siblings
    .slice(Math.max(0, siblings.indexOf(list) - 4), siblings.indexOf(list))
    .filter((node): node is PageElement => node.kind === 'element' && (measures.chars[node.index] ?? 0) > 0)
    .at(-1)
  if (!before || before === page.body || before === title || (measures.chars[before.index] ?? 0) > 14)
    return null
  return linkListHeads.test(pageTextOf(before).trim()) ? before : null
}
