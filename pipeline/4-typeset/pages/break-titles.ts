/** In: a flow. Out: the same with its titles broken by sense, for a program that would break them anywhere (PG-14, LB-17). */
import type { Role } from '../../model/design.ts'
import type { Faces } from '../../model/faces.ts'
import type { Flow, FlowBlock, Run } from '../../model/flow.ts'
import { clreqRules } from './page-rules.ts'
import { setTitle } from './set-title.ts'
import { type Setting, settingOf } from './setting.ts'

const titles: ReadonlySet<Role> = new Set(['partTitle', 'collectionTitle', 'articleTitle', 'pieceTitle'])

/** Titles get the breaks that the PDF gives them, as forced breaks. Contents and outline name them without. */
export const breakTitles = (flow: Flow, faces: Faces): Flow => {
  const setting = settingOf(flow, faces, clreqRules)
  return {
    ...flow,
    sections: flow.sections.map(section => ({
      ...section,
      blocks: section.blocks.map(block => broken(block, setting))
    }))
  }
}

const broken = (block: FlowBlock, setting: Setting): FlowBlock => {
  if (block.kind !== 'text' || !titles.has(block.role)) return block
  const lines = setTitle(block.runs, setting.design.styles[block.role], setting)
  if (lines.length < 2) return block
  const runs = lines.map((line, index): Run => {
    const text = line.glyphs.map(glyphs => glyphs.text).join('')
    return index === 0 ? { text } : { text, breakBefore: true }
  })
  return { ...block, runs }
}
