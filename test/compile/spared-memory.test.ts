import { expect, test } from 'vitest'
import { planVolumes } from '../../pipeline/batch/plan-volumes.ts'
import { readTexts } from '../../pipeline/compile/read-texts.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'

/** How often the host is told to spare memory, for a volume of so many paragraphs of a thousand characters. */
const toldFor = async (paragraphs: number): Promise<number> => {
  let told = 0
  const text = `题目\n${`${'墨香满纸'.repeat(250)}\n`.repeat(paragraphs)}`
  const host = { ...memoryHost({ '集/01.txt': text }), spareMemory: () => void told++ }
  const [planned] = await planVolumes(host, { paths: ['集'], out: 'out', formats: ['pdf'] })
  if (!planned?.job) throw new Error(JSON.stringify(planned?.findings))
  await readTexts(host, planned.job)
  return told
}

test('memory is spared once for a volume of millions of characters, and never for others', async () => {
  expect(await toldFor(100)).toBe(0)
  expect(await toldFor(5000)).toBe(1)
}, 60_000)
