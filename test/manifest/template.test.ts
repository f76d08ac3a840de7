import { expect, test } from 'vitest'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { loadManifest } from '../../pipeline/manifest/index.ts'

const load = async (template: string) => {
  const host = memoryHost({ 'compilation.yaml': `title: 集\ntemplate: ${template}\n` })
  const { manifest, file } = await loadManifest(host, 'compilation.yaml', 'compilation.yaml', { title: '' })
  return {
    template: manifest?.template,
    messages: file.messages.map(
      ({ line, column, ruleId, reason, note }) => `${line}:${column} ${ruleId}: ${reason} ${note}`
    )
  }
}

test('template: a path, or a path and names of styles, each with its place', async () => {
  const { template, messages } = await load('./house.docx')
  expect(messages).toEqual([])
  expect(template).toMatchObject({
    file: 'house.docx',
    manifest: 'compilation.yaml',
    place: { line: 2, column: 11 }
  })
  expect(template?.styles.size).toBe(0)
  const mapped = await load(
    '\n  file: 模板\\公司.docx\n  styles:\n    articleTitle: 公司标题\n    body: 正文缩进'
  )
  expect(mapped.messages).toEqual([])
  expect(mapped.template?.file).toBe('模板/公司.docx')
  expect(mapped.template?.styles.get('body')).toMatchObject({
    name: '正文缩进',
    place: { line: 6, column: 5 }
  })
})

test('a role that is none is told with the nearest right one; a shape that is none with what was expected', async () => {
  const [role] = (await load('{ file: a.docx, styles: { artcleTitle: 公司标题 } }')).messages
  expect(role).toMatch(/^2:\d+ manifest-unknown-key: .*artcleTitle.*articleTitle/)
  const [key] = (await load('{ file: a.docx, style: {} }')).messages
  expect(key).toMatch(/manifest-unknown-key: .*style.*styles/)
  const [shape] = (await load('[a.docx]')).messages
  expect(shape).toMatch(/manifest-wrong-value: .*template.*house\.docx/)
  const [map] = (await load('{ file: a.docx, styles: [正文] }')).messages
  expect(map).toMatch(/manifest-wrong-value: .*公司标题/)
  const [name] = (await load('{ file: a.docx, styles: { body: 1 } }')).messages
  expect(name).toMatch(/manifest-wrong-value/)
  expect((await load('{ styles: { body: 正文 } }')).messages[0]).toMatch(/manifest-missing-key: .*file/)
})
