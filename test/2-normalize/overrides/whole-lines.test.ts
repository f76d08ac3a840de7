/** A whole line, a whole pair: what a doubt offers takes all of it, and what a quotation of one's own leaves is said or goes along. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../pipeline/diagnostics/finding.ts'
import { overrideLine } from '../../../pipeline/diagnostics/override.ts'
import { at, edited } from './normalized.ts'

const BODY = '让大家多读书，读好书，在阅读中增长见识，在交流中共同进步，形成良好的读书风气。'
const drop = { kind: 'drop' } as const
const restsIn = (findings: readonly Finding[]): unknown[] =>
  findings.filter(({ code }) => code === 'override-leaves-rest').map(({ params }) => params?.['rest'])

describe('a drop that is offered', () => {
  it.each([
    ['发布时间：2026年3月4日 星期三 下午三点二十五分发布于石桥园地', '{ at: "发布时间：'],
    [
      '发布时间：2026年3月4日 星期三 下午三点二十五分发布于石桥园地，点击次数：1234，打印本页，关闭窗口',
      '{ at: 2, words: "发布时间：'
    ]
  ])('takes the whole line: %s', async (line, head) => {
    const base = `一只猫\n${line}\n\n${BODY}\n${BODY}\n`
    const doubts = (await edited(base)).findings.filter(({ code }) => code === 'doubtful-site-line')
    expect(doubts.map(({ doubt }) => doubt && overrideLine(doubt.remedy).startsWith(head))).toEqual([true])
    const { dropped, findings } = await edited(
      base,
      doubts.flatMap(({ doubt }) => doubt?.remedy ?? [])
    )
    expect(dropped).toEqual([line])
    expect(restsIn(findings)).toEqual([])
  })
})

describe('words of a short line', () => {
  const base = `通知\n收件人: 校办公室\n${BODY}\n${BODY}\n`

  it('leave the rest of it, which is quoted', async () => {
    const { findings } = await edited(base, [at('收件人', drop)])
    expect(restsIn(findings)).toEqual([': 校办公室'])
    expect(findings.find(({ code }) => code === 'override-leaves-rest')).toMatchObject({
      severity: 'info',
      line: 2,
      params: { line: 2, manifestLine: 9 }
    })
  })

  it.each([
    ['the whole line', [at('收件人: 校办公室', drop)]],
    ['its number', [at(2, drop)]],
    ['all of it, in two entries', [at('收件人: ', drop), at('校办公室', drop)]],
    ['words of a paragraph', [at('，读好书', drop)]]
  ])('nothing is said of %s', async (_, overrides) => {
    const text = base.replace(`\n${BODY}`, `\n${BODY}${BODY}`)
    const { findings, dropped } = await edited(text, overrides)
    expect(restsIn(findings)).toEqual([])
    expect(dropped.length).toBeGreaterThan(0)
  })
})

describe('TN-37: half of a pair of quotation marks', () => {
  const accept = { kind: 'accept', rule: 'TN-37' } as const
  it.each(['「讀', '」是'])('accepted at %s takes the other half along', async words => {
    const base = '讀書會\n\n「讀書會」是一個會，大家每週都來。\n'
    const { text, said } = await edited(base, [at(words, accept)])
    expect(text).toContain('“讀書會”是一個會')
    expect(said).not.toContain('override-without-effect 3')
  })
})
