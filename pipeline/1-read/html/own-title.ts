/** In: what a page's `<title>` says, and a line. Out: whether the line is the text's title in it, or the site's name. */

/** What separates a text's title from the names of section and site: A_B, A-B, A|B, A – B, A >> B. */
const separator = /\s*(?:[_|｜·»›]+|>{1,2}|\s[-–—]{1,2}\s|(?<![-—])[-–](?![-—])|——?)\s*/

export type PlaceInTitle = 'whole' | 'first' | 'inner' | 'last' | 'longestLast'

const plain = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '').toLowerCase()

/**
 * `whole` where the title says nothing else, `first` where the names of the site follow it, `inner` where it stands
 * between others, `last` where it is what a site calls itself; `longestLast` may be either.
 *
 * @example placeInTitle('春游记', '春游记_某某网') // 'first'
 */
export const placeInTitle = (line: string, title: string): PlaceInTitle | null => {
  const wanted = plain(line)
  if (wanted === '' || title === '') return null
  const whole = plain(title)
  if (whole === wanted) return 'whole'
  const parts = title
    .split(separator)
    .map(plain)
    .filter(part => part !== '')
  if (parts.length < 2) return null
  // A title may hold a separator itself: the longest row of parts counts.
  if (whole.startsWith(wanted) && startsAfter(parts, wanted)) return 'first'
  const at = parts.indexOf(wanted)
  if (at < 0) return null
  if (at < parts.length - 1) return at === 0 ? 'first' : 'inner'
  const isLongest = parts.every((part, index) => index === at || part.length < wanted.length)
  return isLongest ? 'longestLast' : 'last'
}

/** True where some parts from the first on make up the line. */
const startsAfter = (parts: readonly string[], wanted: string): boolean => {
  const letters = (text: string): string => text.replace(/[\p{P}\p{S}]+/gu, '')
  let joined = ''
  for (const part of parts.slice(0, -1)) {
    joined += letters(part)
    if (joined === letters(wanted)) return true
  }
  return false
}
