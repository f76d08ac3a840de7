/**
 * In: a flow. Out: the same with its titles broken by sense and its headings hung under what follows their number, for a program
 * that would do neither (PG-14, LB-17).
 */
import type { Role } from '../../model/design.ts'
import type { Faces } from '../../model/faces.ts'
import { type Flow, type FlowBlock, isInColumns, type Run } from '../../model/flow.ts'
import type { LineGlyphs } from '../lines/line.ts'
import { coverTitle } from './cover-title.ts'
import { clreqRules } from './page-rules.ts'
import { hungHeading } from './set-text.ts'
import { setTitle } from './set-title.ts'
import { columnSetting, type Setting, settingOf } from './setting.ts'

const titles: ReadonlySet<Role> = new Set([
  'coverTitle',
  'partTitle',
  'collectionTitle',
  'articleTitle',
  'pieceTitle'
])

/**
 * Titles get the breaks that the PDF gives them, as forced breaks; contents and outline name them without. Headings get its indents.
 */
export const breakTitles = (flow: Flow, faces: Faces): Flow => {
  const setting = settingOf(steppedDown(flow, faces), faces, clreqRules)
  return {
    ...flow,
    design: setting.design,
    sections: flow.sections.map(section => ({
      ...section,
      blocks: section.blocks.map(block => broken(block, setting))
    }))
  }
}

/** A long title of a cover has the size of the PDF's; a house's own style is left alone. */
const steppedDown = (flow: Flow, faces: Faces): Flow => {
  const { design } = flow
  const title = flow.sections
    .flatMap(({ blocks }) => blocks)
    .find(block => block.kind === 'text' && block.role === 'coverTitle')
  if (title?.kind !== 'text' || design.page.house) return flow
  const { style } = coverTitle(title.runs, settingOf(flow, faces, clreqRules))
  return { ...flow, design: { ...design, styles: { ...design.styles, coverTitle: style } } }
}

const broken = (block: FlowBlock, setting: Setting): FlowBlock => {
  if (block.kind !== 'text') return block
  if (block.role.startsWith('heading'))
    return hungHeading(block, isInColumns(block) ? columnSetting(setting) : setting)
  if (!titles.has(block.role)) return block
  const lines = setTitle(block.runs, setting.design.styles[block.role], setting)
  if (lines.length < 2) return block
  const runs = lines.flatMap((line, index) =>
    runsOf(line.glyphs).map((run, at) => (index > 0 && at === 0 ? { ...run, breakBefore: true } : run))
  )
  return { ...block, runs }
}

/** What was drawn, as it was said: words, and marks of notes with what they lead to. */
const runsOf = (glyphs: readonly LineGlyphs[]): Run[] => {
  const runs: Run[] = []
  for (const { text, says = text, note, link, shift, level } of glyphs) {
    const raised = note !== undefined || (shift < 0 && level === undefined)
    const last = runs.at(-1)
    if (last && !raised && last.script === undefined && last.link === link && last.level === level)
      runs[runs.length - 1] = { ...last, text: last.text + says }
    else
      runs.push({
        text: note === undefined ? says : '',
        ...(raised ? { script: 'super' } : {}),
        ...(level === undefined ? {} : { level }),
        ...(note === undefined ? {} : { note }),
        ...(link === undefined ? {} : { link })
      })
  }
  return runs
}
