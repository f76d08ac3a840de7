/** In: what stands around a table. Out: its caption above it and its notes below, which go where it goes. */
import { type FlowBlock, isTurned, type TableBlock, type TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import { textHeight } from '../design/turned-design.ts'
import type { BlockContext } from './block-context.ts'

const CAPTION = /^附?表\s*(\d+(?:[-—.．]\d+)?|[一二三四五六七八九十]+)[\s　:：]?/u

/** 表1 四个书架的藏书: a short paragraph right before a table that begins with 表 and a number. */
export const isTableCaption = (text: string): boolean => CAPTION.test(text) && text.length <= 40

/** 资料来源：, 注：, 注1：, 备注：: what is said of a table right under it. */
export const isTableNote = (text: string): boolean =>
  /^\s*[（(]?(?:(?:资料|資料|数据|數據|数字|數字)?(?:来源|來源|出处|出處)|[注註](?:\s*[\d①-⑳])?|[备備附][注註])\s*[:：]/u.test(
    text
  )

/** True where a table stands above, or its notes. */
export const isUnderTable = (blocks: readonly FlowBlock[]): boolean => {
  const last = blocks.at(-1)
  return last?.kind === 'table' || (last?.kind === 'text' && last.role === 'tableNote')
}

/** The table with the number of its caption, which is taken off the row of blocks where the table takes it along. */
export const withCaption = (table: TableBlock, before: FlowBlock[]): readonly FlowBlock[] => {
  const caption = before.at(-1)
  if (caption?.kind !== 'text' || caption.role !== 'tableCaption') return [table]
  const number = CAPTION.exec(
    caption.runs
      .map(run => run.text)
      .join('')
      .trimStart()
  )?.[1]
  const numbered: TableBlock = number === undefined ? table : { ...table, number }
  if (!isTurned(table)) return [numbered]
  before.pop()
  return [{ ...caption, turned: true }, numbered]
}

/** A note is as wide as its table, but wide enough to be read, in em. */
const NARROWEST = 20

export const underTable = (
  block: FlowBlock,
  before: readonly FlowBlock[],
  context: BlockContext
): FlowBlock => {
  const table = before.findLast(each => each.kind === 'table')
  if (block.kind !== 'text' || !table) return block
  const { design, across = design } = context
  const { size } = design.styles.tableNote
  const width = table.widths.reduce<number>((sum, column) => sum + column, 0)
  const column = width > design.page.textWidth ? across.page.textWidth : design.page.textWidth
  const room = (table.turned ? textHeight(design) : column) / size
  const side = em(Math.max(0, Math.floor((room - Math.max(width / size, NARROWEST)) * 50) / 100))
  const note: TextBlock = { ...block, ...(table.turned ? { turned: true } : {}) }
  return side === 0 ? note : { ...note, leftIndent: side, rightIndent: side }
}
