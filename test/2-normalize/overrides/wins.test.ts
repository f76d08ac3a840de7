/** An editor's word always wins over the recogniser's, whatever the line looks like and wherever it stands. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OverrideAction } from '../../../pipeline/diagnostics/override.ts'
import { at, type Edited, edited } from './normalized.ts'

const body = [
  '让大家多读书，读好书，在阅读中增长见识，在交流中共同进步，形成良好的读书风气',
  '活动从三月开始，到五月结束，每周一次，地点在二楼会议室，请大家按时准备并参加',
  '各单位要高度重视，认真组织，及时总结，并将活动的情况按要求报送办公室进行汇总'
]
const short = [
  '关于开展读书活动的通知',
  '第一章　总则',
  '第二章　活动',
  '第一条　为了规范读书活动，制定本办法',
  '一、活动目的',
  '二、活动安排',
  '三、活动要求',
  '（一）时间',
  '（二）地点',
  '1. 报名',
  '2. 参加',
  '篇一：读书使人明理',
  '篇二：读书使人聪慧',
  '附件1',
  '引言',
  '结语',
  '参考文献',
  '目录',
  '首页 | 新闻 | 联系我们',
  '上一篇：春天的一次劳动',
  '【字号：大 中 小】',
  '— 3 —',
  '第3页 共9页',
  '作者：林间',
  '读书活动组',
  '2026年3月1日',
  '各单位：',
  '此致',
  '敬礼',
  '来源：某某网',
  '他说：“好的。”'
]
/** Every line once, so that a quotation means one line. */
const texts = fc
  .tuple(
    fc.shuffledSubarray(short, { minLength: 3 }),
    fc.shuffledSubarray(body),
    fc.constantFrom('\n', '\r\n', '\n\n', '\n　　')
  )
  .chain(([some, long, end]) =>
    fc
      .shuffledSubarray([...some, ...long.map(line => `${line}。`)], { minLength: some.length + long.length })
      .map(lines => ({ lines, base: `${lines.join(end)}\n` }))
  )

const cases = texts.chain(({ lines, base }) =>
  fc.record({ base: fc.constant(base), line: fc.constantFrom(...lines) })
)

/** As the repairs leave it. */
const bare = (text: string): string =>
  text
    .replace(/[\s\u3000|｜]/g, '')
    .replaceAll('“', '"')
    .replaceAll('”', '"')

const linesOf = ({ outline }: Edited, mark: string): string[] =>
  outline.filter(one => one.startsWith(`${mark} `)).map(one => bare(one.slice(mark.length + 1)))

const wins = (action: OverrideAction, holds: (result: Edited, line: string) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(cases, async ({ base, line }) => {
      const result = await edited(base, [at(line, action)])
      expect(result.said).toContain('overrides-applied')
      holds(result, bare(line))
    }),
    { numRuns: 150 }
  )

it('heading', () =>
  wins({ kind: 'heading', level: 2 }, (result, line) => expect(linesOf(result, '##')).toContain(line)))

it('article', () => wins({ kind: 'article' }, (result, line) => expect(linesOf(result, '=')).toContain(line)))

it('article with a title of its own', () =>
  wins({ kind: 'article', title: '另一篇' }, (result, line) => {
    expect(linesOf(result, '=')).toContain('另一篇')
    expect(bare(result.text)).toContain(line)
  }))

it('paragraph', () =>
  wins({ kind: 'paragraph' }, (result, line) => {
    expect(linesOf(result, '|').join('\n')).toContain(line)
    expect(result.normalized.title === null ? '' : bare(result.normalized.title)).not.toBe(line)
  }))

it('keep', () =>
  wins({ kind: 'keep' }, (result, line) => {
    expect(bare(result.text)).toContain(line)
    expect(result.dropped.map(bare)).not.toContain(line)
  }))

it('drop', () =>
  wins({ kind: 'drop' }, (result, line) => {
    expect(bare(result.text)).not.toContain(line)
    expect(result.dropped.map(bare)).toContain(line)
  }))

it('runin', () =>
  wins({ kind: 'runin', level: 1 }, (result, line) =>
    expect(linesOf(result, '~').map(one => line.startsWith(one) || one.startsWith(line))).toContain(true)
  ))

it('split', () =>
  wins({ kind: 'split' }, (result, line) => {
    const lines = result.text.split('\n').map(bare)
    const isDropped = result.dropped.some(piece => bare(piece).includes(line))
    expect(isDropped || lines.some(one => one.startsWith(line))).toBe(true)
  }))

it('replace', () =>
  wins({ kind: 'replace', with: '换成了, 这个' }, (result, line) => {
    expect(result.text).toContain('换成了, 这个')
    expect(bare(result.text)).not.toContain(line)
  }))
