/** In: a figure. Out: one strip of whole grid lines with the picture in its middle. */
import type { FigureBlock } from '../../model/flow.ts'
import { spaceAtTop } from './set-text.ts'
import type { Setting } from './setting.ts'
import type { PlacedPicture, SetBlock } from './strip.ts'

/** A caption, where there is one, stands on the figure's page. A word processor's pictures in lines float nowhere. */
export const setFigure = (block: FigureBlock, index: number, setting: Setting): SetBlock => {
  const { page, pitch, bodySize } = setting.design
  const before = (block.linesBefore ?? 1) * pitch
  const room = block.lines * pitch - (pitch - bodySize)
  return {
    strips: [
      {
        content: {
          kind: 'figure',
          pictures: inRow(block, page.textWidth, bodySize).map(each => ({
            ...each,
            y: (room - each.height) / 2
          }))
        },
        block: index,
        tag: 'figure',
        before,
        beforeAtTop: spaceAtTop(before, { keepSpaceAtTop: false }, setting),
        height: block.lines * pitch,
        middle: bodySize / 2,
        mayBreakBefore: true,
        ...(setting.rules.keep === 'style' ? { floats: true } : {}),
        notes: []
      }
    ],
    after: (block.linesAfter ?? 1) * pitch,
    keepNext: block.captioned ? 1 : 0
  }
}

/** Side by side, the row in the middle of the measure. */
const inRow = (
  { beside = [], ...first }: FigureBlock,
  measure: number,
  gap: number
): readonly Omit<PlacedPicture, 'y'>[] => {
  const all = [first, ...beside]
  const whole = all.reduce((sum, { width }) => sum + width, (all.length - 1) * gap)
  let x = (measure - whole) / 2
  return all.map(({ picture, width, height }) => {
    const at = x
    x += width + gap
    return { picture, x: at, width, height }
  })
}
