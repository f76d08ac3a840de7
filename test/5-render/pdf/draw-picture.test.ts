/** Pictures at their places: the corners of what is shown are the corners of the place, whichever way the file lies. */
import { expect, it } from 'vitest'
import { ContentStream } from '../../../pipeline/5-render/pdf/content-stream.ts'
import { drawPicture } from '../../../pipeline/5-render/pdf/draw-picture.ts'
import type { Picture } from '../../../pipeline/model/picture.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { greyPicture } from '../../support/figure-fixtures.ts'

/** Where the upper left corner of the rows lands, and the upper right one; y points down. */
const cornersOf = (turn: Picture['turn']): readonly (readonly number[])[] => {
  const stream = new ContentStream()
  const picture = { ...greyPicture(), ...(turn === undefined ? {} : { turn }) }
  const item = { kind: 'picture', picture, x: pt(100), y: pt(200), width: pt(30), height: pt(40) } as const
  drawPicture(stream, item, { id: 'Ii1', object: { id: 1, data: {}, end: () => undefined } })
  const text = new TextDecoder().decode(stream.take())
  expect(text).toMatch(/^q .* cm \/Ii1 Do Q\n$/)
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = text.slice(2).split(' ').map(Number)
  return [
    [c + e, d + f],
    [a + c + e, b + d + f]
  ]
}

it.each([
  [undefined, [100, 200], [130, 200]],
  [90, [130, 200], [130, 240]],
  [180, [130, 240], [100, 240]],
  [270, [100, 240], [100, 200]]
] as const)('turned by %s', (turn, left, right) => {
  expect(cornersOf(turn)).toEqual([left, right])
})
