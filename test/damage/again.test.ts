/**
 * Inspecting kept text again, as plain text, finds nothing: the law of product.md, over damaged documents. More of them with
 * CHENGCE_DAMAGE=400.
 */
import { expect, test } from 'vitest'
import { normalized } from '../2-normalize/structure/outline.ts'
import { damages } from './damages.ts'
import { documentOf } from './documents.ts'

const documents = Number(process.env.CHENGCE_DAMAGE ?? 20)
const seed = Number(process.env.CHENGCE_SEED ?? 20260101)
const kinds = Object.keys(damages).map(Number)

test.each(kinds)('kind %i: a second run leaves the kept text as it is', { timeout: 600_000 }, async kind => {
  for (let at = seed; at < seed + documents; at++) {
    const { text } = await normalized(documentOf(at, [kind]).text)
    const again = await normalized(text)
    expect(again.text, `documentOf(${at}, [${kind}])`).toBe(text)
    expect(again.changes.filter(change => change.class === 'A')).toEqual([])
  }
})
