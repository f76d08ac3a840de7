/** In: the heading files beside this. Out: natural headings, each with the sentences that follow it, in groups of siblings. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One heading without its number, and what follows it. */
export interface GluedHeading {
  readonly marker: string
  readonly heading: string
  readonly body: string
}

export interface HeadingGroup {
  readonly title: string
  readonly lead: string
  readonly headings: readonly GluedHeading[]
}

const marker =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]）|\d{1,2}[.、](?!\d)|\d\.\d |第[一二三四五六七八九十]+[章讲] ?)/

/** In the files' order. */
export const headingGroups = (): HeadingGroup[] => groupsIn(import.meta.dirname)

/** Groups that were written before anything was tried on them: no weight was fitted to them, and none is to be. */
export const unseenGroups = (): HeadingGroup[] => groupsIn(join(import.meta.dirname, 'unseen'))

const groupsIn = (folder: string): HeadingGroup[] => {
  const files = readdirSync(folder).filter(name => name.endsWith('.txt'))
  return files.sort().flatMap(name => groupsOf(readFileSync(join(folder, name), 'utf8')))
}

/** `= title`, a line of lead, then `heading|body`. */
const groupsOf = (text: string): HeadingGroup[] =>
  text
    .split(/^= /m)
    .filter(part => part.trim() !== '')
    .map(part => {
      const [title = '', lead = '', ...lines] = part.trim().split('\n')
      return { title, lead, headings: lines.map(headingOf) }
    })

const headingOf = (line: string): GluedHeading => {
  const [head = '', body = ''] = line.split('|')
  const number = marker.exec(head)?.[0] ?? ''
  return { marker: number, heading: head.slice(number.length), body }
}
