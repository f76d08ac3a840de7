/** Every message with a doubt carries an override that can be pasted: it finds its place, does something, and answers the doubt. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../../pipeline/diagnostics/finding.ts'
import { type Override, overrideLine } from '../../../pipeline/diagnostics/override.ts'
import { doubtfulTexts } from './doubtful-texts.ts'
import { at, edited } from './normalized.ts'

const folder = 'test/recovery'
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt'))

/** Of a text at most so many are tried, each by itself. */
const TRIED = 12

test.each(texts)('the doubts of %s', async name => {
  expect(await unanswered(new TextDecoder('utf-8').decode(readFileSync(`${folder}/${name}`)))).toEqual([])
})

test('a change that begins with the end of a line is named by what stands on the next', async () => {
  expect(await unanswered('他说“好的“。某办[2026]12号文\n<<春天>>的读者他说“好的“。')).toEqual([])
})

test('the doubts of any text', async () => {
  await fc.assert(
    fc.asyncProperty(doubtfulTexts, async base => {
      expect(await unanswered(base)).toEqual([])
    }),
    { numRuns: 60 }
  )
})

/** Overrides that are proposed and do not do what they should. */
const unanswered = async (base: string): Promise<string[]> => {
  const { findings } = await edited(base)
  const failed: string[] = []
  for (const { code, remedy } of spread(findings.flatMap(remediesOf))) {
    const after = (await edited(base, [remedy])).findings
    const said = after.filter(finding => finding.code.startsWith('override-'))
    if (said.length > 0) failed.push(`${overrideLine(remedy)} ${said.map(one => one.code)}`)
    if (after.flatMap(remediesOf).some(again => again.code === code && isSame(again.remedy, remedy)))
      failed.push(`${overrideLine(remedy)} ${code} again`)
  }
  return failed
}

const remediesOf = ({ code, doubt }: Finding): { code: string; remedy: Override }[] =>
  doubt ? [doubt.remedy, ...(doubt.more ?? [])].map(remedy => ({ code, remedy })) : []

const isSame = (a: Override, b: Override): boolean => overrideLine(a) === overrideLine(b)

const spread = <Item>(items: readonly Item[]): readonly Item[] =>
  items.filter((_, index) => index % Math.ceil(items.length / TRIED) === 0)

test('what the editor has rejected is not suggested again (TN-86)', async () => {
  const base = [
    '秋游活动总结',
    '今年十月，学校组织全体师生到城郊的湿地公园秋游，大家玩得很开心。',
    '一、准备工作各班提前一周通知家长，并且准备了饮水和药品。',
    '二、活动过程同学们在公园里观察水鸟，记录植物，还做了游戏。',
    '三、收获体会大家都说这次活动让他们认识了许多植物，也学会了互相帮助。'
  ].join('\n\n')
  const before = await edited(base)
  expect(before.text).toContain('一、准备工作\n')
  const after = await edited(base, [at('一、准备工作', { kind: 'reject', rule: 'TN-86' })])
  expect(after.text).toContain('一、准备工作各班')
  expect(after.findings.flatMap(({ doubt }) => (doubt ? [doubt.remedy] : []))).toEqual([])
})

test('override-unsettles names what an override took along, and the lines that bring it back', async () => {
  const base = [
    '关于冬季防火工作的报告',
    '镇属各单位：一、总体要求以保护居民安全为中心，全面检查各类火源。二、主要任务（一）检查电线对老旧房屋的电线逐户检查。发现问题的，当天整改。（二）清理楼道把楼道里的杂物全部清走。三、工作安排十二月上旬动员，中旬检查，下旬总结。四、有关要求各单位要高度重视，按时报送。'
  ].join('\n')
  const alone = at('三、工作安排', { kind: 'article' })
  const told = (found: readonly Finding[]): Finding | undefined =>
    found.find(({ code }) => code === 'override-unsettles')
  const without = await edited(base)
  expect(without.outline).toContain('# 四、有关要求')
  const first = await edited(base, [alone])
  expect(first.outline).not.toContain('# 四、有关要求')
  const doubt = told(first.findings)?.doubt
  if (!doubt) throw new Error('nothing was told')
  expect(overrideLine(doubt.remedy)).toBe('{ at: "四、有关要求", heading: 1 }')
  const mended = await edited(base, [alone, doubt.remedy, ...(doubt.more ?? [])])
  expect(told(mended.findings)).toBeUndefined()
  expect(mended.outline).toEqual(
    expect.arrayContaining(['# 二、主要任务', '= 三、工作安排', '# 四、有关要求'])
  )
})

test('an override that takes nothing along is told nothing of', async () => {
  const base = '通知\n\n一、目的\n\n多读书，读好书。\n\n二、安排\n\n每周一次，请大家准时参加。'
  const { findings } = await edited(base, [at('一、目的', { kind: 'heading', level: 1 })])
  expect(findings.map(({ code }) => code)).not.toContain('override-unsettles')
})
