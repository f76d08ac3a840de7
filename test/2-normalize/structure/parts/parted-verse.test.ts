import { expect, test } from 'vitest'
import { body } from '../texts.ts'
import { partsOf } from './parts-of.ts'

const stanza = ['夜深了', '楼道的灯还亮着', '', '猫从窗台跳下', '没有一点声音']
const parted = (...below: string[]): string =>
  ['换灯记', '', '一', '', ...stanza, '', '二', '', '天亮以后', '灯自己灭了', '', ...below].join('\n')

test('a poem parted by 一, 二 is verse in each part (TN-62)', async () => {
  expect(await partsOf(parted('我站在门口', '听见水响'))).toEqual([
    'verse 夜深了 | 楼道的灯还亮着 | 猫从窗台跳下 | 没有一点声音',
    'verse 天亮以后 | 灯自己灭了 | 我站在门口 | 听见水响'
  ])
})

test('short lines beside prose are none', async () => {
  expect((await partsOf(parted(body, body))).some(part => part.startsWith('verse'))).toBe(false)
})
