import { describe, expect, test } from 'vitest'
import { normalized } from '../outline.ts'
import { body } from '../texts.ts'
import { partsOf } from './parts-of.ts'

const lines = (...of: string[]): string => of.join('\n')

describe('the end of a letter', () => {
  test('此致 and 敬礼, then who signs and when', async () => {
    const text = lines('给邻居的信', '各位邻居：', body, '此致', '敬礼！', '三号楼楼委会', '2026年3月9日')
    expect(await partsOf(text)).toEqual([
      'salutation 各位邻居：',
      'closing 此致 | 敬礼！',
      'signOff 三号楼楼委会',
      'dateline 2026年3月9日'
    ])
  })

  test('in one line; and another wish', async () => {
    expect(await partsOf(lines('给邻居的信', '各位邻居：', body, '此致敬礼', '林间', '3月9日'))).toContain(
      'closing 此致敬礼'
    )
    expect(
      await partsOf(lines('给邻居的信', '各位邻居：', body, '祝', '身体健康！', '林间', '3月9日'))
    ).toContain('closing 祝 | 身体健康！')
  })

  test.each([
    '（联系人：周小河，电话：123456）',
    '抄送：各街道办事处。',
    '又及：照片下次寄。',
    '附：名单一份'
  ])('what stands under the date takes nothing from it: %s (GW-25)', async after => {
    const text = lines('关于植树的通知', '各位邻居：', body, '三号楼楼委会', '2026年3月9日', after)
    expect(await partsOf(text)).toEqual(
      expect.arrayContaining(['salutation 各位邻居：', 'signOff 三号楼楼委会', 'dateline 2026年3月9日'])
    )
  })

  test('a sentence that begins with the word is none', async () => {
    const text = lines('给邻居的信', '各位邻居：', body, '祝大家新年快乐，万事如意。', '林间', '3月9日')
    expect((await partsOf(text)).some(part => part.startsWith('closing'))).toBe(false)
  })
})

describe('attachments (TN-86, GW-19)', () => {
  const notice = ['关于植树的通知', '各班级：', body]

  test('附件：1. 名单 is a note of attachments, with the lines that count on', async () => {
    const text = lines(...notice, '附件：1. 分工表', '2. 路线图', '学校办公室', '2026年3月20日')
    expect(await partsOf(text)).toContain('attachmentNote 附件：1. 分工表 | 2. 路线图')
  })

  test('one attachment without a number', async () => {
    expect(await partsOf(lines(...notice, '附件：分工表', '学校办公室', '2026年3月20日'))).toContain(
      'attachmentNote 附件：分工表'
    )
  })

  test('附件1 on a line of its own opens the attachment; the text above it is signed as ever', async () => {
    const text = lines(...notice, '学校办公室', '2026年3月20日', '附件1', '植树分工表', body)
    expect(await partsOf(text)).toEqual([
      'salutation 各班级：',
      'signOff 学校办公室',
      'dateline 2026年3月20日',
      'attachment 附件1 | 植树分工表'
    ])
  })

  test('a sentence that names an attachment is prose', async () => {
    const text = lines(
      ...notice,
      '附件1中的表格请认真填写，填好以后交给组长。',
      '附件：里面写得很清楚，请大家看完再来问。',
      body
    )
    expect(await partsOf(text)).toEqual(['salutation 各班级：'])
  })
})

describe('endnotes', () => {
  const text = lines(
    '看鸟〔1〕',
    `${body}河边常见的是白鹭〔2〕，夜里来的是夜鹭。`,
    body,
    '注释：',
    '〔1〕本文写于春天，曾在墙报上贴过。',
    '〔2〕白鹭，当地人叫它长脚。'
  )

  test('marks and notes that pair up point at one another, in the numbering of the piece', async () => {
    const { tree, title } = await normalized(text)
    expect(title).toBe('看鸟')
    const [heading, article] = tree.children
    expect(heading).toMatchObject({
      children: [{ type: 'text' }, { type: 'footnoteReference', identifier: 'n1-1' }]
    })
    const notes =
      article?.type === 'article' ? article.children.find(node => node.type === 'notes') : undefined
    expect(
      notes?.children.map(note => (note.type === 'footnoteDefinition' ? note.identifier : note.type))
    ).toEqual(['paragraph', 'n1-1', 'n1-2'])
  })

  test.each([
    ['参考文献', ['1', '2', '1']],
    ['注释', ['2']]
  ])('below %s a book that is cited twice is pointed at as often; a note is not', async (title, wanted) => {
    const base = lines(
      '看鸟',
      `${body}白鹭[1]，夜鹭[2]。`,
      body,
      `${body}白鹭[1]。`,
      title,
      '[1] 林间. 白鹭.',
      '[2] 周平. 夜鹭.'
    )
    const labels = [
      ...JSON.stringify((await normalized(base)).tree).matchAll(/"footnoteReference".*?"label":"(\d)"/g)
    ]
    expect(labels.map(found => found[1])).toEqual(wanted)
  })

  test('every mark stays in the kept text, and a second run changes nothing', async () => {
    const first = await normalized(text)
    expect(first.text).toContain('看鸟〔1〕\n')
    expect(first.text).toContain('白鹭〔2〕，夜里')
    expect((await normalized(first.text)).changes).toEqual([])
  })

  test.each([
    ['［', '］'],
    ['[', ']']
  ])('%s1%s', async (open, close) => {
    const mark = (number: number): string => `${open}${number}${close}`
    const base = lines(
      '看鸟',
      `${body}白鹭${mark(1)}来了，夜鹭${mark(2)}也来了。`,
      body,
      `${mark(1)}长脚。`,
      `${mark(2)}夜里才来。`
    )
    expect((await partsOf(base)).map(part => part.split(' ')[0])).toEqual(['notes'])
  })

  test('a note that several marks share stays a paragraph, and lost marks are told', async () => {
    const base = lines(
      '看鸟',
      `${body}白鹭〔1〕来了〔2〕，夜鹭〔4〕也来了。`,
      body,
      '〔1〕〔2〕均见县志。',
      '〔3〕没有人提到。'
    )
    const { tree } = await normalized(base)
    const article = tree.children.find(node => node.type === 'article')
    const notes = article?.children.find(node => node.type === 'notes')
    expect(notes?.children.map(note => note.type)).toEqual(['paragraph', 'paragraph'])
  })

  test('① before steps is an ordinal', async () => {
    const base = lines(
      '怎样浇水',
      body,
      '①先把土松开，不要伤了根，动作要轻。',
      '②再沿着盆边慢慢地浇，浇到盆底出水。',
      body,
      body
    )
    expect((await partsOf(base)).some(part => part.startsWith('notes'))).toBe(false)
  })
})
