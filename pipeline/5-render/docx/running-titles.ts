/**
 * In: pieces that run on within one section. Out: the section, with the style that the running head finds the title of each page by;
 * where titles are set over several lines, what the head is to say of them is marked.
 */
import type { FlowBlock, FlowSection, Run, TextBlock } from '../../model/flow.ts'
import type { HeadingStyles, Outlined } from './heading-styles.ts'
import type { StyledRun } from './runs.ts'
import type { PagedSection } from './sections-apart.ts'
import { RUNNING_TITLE_STYLE_ID, RUNNING_TITLE_STYLE_NAME } from './styles/character-styles.ts'

/** What STYLEREF looks for: the heading style that all titles have, or marked words in them. */
export type RunningTitle = Outlined | 'marked'

/**
 * One section has one pair of heads, whatever pieces it holds: Word and WPS look for the first title on each page (STYLEREF).
 * Word takes a line break of a title into the head, so that only titles of one line are looked for by their style.
 *
 * @param marks true where headings may have other styles than ours
 */
export const withRunningTitle = (
  section: FlowSection,
  pieces: readonly FlowSection[],
  marks: boolean
): PagedSection => {
  if (pieces.length < 2 || section.runningHead.odd === '') return section
  const titles = pieces.map(titleOf)
  const [first] = titles
  if (
    !marks &&
    first &&
    titles.every((title, at) => title && isLike(title, first) && isWhole(title, pieces[at]))
  )
    return { ...section, runningTitle: outlinedOf(first) }
  const marked = new Set<FlowBlock | undefined>(titles)
  return {
    ...section,
    runningTitle: 'marked',
    blocks: section.blocks.map(block =>
      block.kind === 'text' && marked.has(block) ? withMark(block) : block
    )
  }
}

type Title = TextBlock & Required<Pick<Outlined, 'id' | 'outline'>>

/** As much of it as decides its style. */
const outlinedOf = ({ role, outline, id, linesBefore, linesAfter }: Title): Outlined => ({
  role,
  outline,
  id,
  ...(linesBefore === undefined ? {} : { linesBefore }),
  ...(linesAfter === undefined ? {} : { linesAfter })
})

const titleOf = ({ blocks }: FlowSection): Title | undefined => blocks.find(isTitle)

const isTitle = (block: FlowBlock): block is Title =>
  block.kind === 'text' && block.outline !== undefined && block.id !== undefined

const isLike = (a: Title, b: Title): boolean =>
  a.role === b.role &&
  a.outline === b.outline &&
  a.linesBefore === b.linesBefore &&
  a.linesAfter === b.linesAfter

/** True where the head of the PDF says no less and no more. */
const isWhole = ({ runs }: Title, piece: FlowSection | undefined): boolean =>
  !runs.some(run => run.breakBefore) && saidBy(runs) === piece?.runningHead.odd

const saidBy = (runs: readonly Run[]): string =>
  runs.map(run => (run.script === undefined ? run.text : '')).join('')

/** Its first line: the head takes what is marked in one stretch. Its characters are no longer set apart by a style of their own. */
const withMark = ({ tracking: _, ...title }: TextBlock): TextBlock => {
  const end = title.runs.findIndex((run, index) => index > 0 && (run.breakBefore || !isPlain(run)))
  const runs = title.runs.map((run, index): StyledRun => {
    const isMarked = isPlain(run) && (end < 0 || index < end)
    return isMarked ? { ...run, characterStyle: RUNNING_TITLE_STYLE_ID } : run
  })
  return { ...title, runs }
}

const isPlain = (run: Run): boolean =>
  run.note === undefined &&
  run.script === undefined &&
  run.face === undefined &&
  run.emphasis === undefined &&
  run.link === undefined &&
  run.ruby === undefined &&
  run.picture === undefined

/**
 * The field of a running head. A built-in heading goes by its number: its name is another one in every language.
 *
 * @example titleField('marked', headings) // 'STYLEREF "Running Title"'
 */
export const titleField = (title: RunningTitle, headings: HeadingStyles): string => {
  const style = title === 'marked' ? undefined : headings.all.find(({ id }) => id === headings.idOf(title))
  if (style?.basedOn === 'Normal') return `STYLEREF ${style.depth}`
  return `STYLEREF "${style?.name ?? RUNNING_TITLE_STYLE_NAME}"`
}
