import { expect, test } from 'vitest'
import { Held } from '../../pipeline/compile/held.ts'

test('is there for as many looks as were said, and then gone', () => {
  const volume = { title: '集' }
  const held = new Held(volume, 2)
  expect(held.look()).toBe(volume)
  expect(held.look()).toBe(volume)
  expect(() => held.look()).toThrow(RangeError)
})

test('what nobody will look at is not held at all', () => {
  expect(() => new Held({ title: '集' }, 0).look()).toThrow(RangeError)
})
