/** Which line the editor's word is about, and what becomes of the lines around it (product.md, Manifest). */
import { describe, expect, it } from 'vitest'
import { at, edited } from './normalized.ts'

const REST = '请各单位遵照执行，并在月底以前报送情况。'

describe('a line is dropped in the middle of a sentence', () => {
  const halves = ['各单位要高度重视这一项工作，把它摆在', '重要的位置上，认真组织实施。'] as const

  it.each([
    ['\n', 4],
    ['\n\n', '河湾通讯 2026 第三期']
  ])('which goes on over it', async (ends, place) => {
    const base = ['关于开展活动的通知', ...halves.join('@').split('@'), REST].join(ends)
    const text = base.replace(ends + halves[1], `${ends}河湾通讯 2026 第三期${ends}${halves[1]}`)
    const where = typeof place === 'number' ? 3 : place
    const { outline, dropped } = await edited(text, [at(where, { kind: 'drop' })])
    expect(outline).toEqual(['关于开展活动的通知', '=', `| ${halves.join('')}`, `| ${REST}`])
    expect(dropped).toEqual(['河湾通讯 2026 第三期'])
  })

  it('of a wrapped text', async () => {
    const lines = [
      '各单位要高度重视这一项工作，把它摆在重要的位置上，认真组',
      '织实施，确保取得成效。各单位要在月底以前把有关的材料报送到',
      '河湾通讯 2026 第三期',
      '办公室，逾期不报的，要予以通报批评，并且在年终考核的时候扣',
      '分。请各单位遵照执行。'
    ]
    const { outline } = await edited(['关于开展活动的通知', ...lines].join('\n'), [at(4, { kind: 'drop' })])
    expect(outline).toEqual([
      '关于开展活动的通知',
      '=',
      `| ${lines.filter((_, index) => index !== 2).join('')}`
    ])
  })

  it('but a title, and lines of a list, stay lines', async () => {
    const title = '读书，让我们的生活更加美好而又充实'
    const essay = '小时候，我最喜欢坐在门前的石阶上看书。那时候书很少。'
    const head = await edited(`${title}\n供稿：王五\n${essay}\n${REST}\n`, [at(2, { kind: 'drop' })])
    expect(head.outline).toEqual([title, '=', `| ${essay}`, `| ${REST}`])
    const [morning, evening] = [
      '上午在操场上，各班同学提前十分钟到场',
      '下午在礼堂里，各班同学提前五分钟到场'
    ]
    const list = await edited(`活动安排\n\n${morning}\n某某电话\n${evening}\n`, [at(4, { kind: 'drop' })])
    expect(list.outline).toEqual(['活动安排', '=', `| ${morning}`, `| ${evening}`])
  })
})

describe('a line that is kept above the title', () => {
  const essay = '　　小时候，我最喜欢坐在门前的石阶上看书。那时候书很少，一本书要看好多遍。\n'

  it('is a line above the title', async () => {
    const text = `首页 > 校园生活 > 正文\n石阶上的读书时光\n${essay.repeat(3)}`
    expect((await edited(text)).outline[0]).toBe('石阶上的读书时光')
    const { outline } = await edited(text, [at(1, { kind: 'keep' })])
    expect(outline.slice(0, 3)).toEqual(['石阶上的读书时光', '| 首页 > 校园生活 > 正文', '='])
  })

  it('is the title where no other line is one', async () => {
    const text = `首页 > 校园生活 > 正文\n${essay.repeat(3)}`
    expect((await edited(text, [at(1, { kind: 'keep' })])).outline[0]).toBe('首页 > 校园生活 > 正文')
  })
})

describe('words in the middle of a line', () => {
  const text = `关于开展活动的通知\n${REST}三、建立机制 活动由办公室负责，有3处场地。`

  it.each([
    { kind: 'heading', level: 1 } as const,
    { kind: 'runin', level: 1 } as const,
    { kind: 'split' } as const
  ])('take the number before them along: $kind', async action => {
    const { text: kept } = await edited(text, [at('建立机制', action)])
    expect(kept).toContain(`${REST}\n三、建立机制`)
  })

  it('but no amount', async () => {
    const { text: kept } = await edited(text, [at('处场地', { kind: 'split' })])
    expect(kept).toContain('有3\n处场地')
  })
})

describe('words that a sentence and a line have', () => {
  const text = `河湾镇调查报告\n为了摸清服务现状，我们走访了八个村。\n服务现状\n全镇有老人六千多人，服务点十四处。\n`

  it('are the line’s, where lines are spoken of', async () => {
    const { outline, said } = await edited(text, [at('服务现状', { kind: 'heading', level: 1 })])
    expect(outline).toContain('# 服务现状')
    expect(outline).toContain('| 为了摸清服务现状，我们走访了八个村。')
    expect(said).toEqual(['overrides-applied'])
  })

  it('with a number or a colon too; but of two lines, and where words go, the first time', async () => {
    const numbered = text.replace('\n服务现状', '\n一、服务现状：')
    const paragraph = await edited(numbered, [at('服务现状', { kind: 'paragraph' })])
    expect(paragraph.said).toEqual(['overrides-applied'])
    const twice = await edited(`${text}服务现状\n`, [at('服务现状', { kind: 'heading', level: 1 })])
    expect(twice.said).toContain('override-ambiguous 2')
    const dropped = await edited(text, [at('服务现状', { kind: 'drop' })])
    expect(dropped.outline).toContain('| 为了摸清，我们走访了八个村。')
  })
})

describe('words of a line of which only marks would stay', () => {
  it.each([
    ['编辑同志：', '编辑同志'],
    ['（责任校对：林间）', '责任校对：林间'],
    ['——林间——', '林间']
  ])('%s goes whole', async (line, words) => {
    const text = `石阶上的读书时光\n${line}\n小时候，我最喜欢坐在门前的石阶上看书。\n`
    const { dropped, said } = await edited(text, [at(words, { kind: 'drop' })])
    expect(dropped).toEqual([line])
    expect(said).toEqual(['overrides-applied'])
  })

  it('but what else it says stays', async () => {
    const text = '石阶上的读书时光\n编辑同志：您好！\n小时候，我最喜欢坐在门前的石阶上看书。\n'
    expect((await edited(text, [at('编辑同志', { kind: 'drop' })])).text).toContain('您好！')
  })
})
