/** What an editor took out of a page, what is struck through, and what stands over a title. */
import type { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../pipeline/1-read/index.ts'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { overrideLine } from '../../../pipeline/diagnostics/override.ts'
import { memoryHost } from '../../../pipeline/host/memory.ts'
import type { NormalizedText } from '../../../pipeline/model/normalized.ts'
import { type RepairSettings, usualRepairs } from '../../../pipeline/model/repair.ts'

const read = async (
  body: string,
  settings: RepairSettings = usualRepairs
): Promise<{ text: NormalizedText; file: VFile }> => {
  const html = `<html><head><meta charset="utf-8"><title>河边公约</title></head><body>${body}</body></html>`
  const { source, file } = await readSource(memoryHost({ 'a.html': html }), 'a.html', 'a.html', {})
  const text = source && (await normalize(source, file, settings))
  if (!text) throw new Error('not read')
  return { text, file }
}

const page = (line: string): string =>
  `<h1>河边公约</h1><p>${line}</p><p>垃圾分开放，不要倒进河里，大家互相提醒，谁也不要例外。</p><p>本公约从下个月起施行，由河边各家共同遵守。</p>`

describe('deletions', () => {
  test('are out, insertions in, and both are told', async () => {
    const { text, file } = await read(
      `${page('每天<del>早上</del><ins>傍晚</ins>打扫河岸，各家轮流，谁家有事可以请邻居代替。')}<del><p>违者罚款。</p></del>`
    )
    expect(text.text).toContain('每天傍晚打扫河岸')
    expect(text.text).not.toContain('罚款')
    const message = file.messages.find(({ ruleId }) => ruleId === 'html-deletions-accepted')
    expect(message?.params).toMatchObject({ count: 2, words: '早上 / 违者罚款。' })
  })

  test('a page that stands in one for the most part is a page', async () => {
    const { text, file } = await read(`<del>${page('每天傍晚打扫河岸，各家轮流，一家一天。')}</del>`)
    expect(text.text).toContain('垃圾分开放')
    expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain('html-deletions-accepted')
  })

  test.each(['<s>一年一轮，</s>', '<span style="text-decoration: line-through">一年一轮，</span>'])(
    '%s is a look: it stays, and is doubtful until the editor says something of it',
    async struck => {
      const body = page(`打扫河岸，各家轮流，${struck}半年一轮，从村东头的第一家开始。`)
      const { text, file } = await read(body)
      expect(text.text).toContain('一年一轮，半年一轮')
      const { doubt } = file.messages.find(({ ruleId }) => ruleId === 'struck-text-kept') ?? {}
      expect(doubt && overrideLine(doubt.remedy)).toBe('{ at: "一年一轮，", drop: true }')
      const overrides = doubt ? [doubt.remedy] : []
      const dropped = await read(body, { ...usualRepairs, overrides })
      expect(dropped.text.text).toContain('各家轮流，半年一轮')
      expect(dropped.file.messages.map(({ ruleId }) => ruleId)).not.toContain('struck-text-kept')
    }
  )
})

describe('over the title', () => {
  const more =
    '<p>河岸上的树由各家认养，一家一棵，浇水除草都归他，果子归大家，落叶归他自己。</p><p>有事商量，没有事也要见面，每月初一在石桥头碰头，先说好的，再说不好的，说完了一起扫桥。</p><p>新搬来的人家，先住三个月，再轮到打扫，其间由邻居告诉他们这里的规矩，不许有人欺生。</p>'
  const table = (left: string): string =>
    `<table><tr><td>${left}</td><td><div>${page('每天傍晚打扫河岸，各家轮流，一家一天，从村东头开始。')}${more}</div></td></tr></table>`

  test('a column with a sentence or two is the site’s, an editor’s note of several is doubtful', async () => {
    const column = '<b>一、本站公告</b><br>欢迎投稿，稿件请寄编辑部，来稿不退，请自留底稿。<br>'
    expect((await read(table(column))).text.text).toMatch(/^河边公约\n/)
    const note =
      '河边各家今年春天商量了三次，才有了这份公约。编者看了，觉得很有意思，征得大家同意，印在这里。读者如果有话要说，可以写信来，我们会转给他们，也会选几封印出来。'
    const { text, file } = await read(table(`<p>${note}</p>`))
    expect(text.text).toContain(note)
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('html-beside-text')
  })
})
