/** What an editor says in the manifest or with --accept, through the built command. */
import { afterEach, describe, expect, test } from 'vitest'
import { applyLedger, type Inspection, rebuildBase } from '../../pipeline/index.ts'
import { type Ran, type Workplace, workplace } from '../support/command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = [
  '关于开展读书活动的通知',
  '',
  '某办[2026]12号',
  '为了丰富生活，现决定开展读书活动，请各单位认真组织，抓好落实，按时报送有关材料。',
  '一、活动目的',
  '让大家多读书，读好书，在阅读中增长见识，在交流中共同进步，下一页形成良好的风气。',
  '二、活动安排',
  '活动从三月开始，到五月结束，每周一次，地点在二楼会议室，请大家准时参加。',
  ''
].join('\n')

const inspected = (ran: Ran): Inspection => JSON.parse(ran.stdout) as Inspection

const volume = (overrides: string, more: Readonly<Record<string, string>> = {}): Workplace => {
  place = workplace({
    'book/01.txt': TEXT,
    'book/compilation.yaml': `title: 册\noverrides:\n  01.txt:\n${overrides}`,
    ...more
  })
  return place
}

describe('overrides', () => {
  test('inspect of a folder follows its manifest and says so; of the text alone it does not', () => {
    volume('    - { at: "下一页", drop: true }\n    - { at: "二、活动安排", heading: 2 }\n')
    const ran = place.run(['inspect', '--json', 'book'])
    expect(ran.code).toBe(0)
    const { text, changes, dropped, articles } = inspected(ran)
    expect(text).toContain('共同进步，形成良好')
    expect(dropped).toEqual(['下一页'])
    expect(changes.filter(({ rule }) => rule === 'override')).toMatchObject([
      { class: 'A', before: '下一页', after: '', confidence: 1 }
    ])
    expect(articles[0]?.headings.map(({ level }) => level)).toEqual([1, 2])
    expect(applyLedger(TEXT, changes)).toBe(text)
    expect(rebuildBase(text, changes)).toBe(TEXT)
    expect(place.run(['inspect', 'book']).stderr).toContain('manifest-followed')
    expect(inspected(place.run(['inspect', '--json', 'book/01.txt'])).dropped).toEqual([])
    expect(inspected(place.run(['inspect', '--json', 'book/compilation.yaml'])).dropped).toEqual(['下一页'])
  })

  test('a build carries them out', () => {
    volume('    - { at: 6, drop: true }\n')
    const ran = place.run(['book', '-f', 'docx', '--report', 'r.json'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('overrides-applied')
    const report = JSON.parse(place.read('r.json').toString()) as { volumes?: unknown }
    expect(JSON.stringify(report)).toContain('"override":1')
  })

  test('what is not found, or contradicts, is told with its line of the manifest, and the rest is done', () => {
    volume(
      '    - { at: "下一叶", drop: true }\n    - { at: 5, heading: 2 }\n    - { at: 5, paragraph: true }\n    - { at: 8, drop: true }\n'
    )
    const ran = place.run(['inspect', 'book'])
    expect(ran.stderr).toMatch(/“下一叶”|"下一叶"/)
    expect(ran.stderr).toContain('line 4 of the manifest')
    expect(ran.stderr).toContain('override-not-found')
    expect(ran.stderr).toMatch(/line 6 of the manifest\) contradicts \{ at: 5, heading: 2 \}/)
    expect(ran.stdout).toContain('2 一、活动目的')
    expect(ran.code).toBe(0)
  })

  test.each([
    ['    - { at: 3 }\n', 'override-actions'],
    ['    - { at: 3, drop: true, keep: true }\n', 'override-actions'],
    ['    - { at: 3, dorp: true }\n', 'manifest-unknown-key'],
    ['    - { at: 0, drop: true }\n', 'manifest-wrong-value'],
    ['    - { at: 3, accept: TN-20 }\n', 'rule-not-acceptable'],
    ['    - { at: 3, reject: TN-2O }\n', 'rule-unknown'],
    ['    - { at: 3, drop: true }\n  01.tx:\n    - { at: 1, drop: true }\n', 'override-file-unknown']
  ])('wrong: %j → %s, exit code 2, nothing is written', (overrides, code) => {
    volume(overrides)
    const ran = place.run(['book'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(code)
    expect(ran.stderr).toMatch(/compilation\.yaml\n +4:|compilation\.yaml\n +6:/)
    expect(place.files()).toEqual(['book/01.txt', 'book/compilation.yaml'])
    expect(place.run(['inspect', 'book']).code).toBe(2)
  })
})

test('a key without the folder of its source is told which is meant', () => {
  const lines = [
    'title: 册',
    'parts:',
    '  - sources: [1.txt, 上/2.txt]',
    'overrides:',
    '  2.txt: [{ at: 1, keep: true }]',
    ''
  ]
  place = workplace({ 'book/compilation.yaml': lines.join('\n'), 'book/1.txt': TEXT, 'book/上/2.txt': TEXT })
  expect(place.run(['inspect', 'book']).stderr).toMatch(/Did you mean “上\/2\.txt”/)
})

describe('suggestions', () => {
  test('are told with what would accept them, and made by --accept with class S', () => {
    place = workplace({ '1.txt': TEXT })
    const plain = place.run(['inspect', '--json', '1.txt'])
    const told = inspected(plain).messages.find(({ code }) => code === 'text-suggested')
    expect(told?.help).toContain('--accept TN-24')
    const ran = inspected(
      place.run(['inspect', '--json', '--accept', 'tn-24,TN-36', '--accept', 'TN-33', '1.txt'])
    )
    expect(ran.text).toContain('某办〔2026〕12号')
    expect(ran.changes.filter(change => change.class === 'S')).toMatchObject([
      { rule: 'TN-24', before: '[', after: '〔' },
      { rule: 'TN-24', before: ']', after: '〕' }
    ])
    expect(ran.messages.map(({ code }) => code)).toContain('text-accepted')
  })

  test('build --accept', () => {
    place = workplace({ 'book/1.txt': TEXT })
    const ran = place.run(['book', '-f', 'docx', '--accept', 'TN-24'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('text-accepted')
  })

  test('explain says that a rule can be accepted', () => {
    place = workplace()
    expect(place.run(['explain', 'tn-24']).stdout).toContain('--accept TN-24')
    expect(place.run(['explain', 'TN-20']).stdout).not.toContain('--accept')
  })
})
