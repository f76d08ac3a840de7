import { describe, expect, test } from 'vitest'
import { body } from '../texts.ts'
import { partsOf } from './parts-of.ts'

const lines = (...of: string[]): string => of.join('\n')

describe('what stands under a title', () => {
  test('a line after a dash is the subtitle, the byline comes below it', async () => {
    const text = lines('河边的十二个早晨', '——观鸟小组半年小结', '城东中学　林间', body, body)
    expect(await partsOf(text)).toEqual(['subtitle ——观鸟小组半年小结', 'byline 城东中学　林间'])
  })

  test('speech after a dash further down is none', async () => {
    const text = lines('渡口', body, '——你从哪里来？', '——从河对岸来。', body)
    expect(await partsOf(text)).toEqual([])
  })

  test('a unit beside the name, on a line of its own', async () => {
    const text = lines('春游', '三年二班', '林间', body)
    expect(await partsOf(text)).toEqual(['unit 三年二班', 'byline 林间'])
  })

  test('a unit alone must be of a kind that nothing else is called by', async () => {
    expect(await partsOf(lines('一年工作总结', '城东街道办公室', body))).toEqual(['unit 城东街道办公室'])
    expect(await partsOf(lines('难忘的一天', '春季运动会', body))).toEqual([])
  })

  test('departments over paragraphs are headings, the first one too', async () => {
    const text = lines('各部门职责', '综合办公室', body, '后勤服务中心', body, '图书馆', body)
    expect(await partsOf(text)).toEqual([])
  })

  test('names over paragraphs are headings; one name under the title is its author', async () => {
    const many = lines('三位老师傅', '周小林', body, '吴大年', body, '陈秀英', body)
    expect(await partsOf(many)).toEqual([])
    expect(await partsOf(lines('老师傅', '周小林', body, '手艺', body, '脾气', body))).toEqual([
      'byline 周小林'
    ])
  })

  test('the number of a document, above its title with who issues it, or below (GW-13)', async () => {
    const title = '关于开展春季植树活动的通知'
    const above = lines('城东街道办公室文件', '城东办发〔2021〕12号', title, '各社区：', body)
    expect(await partsOf(above)).toEqual([
      'banner 城东街道办公室文件',
      'documentNumber 城东办发〔2021〕12号',
      'salutation 各社区：'
    ])
    expect(await partsOf(lines(title, '（城东办发[2021]12号）', '各社区：', body))).toContain(
      'documentNumber （城东办发[2021]12号）'
    )
    expect(await partsOf(lines(title, body, '根据城东办发〔2021〕12号', body))).toEqual([])
  })
})

describe('abstract and keywords', () => {
  test.each([
    ['摘要：', '关键词：'],
    ['摘　要：', '关键字：'],
    ['【摘要】', '【关键词】'],
    ['[内容提要]', '[关键词]'],
    ['Abstract: ', 'Keywords: ']
  ])('%s and %s', async (abstract, keywords) => {
    const text = lines('城市公园鸟类观察', `${abstract}${body}`, `${keywords}公园；鸟类；观察`, body, body)
    const parts = await partsOf(text)
    expect(parts.map(part => part.split(' ')[0])).toEqual(['abstract', 'keywords'])
  })

  test('a label alone on its line, the text below', async () => {
    const text = lines('城市公园鸟类观察', '摘要', body, '关键词：公园；鸟类', body)
    expect(await partsOf(text)).toEqual([`abstract 摘要 | ${body}`, 'keywords 关键词：公园；鸟类'])
  })

  test('prose that speaks of an abstract or a keyword is none', async () => {
    const text = lines(
      '怎样写论文',
      body,
      '摘要是一篇论文的门面，写得好不好，读者一眼就看得出来，所以要反复修改。',
      '关键词：坚持。没有坚持，什么也写不成，这是二十年来我最深的体会，也是我想说的。',
      body
    )
    expect(await partsOf(text)).toEqual([])
  })
})

describe('epigraph', () => {
  test('a line after a dash that says what the title says is no source', async () => {
    const dash = '——修桥的人最知道河水的脾气'
    expect(await partsOf(lines('征文：修桥的人最知道河水的脾气', '桥与水', dash, body, body))).toEqual([])
  })

  test('a line and its source after a dash, before the text', async () => {
    const text = lines('种树的人', '十年之计，莫如树木。', '——《管子》', body, body)
    expect(await partsOf(text)).toEqual(['epigraph 十年之计，莫如树木。 | ——《管子》'])
  })

  test('it says 题记, on a line of its own or in one', async () => {
    expect(await partsOf(lines('种树的人', '树比人活得久。', '——题记', body, body))).toEqual([
      'epigraph 树比人活得久。 | ——题记'
    ])
    expect(await partsOf(lines('种树的人', '“树比人活得久。”——题记', body, body))).toEqual([
      'epigraph “树比人活得久。”——题记'
    ])
  })

  test('a letter goes on with its salutation below it', async () => {
    const text = lines('给种树的人', '树比人活得久。', '——题记', '亲爱的朋友们：', body, body)
    expect(await partsOf(text)).toEqual(['epigraph 树比人活得久。 | ——题记', 'salutation 亲爱的朋友们：'])
  })

  test('a quotation in the middle, and a first paragraph that ends in a dash, are none', async () => {
    expect(await partsOf(lines('种树的人', body, '十年之计，莫如树木。', '——《管子》', body))).toEqual([])
    expect(await partsOf(lines('种树的人', `${body}他只说了一句话——树要自己种`, body))).toEqual([])
  })
})
