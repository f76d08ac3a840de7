/**
 * In: the lines at the head of a text that makes rules known: 《某某条例》已经……通过，现予公布. Out: where the title of these
 * rules stands below it, or behind it in the same line, in half a line, or in two (TN-86).
 */

/** So many lines below are looked at, and so many may hold one title. */
const BELOW = 12
const MOST = 3

/** From a value offset in one line to one in the same or a later line. */
export interface StatedRules {
  readonly from: { readonly line: number; readonly at: number }
  readonly to: { readonly line: number; readonly at: number }
}

/**
 * Null where nothing is made known, or where its title has a line of its own. `lines`: null for what is no line of text.
 *
 * @example findStatedRules(['《渡口管理条例》已经通过，现予公布。', '五月二日 渡口', '管理条例第一章']) // { from: { line: 1, at: 4 }, to: { line: 2, at: 4 } }
 */
export const findStatedRules = (lines: readonly (string | null)[]): StatedRules | null => {
  for (const [index, line] of lines.slice(0, BELOW).entries()) {
    const stated = line === null ? null : states.exec(line)
    const [all = '', name] = stated ?? []
    if (stated && name !== undefined)
      return findTitle(lines, { line: index, at: stated.index + all.length }, bare(name))
  }
  return null
}

const states =
  /《([^《》]{4,60})》\s*(?:已经|已於|已于|业经|業經|经|經)[^。]{0,80}(?:通过|通過|批准|公布|发布|發布)/

const findTitle = (
  lines: readonly (string | null)[],
  below: StatedRules['from'],
  name: string
): StatedRules | null => {
  for (let line = below.line; line < Math.min(lines.length, below.line + BELOW); line++) {
    const text = lines[line]
    if (text === null || text === undefined) continue
    for (const at of startsIn(text, line === below.line ? below.at : 0)) {
      const to = endOf(lines, line, at, name)
      if (to) return at === 0 && to.line === line && to.at === text.length ? null : { from: { line, at }, to }
    }
  }
  return null
}

/** At the head of a line, behind a blank, or behind the day on which the rules were signed, where line breaks were lost. */
const startsIn = (text: string, from: number): readonly number[] => [
  ...(from === 0 ? [0] : []),
  ...[...text.slice(from, from + READ).matchAll(/[\s\u3000]+|日(?=\S)/g)].map(
    ({ index, 0: sign }) => from + index + sign.length
  )
]

const READ = 400

/** Where the name ends that begins here: at the end of a line, or in front of the first chapter or clause. */
const endOf = (
  lines: readonly (string | null)[],
  first: number,
  from: number,
  name: string
): StatedRules['to'] | null => {
  let said = 0
  for (let line = first; line < first + MOST; line++) {
    const text = lines[line]
    if (text === null || text === undefined) return null
    for (let at = line === first ? from : 0; at < text.length; at++) {
      if (/[\s\u3000]/.test(text.charAt(at))) continue
      if (text.charAt(at) !== name.charAt(said)) return null
      said++
      if (said === name.length)
        return /^(?:$|[\s\u3000]*第\s*[一1])/.test(text.slice(at + 1)) ? { line, at: at + 1 } : null
    }
  }
  return null
}

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')
