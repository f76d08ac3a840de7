/** In: a figure. Out: one strip of whole grid lines with the picture in its middle. */
import type { FigureBlock } from '../../model/flow.ts'
import { spaceAtTop } from './set-text.ts'
import type { Setting } from './setting.ts'
import type { SetBlock } from './strip.ts'

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
          picture: block.picture,
          x: (page.textWidth - block.width) / 2,
          y: (room - block.height) / 2,
          width: block.width,
          height: block.height
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
