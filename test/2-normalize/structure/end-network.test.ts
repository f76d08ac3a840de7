/** TN-86, missing line break: what the network makes of ends that the words alone tell, and that it reads the same way every time. */
import { describe, expect, test } from 'vitest'
import { readEnds } from '../../../pipeline/2-normalize/passes/structure/headings/end-network.ts'
import { readGluedText } from '../../../pipeline/2-normalize/passes/structure/headings/glued-text.ts'

const read = (text: string, lengths: readonly number[]): number[] =>
  readEnds(text, readGluedText(text).lattice, lengths)

describe('the network', () => {
  test.each([
    ['设备的更新老机床用了十八年，精度早就达不到要求。', 5, [2, 7, 8]],
    ['加强宣传，营造氛围各社区利用橱窗和广播，把政策讲到每一户。', 9, [2, 4, 11]],
    ['活动的时间和地点六月一日上午九点在文化宫集合。', 8, [3, 5, 12]]
  ] as const)('%s', (text, right, others) => {
    const [best = 0, ...rest] = read(text, [right, ...others])
    for (const other of rest) expect(best).toBeGreaterThan(other)
  })

  test('what was read before changes nothing', () => {
    const text = '设备的更新老机床用了十八年，精度早就达不到要求。'
    const alone = read(text, [5])
    read('活动的时间和地点六月一日上午九点在文化宫集合。', [3, 8])
    expect(read(text, [2, 5, 7])[1]).toBe(alone[0])
  })
})
