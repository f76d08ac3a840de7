/** In: the blocks of a section. Out: its strips, in order; each block kind by the table below. */
import {
  type FlowBlock,
  type FlowBlockMap,
  type FlowSection,
  isInColumns,
  isTurned
} from '../../model/flow.ts'
import { withTurnedHeadings } from '../../model/turned-headings.ts'
import { withWholeTail } from './contents-tail.ts'
import { setContents } from './set-contents.ts'
import { setFigure } from './set-figure.ts'
import { setTable } from './set-table.ts'
import { setOrnament, setText } from './set-text.ts'
import { columnSetting, type Setting, turnedSetting } from './setting.ts'
import type { ResetStrips, SetBlock, Strip } from './strip.ts'
import { tagOf } from './tags.ts'

type Handlers = {
  [Kind in keyof FlowBlockMap]: (block: FlowBlockMap[Kind], index: number, setting: Setting) => SetBlock
}

const handlers: Handlers = {
  text: setText,
  contents: setContents,
  table: setTable,
  figure: setFigure,
  ornament: setOrnament
}

/** The strips of a section; `firstBlock` is the index of its first block in the whole flow. */
export const setSection = (section: FlowSection, firstBlock: number, setting: Setting): Strip[] => {
  const strips: Strip[] = []
  let after = 0
  let keep = 0
  let offGrid = false
  const mayFloat = setting.rules.keep === 'style'
  const blocks = withTurnedHeadings(section.blocks, behind => !(mayFloat && isText(behind)))
  blocks.forEach((block, index) => {
    setting.file = 'origin' in block ? block.origin?.file : undefined
    const set = setBlock(block, firstBlock + index, setting)
    for (const strip of set.strips) {
      const placed = followed(strip, after, keep > 0)
      strips.push(offGrid && !isTableNote(block) ? { ...placed, snaps: true } : placed)
      offGrid = false
      after = 0
      keep--
    }
    offGrid = set.offGrid === true
    after = set.after
    keep = Math.max(keep, set.keepNext)
  })
  const isTold = section.kind === 'contents' && setting.rules.keep === 'style'
  return isTold ? withWholeTail(strips, strip => opensEntry(section, strip.block - firstBlock)) : strips
}

/** A line of the contents that is no heading's. */
const opensEntry = ({ blocks }: FlowSection, index: number): boolean => {
  const block = blocks[index]
  return block?.kind === 'contents' && block.role !== 'contentsHeading'
}

/** It comes before a turned table, to fill the page of its heading. */
const isText = (block: FlowBlock | undefined): boolean =>
  block?.kind === 'text' && tagOf(block.role) === 'paragraph'

/** It stands on the lines of its table. */
const isTableNote = (block: FlowBlock): boolean => block.kind === 'text' && block.role === 'tableNote'

/** A strip with the space that the block above leaves, bound to it where that block must be kept with it (PG-7). */
const followed = (strip: Strip, after: number, kept: boolean): Strip => {
  if (after === 0 && !kept) return strip
  return {
    ...strip,
    before: strip.before + after,
    left: after,
    mayBreakBefore: strip.mayBreakBefore && !kept
  }
}

const setBlock = (block: FlowBlock, index: number, setting: Setting): SetBlock => {
  const handler = handlers[block.kind] as (block: FlowBlock, index: number, setting: Setting) => SetBlock
  if (isInColumns(block)) {
    const set = handler(block, index, columnSetting(setting))
    return { ...set, strips: set.strips.map(inColumns) }
  }
  if (!isTurned(block)) return handler(block, index, setting)
  const set = handler(block, index, turnedSetting(setting))
  const floats = setting.rules.keep === 'style' ? { floats: true as const } : {}
  return { ...set, strips: set.strips.map(strip => ({ ...strip, turned: true, ...floats })) }
}

/** Marked so, and all that it may become when its paragraph is set anew. */
const inColumns = (strip: Strip): Strip => {
  const { reset, repeat } = strip
  return {
    ...strip,
    columns: 2,
    ...(repeat === undefined ? {} : { repeat: repeat.map(inColumns) }),
    ...(reset === undefined ? {} : { reset: lines => resetInColumns(reset(lines)) })
  }
}

const resetInColumns = (anew: ResetStrips | null): ResetStrips | null =>
  anew && { ...anew, strips: anew.strips.map(inColumns) }
