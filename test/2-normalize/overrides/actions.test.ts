/** What each action of an override does to a plain text, by line and by quoted words (product.md, Manifest). */
import { describe, expect, it } from 'vitest'
import { at, edited } from './normalized.ts'

const OPENING = '为了丰富职工的生活，现决定开展读书活动，请各单位认真组织，抓好落实，按时报送有关材料。'
const AIMS = '让大家多读书，读好书，在阅读中增长见识，在交流中共同进步，形成良好的读书风气。'
const PLAN = '活动从三月开始，到五月结束，每周一次，地点在二楼会议室，请大家按时准备并参加。'
const ASKS = '各单位要高度重视，认真组织，及时总结，并将活动的情况按要求报送办公室进行汇总。'
const TEXT = [
  '关于开展读书活动的通知', // 1
  '', // 2
  `　　${OPENING}`, // 3
  '一、活动目的', // 4
  `　　${AIMS}`, // 5
  '二、活动安排', // 6
  `　　${PLAN}`, // 7
  '三、活动要求', // 8
  `　　${ASKS}`, // 9
  ''
].join('\n')

const usual = [
  '关于开展读书活动的通知',
  '=',
  `| ${OPENING}`,
  '# 一、活动目的',
  `| ${AIMS}`,
  '# 二、活动安排',
  `| ${PLAN}`,
  '# 三、活动要求',
  `| ${ASKS}`
]
const but = (...changes: [number, ...string[]][]): string[] => {
  const lines: (string | string[])[] = [...usual]
  for (const [index, ...instead] of changes) lines[index] = instead
  return lines.flat()
}

it('without overrides', async () => {
  const { outline, said } = await edited(TEXT)
  expect(outline).toEqual(usual)
  expect(said).toEqual([])
})

describe('drop', () => {
  it.each([
    ['a line', 7 as number | string],
    ['quoted words that are the line', PLAN]
  ])('%s', async (_, place) => {
    const { outline, dropped, changes, said } = await edited(TEXT, [at(place, { kind: 'drop' })])
    expect(outline).toEqual(but([6]))
    expect(dropped).toEqual([PLAN])
    expect(changes).toEqual([`　　${PLAN}\n>`])
    expect(said).toEqual(['overrides-applied'])
  })

  it.each([
    ['在阅读中增长见识，', 'in the middle'],
    ['让大家', 'at the head'],
    ['，形成良好的读书风气。', 'at the end']
  ])('words: %s %s of a line', async (words, _) => {
    const { outline, dropped, changes } = await edited(TEXT, [at(words, { kind: 'drop' })])
    expect(outline).toEqual(but([4, `| ${AIMS.replace(words, '')}`]))
    expect(dropped).toEqual([words])
    expect(changes).toHaveLength(1)
    expect(changes[0]).toContain(words)
  })

  it('words between two marks take one of them along, and are the editor’s doing', async () => {
    const { text, changes, dropped } = await edited(TEXT, [at('到五月结束', { kind: 'drop' })])
    expect(text).toContain('活动从三月开始，每周一次，')
    expect(changes).toEqual(['到五月结束，>'])
    expect(dropped).toEqual(['到五月结束，'])
  })

  it('words of a line that is taken for the site’s', async () => {
    const { dropped } = await edited(`${TEXT}上一篇：春天的一次劳动\n`, [at('春天的', { kind: 'drop' })])
    expect(dropped).toEqual(['上一篇：春天的一次劳动'])
  })

  it('words in a heading leave a heading', async () => {
    const { outline } = await edited(TEXT.replace('活动安排', '活动【下一页】安排'), [
      at('【下一页】', { kind: 'drop' })
    ])
    expect(outline).toEqual(usual)
  })

  it('words over two lines', async () => {
    const { outline, dropped } = await edited('题目\n甲乙丙。\n丁戊己。\n', [
      at('丙。\n丁', { kind: 'drop' })
    ])
    expect(outline.join(' ')).not.toMatch(/丙|丁/)
    expect(dropped).toEqual(['丙。', '丁'])
  })
})

describe('keep', () => {
  const PAGE = `${TEXT}上一篇：春天的一次劳动\n下一篇：秋天的一次远足\n`

  it('a line that is taken for the site’s', async () => {
    expect((await edited(PAGE)).dropped).toEqual(['上一篇：春天的一次劳动', '下一篇：秋天的一次远足'])
    const { outline, dropped, said } = await edited(PAGE, [at('上一篇', { kind: 'keep' })])
    expect(dropped).toEqual(['下一篇：秋天的一次远足'])
    expect(outline).toContain('| 上一篇：春天的一次劳动')
    expect(said).toEqual(['overrides-applied'])
  })
})

describe('heading', () => {
  it('of another level; its neighbours stay what they are', async () => {
    expect((await edited(TEXT, [at(6, { kind: 'heading', level: 2 })])).outline).toEqual(
      but([5, '## 二、活动安排'])
    )
  })

  it('a line without a number', async () => {
    const text = TEXT.replace('二、活动安排', '活动安排')
    const { outline, normalized } = await edited(text, [at('活动安排', { kind: 'heading', level: 1 })])
    expect(outline).toEqual(but([5, '# 活动安排']))
    const article = normalized.tree.children.find(node => node.type === 'article')
    const heading = article?.children.find(
      node => node.type === 'heading' && node.data?.recognition?.confidence === 1
    )
    expect(heading?.data).toMatchObject({ recognition: { reasons: ['the editor says so'] } })
  })

  it('quoted words at a line’s head end there: a lost line break', async () => {
    const text = TEXT.replace(`二、活动安排\n　　${PLAN}`, `二、活动安排${PLAN}`)
    const { outline, changes } = await edited(text, [at('二、活动安排', { kind: 'heading', level: 1 })])
    expect(outline).toEqual(usual)
    expect(changes).toEqual(['>\n'])
  })

  it('words after the line’s number take it with them', async () => {
    const { outline } = await edited(TEXT, [at('活动安排', { kind: 'heading', level: 3 })])
    expect(outline).toEqual(but([5, '### 二、活动安排']))
  })

  it('where all line breaks were lost: the words alone, cut on both sides', async () => {
    const text = `${OPENING}活动的目的${AIMS}活动的安排${PLAN}`
    const { outline } = await edited(text, [
      at('活动的目的', { kind: 'heading', level: 1 }),
      at('活动的安排', { kind: 'heading', level: 1 })
    ])
    expect(outline).toEqual(['=', `| ${OPENING}`, '# 活动的目的', `| ${AIMS}`, '# 活动的安排', `| ${PLAN}`])
  })

  it('a heading that is broken over two lines', async () => {
    const text = TEXT.replace('二、活动安排', '二、活动时间和\n　　地点安排')
    const { outline } = await edited(text, [at('二、活动时间和地点安排', { kind: 'heading', level: 1 })])
    expect(outline).toEqual(but([5, '# 二、活动时间和地点安排']))
  })

  it('stays on its own line in a text that is wrapped by hand', async () => {
    const lines = [
      '题目的一行',
      ...Array.from({ length: 9 }, () => '这是按固定宽度折断的一行文字共有二十个字符啊')
    ]
    lines[4] = '其中有一行其实是一个没有号码的标题而不是正文'
    const { outline } = await edited(lines.join('\n'), [at(5, { kind: 'heading', level: 1 })])
    expect(outline).toContain(`# ${lines[4]}`)
  })
})

describe('paragraph', () => {
  it.each([6, '二、活动安排'])('%s is running text; the others stay headings', async place => {
    expect((await edited(TEXT, [at(place, { kind: 'paragraph' })])).outline).toEqual(
      but([5, '| 二、活动安排'])
    )
  })

  it('a first line that is no title', async () => {
    const { outline } = await edited(TEXT, [at(1, { kind: 'paragraph' })])
    expect(outline).toEqual(['=', '| 关于开展读书活动的通知', ...usual.slice(2)])
  })
})

describe('runin', () => {
  const text = TEXT.replace(PLAN, `时间和地点。${PLAN}`)

  it('words, with the mark after them, one level below their heading', async () => {
    const { outline } = await edited(text, [at('时间和地点', { kind: 'runin', level: 0 })])
    expect(outline).toEqual(but([6, '~~ 时间和地点。', `| ${PLAN}`]))
  })

  it('a line: its first sentence; of a given level', async () => {
    const { outline } = await edited(text, [at(7, { kind: 'runin', level: 3 })])
    expect(outline).toEqual(but([6, '~~~ 时间和地点。', `| ${PLAN}`]))
  })

  it('in the middle of a line a paragraph begins', async () => {
    const { outline, changes } = await edited(TEXT, [at('地点在二楼', { kind: 'runin', level: 2 })])
    const [before, after] = PLAN.split('地点在二楼')
    expect(outline).toEqual(but([6, `| ${before}`, '~~ 地点在二楼', `| ${after}`]))
    expect(changes).toEqual(['>\n'])
  })

  it('beats a heading that the recogniser sees', async () => {
    const glued = TEXT.replace(`二、活动安排\n　　${PLAN}`, `二、活动安排。${PLAN}`)
    const { outline } = await edited(glued, [at('二、活动安排', { kind: 'runin', level: 1 })])
    expect(outline).toEqual(but([5, '~ 二、活动安排。'], [6, `| ${PLAN}`]))
  })
})

describe('article', () => {
  const TWO = `${TEXT}关于开展植树活动的通知\n　　${OPENING.replace('读书', '植树')}\n一、活动时间\n　　${AIMS}\n二、活动地点\n　　${PLAN}\n`

  it('the line is the title; what stands before is a piece too, under the title of the text', async () => {
    const { outline, normalized } = await edited(TWO, [at('关于开展植树活动的通知', { kind: 'article' })])
    expect(outline).toEqual([
      '=',
      '= 关于开展读书活动的通知',
      ...usual.slice(2),
      '=',
      '= 关于开展植树活动的通知',
      `| ${OPENING.replace('读书', '植树')}`,
      '# 一、活动时间',
      `| ${AIMS}`,
      '# 二、活动地点',
      `| ${PLAN}`
    ])
    expect(normalized.title).toBeNull()
  })

  it.each([
    [`学习小结\n${AIMS}\n春天里的阅读\n${PLAN}\n`, ['=', '= 学习小结', `| ${AIMS}`, '=']],
    [`${AIMS}\n春天里的阅读\n${PLAN}\n`, ['=', `| ${AIMS}`, '=']],
    [`学习小结\n\n春天里的阅读\n${PLAN}\n`, ['学习小结', '=']]
  ])(
    'title and text before the only piece that is said to begin stay before it: %j',
    async (text, before) => {
      const { outline } = await edited(text, [at('春天里的阅读', { kind: 'article' })])
      expect(outline).toEqual([...before, '= 春天里的阅读', `| ${PLAN}`])
    }
  )

  it('a short opening leads in', async () => {
    const text =
      '读书体会两篇\n本文收录读书体会两篇，供大家参考。\n读书使人明理\n' +
      `${AIMS}\n` +
      '春天里的阅读\n' +
      `${PLAN}\n`
    const { outline } = await edited(text, [
      at('读书使人明理', { kind: 'article' }),
      at('春天里的阅读', { kind: 'article' })
    ])
    expect(outline).toEqual([
      '读书体会两篇',
      '| 本文收录读书体会两篇，供大家参考。',
      '=',
      '= 读书使人明理',
      `| ${AIMS}`,
      '=',
      '= 春天里的阅读',
      `| ${PLAN}`
    ])
  })

  it('a title that is given is put in; the line stays', async () => {
    const { outline, changes, text } = await edited(TWO.replace('关于开展植树活动的通知\n', ''), [
      at(`${OPENING.replace('读书', '植树')}`, { kind: 'article', title: '植树' })
    ])
    expect(outline).toContain('= 植树')
    expect(outline[outline.indexOf('= 植树') + 1]).toBe(`| ${OPENING.replace('读书', '植树')}`)
    expect(changes).toEqual(['>植树', '>\n'])
    expect(text).toContain(`${ASKS}\n植树\n${OPENING.replace('读书', '植树')}\n`)
  })

  it('a title that is given for the first line: the line is text', async () => {
    const { outline, normalized } = await edited(TEXT, [at(1, { kind: 'article', title: '读书' })])
    expect(normalized.title).toBeNull()
    expect(outline).toEqual(['=', '= 读书', '| 关于开展读书活动的通知', ...usual.slice(2)])
  })

  it('one more between pieces that are recognised', async () => {
    const text = `读书体会\n篇一：明理\n${AIMS}\n篇二：益智\n${PLAN}\n春天里的阅读\n${ASKS}\n`
    const before = await edited(text)
    expect(before.outline.filter(line => line.startsWith('= '))).toEqual(['= 篇一：明理', '= 篇二：益智'])
    const { outline } = await edited(text, [at('春天里的阅读', { kind: 'article' })])
    expect(outline.filter(line => line.startsWith('= '))).toEqual([
      '= 篇一：明理',
      '= 篇二：益智',
      '= 春天里的阅读'
    ])
  })
})

describe('lines that the editor does not speak of', () => {
  const glued =
    '村里的一年　　下面是这一年做的事。　　一、修路。全村修了三里路。　　二、架桥。河上架了一座木桥。　　修路办公室　　2024年7月'
  it('stay as they are, whatever he says of another one', async () => {
    const before = await edited(glued)
    for (const words of ['全村修了三里路', '河上架了一座木桥']) {
      const { outline } = await edited(glued, [at(words, { kind: 'heading', level: 1 })])
      const made = outline.indexOf(`# ${words}。`)
      expect(outline.toSpliced(made, 1)).toEqual(
        before.outline.map(line => (line === `| ${words}。` ? '| ' : line))
      )
    }
  })

  it('and that begin elsewhere for his word are told with their place', async () => {
    const { text, findings } = await edited(glued, [at('全村修了三里路', { kind: 'article' })])
    expect(text).toContain('修路办公室　　2024年7月')
    const told = findings.find(({ code }) => code === 'override-elsewhere')
    expect(told?.line).toBe(1)
    expect(told?.reason).toMatch(/^With the overrides 2 line\(s\) .*“下面是这一年做的事。/)
  })

  it('nothing is told where all others stay', async () => {
    const { said } = await edited(TEXT, [at(AIMS, { kind: 'heading', level: 2 })])
    expect(said).toEqual(['overrides-applied'])
  })
})

describe('split and join', () => {
  it('a paragraph begins at the words', async () => {
    const { outline, changes } = await edited(TEXT, [at('地点在二楼', { kind: 'split' })])
    const at_ = PLAN.indexOf('地点')
    expect(outline).toEqual(but([6, `| ${PLAN.slice(0, at_)}`, `| ${PLAN.slice(at_)}`]))
    expect(changes).toEqual(['>\n'])
  })

  it('and nothing else changes where all line breaks are lost, nor where lines are wrapped', async () => {
    const glued = `${TEXT.replaceAll('\n', '').replaceAll('　　', '')}（一）报名。先填表，后交表。（二）讨论。${AIMS}（三）小结。${ASKS}`
    const usualGlued = (await edited(glued)).outline
    const parted = (await edited(glued, [at('后交表', { kind: 'split' })])).outline
    const place = usualGlued.indexOf('| 先填表，后交表。')
    expect(place).toBeGreaterThan(0)
    expect(parted).toEqual(usualGlued.toSpliced(place, 1, '| 先填表，', '| 后交表。'))

    const text = `题目的一行\n\n　　${OPENING}${AIMS}${PLAN}${ASKS}`
    const lines = text.split('\n').flatMap(line => line.match(/.{1,24}/gsu) ?? [''])
    const wrapped = lines.join('\n')
    const { outline } = await edited(wrapped, [at('良好的读书', { kind: 'split' })])
    const whole = `${OPENING}${AIMS}${PLAN}${ASKS}`
    const cut = whole.indexOf('良好的读书')
    expect(outline.slice(-2)).toEqual([`| ${whole.slice(0, cut)}`, `| ${whole.slice(cut)}`])
  })

  it('a line of a wrapped text begins a paragraph', async () => {
    const lines = [
      '题目的一行',
      '',
      ...Array.from({ length: 9 }, () => '这是按固定宽度折断的一行。文字共有二十个字符')
    ]
    const joined = await edited(lines.join('\n'))
    const split = await edited(lines.join('\n'), [at(6, { kind: 'split' })])
    expect(split.outline.length).toBe(joined.outline.length + 1)
  })

  it('the line goes on from the line before it', async () => {
    const text = TEXT.replace('每周一次，', '每周一次，\n\n')
    const { outline, changes } = await edited(text, [at('地点在二楼', { kind: 'join' })])
    expect(outline).toEqual(usual)
    expect(changes).toEqual(['\n\n>'])
  })

  it('over a page number that is dropped', async () => {
    const pages = [1, 2, 3].map(page => `第${page}页共3页`)
    const text = `题目\n甲甲甲甲，甲甲甲甲甲甲\n${pages[0]}\n乙乙乙乙。\n${pages[1]}\n丙丙丙丙。\n${pages[2]}\n`
    const { outline } = await edited(text, [at('乙乙乙乙', { kind: 'join' })])
    expect(outline).toContain('| 甲甲甲甲，甲甲甲甲甲甲乙乙乙乙。')
  })

  it('Latin words stay apart', async () => {
    const { text } = await edited('题目\nthe first\n\nand last\n', [at('and last', { kind: 'join' })])
    expect(text).toContain('the first and last')
  })
})

describe('replace', () => {
  it('words, which no rule touches afterwards; class A, confidence 1', async () => {
    const { outline, normalized } = await edited(TEXT, [
      at('活动安排', { kind: 'replace', with: '时间, 地点' })
    ])
    expect(outline).toEqual(but([5, '# 二、时间, 地点']))
    expect(normalized.changes.filter(({ rule }) => rule === 'override')).toMatchObject([
      { class: 'A', confidence: 1, before: '活动安排', after: '时间, 地点' }
    ])
  })

  it('a line', async () => {
    const { outline } = await edited(TEXT, [at(7, { kind: 'replace', with: '另行通知。' })])
    expect(outline).toEqual(but([6, '| 另行通知。']))
  })

  it('words over two lines', async () => {
    const { outline } = await edited('题目\n他住在北\n京，每天读书写字，从不间断。\n', [
      at('北\n京', { kind: 'replace', with: '南京' })
    ])
    expect(outline).toContain('| 他住在南京，每天读书写字，从不间断。')
  })
})

describe('accept and reject', () => {
  const text = `${TEXT}某办[2026]12号文和某办[2025]9号文,请一并学习。\n`

  it('a suggestion here, and not there', async () => {
    const { normalized, said, findings } = await edited(text, [
      at('[2026]12', { kind: 'accept', rule: 'TN-24' })
    ])
    expect(normalized.text).toContain('某办〔2026〕12号文和某办[2025]9号文，')
    expect(normalized.changes.filter(change => change.class === 'S')).toMatchObject([
      { rule: 'TN-24', before: '[', after: '〔' },
      { rule: 'TN-24', before: ']', after: '〕' }
    ])
    expect(said).toEqual(
      ['text-accepted TN-24 10', 'text-suggested TN-24 10', 'overrides-applied 10'].map(line =>
        line.startsWith('overrides') ? 'overrides-applied' : line
      )
    )
    expect(findings.find(({ code }) => code === 'text-suggested')?.doubt?.remedy).toMatchObject({
      action: { kind: 'accept', rule: 'TN-24' }
    })
  })

  it('everywhere by --accept, but for what is rejected', async () => {
    const { normalized, said } = await edited(text, [at('[2025]', { kind: 'reject', rule: 'TN-24' })], {
      accept: ['TN-24']
    })
    expect(normalized.text).toContain('某办〔2026〕12号文和某办[2025]9号文，')
    expect(said).not.toContain('text-suggested TN-24 10')
  })

  it('a change of class A is not made', async () => {
    const { normalized } = await edited(text, [at('号文,请', { kind: 'reject', rule: 'TN-20' })])
    expect(normalized.text).toContain('9号文,请一并')
    expect((await edited(text, [at(10, { kind: 'reject', rule: 'TN-20' })])).text).toContain('9号文,请一并')
  })

  it('of a pair both marks stay', async () => {
    const paired = `${TEXT}他说"很好",(三人)都同意。\n`
    expect((await edited(paired)).text).toContain('他说“很好”，（三人）都同意。')
    expect((await edited(paired, [at('说"', { kind: 'reject', rule: 'TN-40' })])).text).toContain(
      '他说"很好"，（三人）'
    )
    expect((await edited(paired, [at(')都', { kind: 'reject', rule: 'TN-23' })])).text).toContain(
      '“很好”，(三人)都'
    )
  })

  it('a rule that drops', async () => {
    const page = `${TEXT}上一篇：春天的一次劳动\n`
    const dropping = (await edited(page)).normalized.changes.find(({ before }) => before.includes('上一篇'))
    const { dropped } = await edited(page, [at('上一篇', { kind: 'reject', rule: dropping?.rule ?? '' })])
    expect(dropped).toEqual([])
  })

  it('what an accepted suggestion lets a repair see is repaired: a second run finds nothing', async () => {
    const accept = ['TN-21', 'TN-24', 'TN-25', 'TN-32', 'TN-33', 'TN-36', 'TN-40']
    const damaged =
      '题目\n一，目的：１９３１-１９４５年<<春天>> ，甲[2026]3号！！！！共３+５个，完成 GDP 的增长目标任务和其他的各项任务GDP.\n'
    const first = await edited(damaged, [], { accept })
    const second = await edited(first.text, [], { accept })
    expect(
      second.normalized.changes.filter(change => change.class === 'A' && change.rule !== 'TN-16')
    ).toEqual([])
  })
})

describe('several words of one line', () => {
  const glued = TEXT.replace(`${PLAN}\n`, `${PLAN}\n四、活动总结（一）学习理论。\n`)

  it('two headings, the second without its number', async () => {
    const { outline, said } = await edited(glued, [
      at('四、活动总结', { kind: 'heading', level: 1 }),
      at('（一）学习理论', { kind: 'heading', level: 2 })
    ])
    expect(outline).toContain('# 四、活动总结')
    expect(outline[outline.indexOf('# 四、活动总结') + 1]).toBe('## （一）学习理论。')
    expect(said).toEqual(['overrides-applied'])
  })

  it('a mark behind the words is no paragraph', async () => {
    const dropped = await edited(`${TEXT}大家都很忙。\n`, [at('大家都很忙', { kind: 'drop' })])
    expect(dropped.outline).toEqual(usual)
    const inside = await edited(`${TEXT}大家都很忙。\n`, [at('很忙', { kind: 'drop' })])
    expect(inside.outline.at(-1)).toBe('| 大家都。')
  })
})
