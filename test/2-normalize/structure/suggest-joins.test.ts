/** TN-15, else S: where two lines may be one paragraph the editor is told, and heard. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import type { Override } from '../../../pipeline/diagnostics/override.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { at } from '../overrides/normalized.ts'

const half = '阅览室的灯换好了，新灯亮得像白天，放学的孩子们'
const rest = '都跑进来看书，谁也不打扰谁。'
const verse = '轻轻的我走了，正如我轻轻的来\n我轻轻地招手\n作别西天的云彩\n'
const text = `看灯记\n\n${half}\n${rest}\n\n${verse}`

const read = async (
  base: string,
  settings: { accept?: readonly string[]; overrides?: readonly Override[] } = {}
) => {
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  const result = await normalize(source, file, { ...usualRepairs, ...settings })
  const told = file.messages.filter(({ ruleId }) => ruleId === 'lines-may-join').map(({ line }) => line)
  return { kept: result?.text ?? '', changes: result?.changes ?? [], told }
}

test('is told with its place, and nothing is joined', async () => {
  const { kept, told } = await read(text)
  expect(kept).toContain(`${half}\n${rest}`)
  expect(told).toEqual([3])
})

test.each([
  ['everywhere', { accept: ['TN-15'] }],
  ['there', { overrides: [at('天，放学的孩子们', { kind: 'accept', rule: 'TN-15' })] }]
])('is joined where the editor accepts the rule %s', async (_, settings) => {
  const { kept, changes, told } = await read(text, settings)
  expect(kept).toContain(half + rest)
  expect(changes.filter(({ rule }) => rule === 'TN-15')).toMatchObject([
    { class: 'S', before: '\n', after: '' }
  ])
  expect(told).toEqual([])
})

test.each([
  ['a sentence ends there', `看灯记\n\n${half}都来了。\n${rest}\n`],
  ['a blank line parts them', `看灯记\n\n${half}\n\n${rest}\n`],
  ['verse', `看灯记\n\n${verse}`],
  ['a number begins the second', `看灯记\n\n${half}\n二、${rest}\n`]
])('nothing is told where %s', async (_, base) => {
  expect((await read(base)).told).toEqual([])
})
