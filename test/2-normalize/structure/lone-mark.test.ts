import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'

const base = '春游\n\n今天我们去公园，大家都很高兴。\n？\n回来以后，老师让我们写一篇心得。\n'
const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const

/** What an encoding without the character left of an ornament or an emoji: doubtful, so an editor can keep it. */
test('a line that is only a question mark is left out, and the message says how to keep it', async () => {
  const file = new VFile({ path: 'a.txt' })
  const normalized = await normalize(source, file)
  expect(normalized?.dropped).toEqual(['？'])
  const doubt = file.messages.find(message => message.rule === 'lone-mark')?.doubt
  expect(doubt?.remedy.action).toEqual({ kind: 'keep' })
  if (!doubt) throw new Error('no doubt')
  const kept = await normalize(source, new VFile({ path: 'a.txt' }), {
    ...usualRepairs,
    overrides: [doubt.remedy]
  })
  expect(kept?.dropped).toEqual([])
  expect(kept?.text).toContain('\n？\n')
})

test('one in a line of words stays', async () => {
  const file = new VFile({ path: 'a.txt' })
  const normalized = await normalize({ ...source, base: base.replace('\n？\n', '\n你来吗？\n') }, file)
  expect(normalized?.dropped).toEqual([])
})
