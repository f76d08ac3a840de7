/** Entries of the contents that are too long for one line (TC-4). */
import { expect, it } from 'vitest'
import { turnOver } from '../../../pipeline/5-render/docx/turn-over.ts'

it('an entry that fits is not broken', () => {
  expect(turnOver('关于菜园的记录', 7, 7)).toEqual([])
})

it('breaks between words', () => {
  expect(turnOver('关于菜园的记录', 4, 4)).toEqual([4])
})

it('leaves no character alone, neither before the author nor at the end', () => {
  const title = '从报名表到平安归来的春游：三年级看泉水记'
  for (const entry of [title, `${title}　阿禾`]) {
    const [at = 0] = turnOver(entry, 19, 19)
    expect(entry.slice(at)).toMatch(/^泉水记/)
  }
})
