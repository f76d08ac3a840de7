/** Markdown as it is typed by people who do not think of Markdown (G.8, TN-83). */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { normalized, outlineOf } from './outline.ts'

const P = '库房在楼的北面，窗子朝着河，冬天的早晨要先把灯打开，再一间一间地看过去。'
const outline = async (...lines: string[]): Promise<string[]> =>
  outlineOf(await normalized(`${lines.join('\n')}\n`, 'markdown'))

const codesOf = async (base: string): Promise<(string | undefined)[]> => {
  const file = new VFile({ path: 'a.md' })
  await normalize({ file: 'a.md', format: 'markdown', encoding: 'utf-8', base }, file)
  return file.messages.map(({ ruleId }) => ruleId)
}

describe('a picture over equals signs', () => {
  it('is no heading: the first line with a number sign is the title', async () =>
    expect(
      (await outline('![标志](a.png)', '======', '', '# 库房小组', '', P, '## 范围', P, '## 成员', P)).slice(
        0,
        4
      )
    ).toEqual(['T 库房小组', 'A', '1 范围', '1 成员']))
})

describe('several first-level headings', () => {
  const listed = (...names: string[]) => [
    '# 欢迎',
    ...names.map(name => `- [${name}](#${name})`),
    P,
    '# 看守库房',
    P,
    '## 交接班',
    P,
    '# 问题反馈',
    P
  ]

  it('are sections of one text where its contents list names them and what stands below them', async () => {
    const all = await outline(...listed('欢迎', '看守库房', '交接班', '问题反馈'))
    expect(all.filter(line => line.startsWith('A'))).toEqual(['A'])
    expect(all).toContain('2 交接班')
  })

  it('are sections below the first where that has no number and most others count from one', async () => {
    const all = await outline(
      '# 库房修缮方案',
      '# 一、概述',
      P,
      '## 1、目标',
      P,
      '# 二、现状',
      P,
      '# 附件',
      P
    )
    expect(all.filter(line => /^[TA\d]/.test(line))).toEqual([
      'T 库房修缮方案',
      'A',
      '1 一、概述',
      '2 1、目标',
      '1 二、现状',
      '1 附件'
    ])
  })

  it('a preface over numbers is no title', async () => {
    const all = await outline('# 前言', P, '# 一、概述', P, '# 二、现状', P)
    expect(all.filter(line => /^[TA\d]/.test(line))).toEqual(['A', '1 前言', '1 一、概述', '1 二、现状'])
  })

  it('are sections where all but the first are lists', async () => {
    const all = await outline('# 库房小组', P, '# 成员', '- 林间', '# 联系方式', '- 河湾镇')
    expect(all.filter(line => /^[TA1]/.test(line))).toEqual(['T 库房小组', 'A', '1 成员', '1 联系方式'])
  })

  it('the only other one, over a list, is a section below a first one that is parted', async () => {
    const all = await outline('# 库房', P, '## 范围', P, '## 用具', P, '# 成员', '- 林间', '- 河湾')
    expect(all.filter(line => /^[TA1]/.test(line))).toEqual(['T 库房', 'A', '1 范围', '1 用具', '1 成员'])
  })

  it('are pieces where one more has a text', async () => {
    const all = await outline('# 春天的库房', P, '# 夏天的库房', P, '# 用具', '- 扫帚')
    expect(all.filter(line => line.startsWith('A'))).toHaveLength(3)
  })

  it('are pieces where a list names only them', async () => {
    const all = await outline(...listed('欢迎', '看守库房', '问题反馈'))
    expect(all.filter(line => line.startsWith('A'))).toEqual(['A 欢迎', 'A 看守库房', 'A 问题反馈'])
  })

  it('are sections below the first where most have no sentence', async () =>
    expect(
      await outline(
        '# 库房小组',
        '',
        P,
        '',
        '## 范围',
        P,
        '# 成员',
        '### 早班',
        '- 林间',
        '# 联系方式',
        '- 北楼一层'
      )
    ).toEqual(['T 库房小组', 'A', '1 范围', '1 成员', '2 早班', '1 联系方式']))

  it('are sections below the first where that is at least twice as long as each, on any level', async () => {
    for (const sign of ['#', '##'])
      expect(
        await outline(
          `${sign} 河湾小组第三次例会`,
          '- 时间：周三',
          '',
          `${sign} 例会议程`,
          '1. 换灯',
          '### 其他',
          P
        )
      ).toEqual(['T 河湾小组第三次例会', 'A', '1 例会议程', '2 其他'])
    const longer = await outline('# 库房的一年四季', P, '# 夏天的库房', P)
    expect(longer.filter(line => line.startsWith('A'))).toHaveLength(2)
  })

  it('are pieces where each says something', async () =>
    expect(
      (await outline('# 库房', '', P, '', '## 窗子', P, '# 河岸', P, '# 早班', P)).filter(line =>
        line.startsWith('A')
      )
    ).toEqual(['A 库房', 'A 河岸', 'A 早班']))
})

describe('number signs without a blank', () => {
  it('are headings, with or without signs at the end, right above text or a list', async () => {
    expect(await outline('#库房章程', '', '####一、总则', '1. 早晨开灯。', '', '####二、出入##', P)).toEqual([
      'T 库房章程',
      'A',
      '1 一、总则',
      '1 二、出入'
    ])
    expect(await codesOf(`##总则\n\n${P}\n`)).toContain('heading-signs-closed-up')
  })

  it('without words are no headings', async () =>
    expect(await outline('# 库房', '', '## ', '', P, '', '## 出入', '', P)).toEqual([
      'T 库房',
      'A',
      '1 出入'
    ]))

  it('are topics and references elsewhere', async () => {
    const lines = [
      '# 库房',
      '',
      P,
      '',
      '#巡查 #灯',
      '',
      '#42 已经修好了。',
      '',
      '#冬天#今天很冷。',
      '',
      '#早安'
    ]
    expect(await outline(...lines)).toEqual(['T 库房', 'A'])
  })
})

describe('a rule drawn right below', () => {
  it('a sentence is none of its business, a short line is a heading', async () => {
    expect(await outline('库房', '===', '', '巡查', '---', '', P, '---', P)).toEqual([
      'T 库房',
      'A',
      '1 巡查',
      '***'
    ])
    expect(await codesOf(`${P}\n---\n`)).toContain('sentence-over-rule')
  })
})

describe('the title', () => {
  it('is a heading at the top that is alone on its level, or a line over the first heading', async () => {
    const parts = ['### 开灯', '', P, '', '### 关灯', '', P]
    expect(await outline('## 库房', '', ...parts)).toEqual(['T 库房', 'A', '1 开灯', '1 关灯'])
    expect(await outline('库房巡查记', '', ...parts)).toEqual(['T 库房巡查记', 'A', '1 开灯', '1 关灯'])
  })

  it('is no sentence over the first heading, and not the first of several', async () => {
    expect(await outline(P, '', '## 开灯', '', P, '', '## 关灯', '', P)).toEqual(['A', '1 开灯', '1 关灯'])
  })
})

describe('what the text says of itself', () => {
  it('is no title', async () =>
    expect((await outline('此文档介绍河湾库房的看守办法', '', '## 开灯', P, '## 关灯', P))[0]).toBe('A'))
})

describe('a label over links', () => {
  const part = (name: string) => [
    `## ${name}`,
    '',
    '内容：',
    '',
    P,
    '',
    '参考链接：',
    '',
    `https://a.example/${name}`,
    ''
  ]

  it('and an address alone are what the author wrote', async () => {
    const all = await normalized(
      `# 库房\n\n${P}\n\n## 邮件\n\n- https://a.example/mail\n\n## 群组\n\n- https://b.example/talk\n`,
      'markdown'
    )
    expect(all.dropped).toEqual([])
  })

  it('is the text’s own at its end where every part has one', async () => {
    const all = await normalized(['# 库房', '', ...['灯', '窗', '门'].flatMap(part)].join('\n'), 'markdown')
    expect(all.dropped).toEqual([])
  })
})

describe('lines with numbers', () => {
  it('are headings where Markdown marks none', async () => {
    const lines = ['关于换灯的通知', '', '各科室：', '', P, '', '一、时间', '', P, '', '二、地点', '', P]
    expect(await outline(...lines)).toEqual([
      'T 关于换灯的通知',
      'A',
      'to 各科室：',
      '1 一、时间',
      '1 二、地点'
    ])
  })

  it('stand under the headings that it marks, run in or bold or on lines of one paragraph', async () => {
    const runIn = [`（一）先开灯。${P}`, '', `（二）再看窗。${P}`]
    expect(await outline('# 库房', '', '## 一、早晨', '', ...runIn, '', '## 二、晚上', '', P)).toEqual([
      'T 库房',
      'A',
      '1 一、早晨',
      '2r （一）先开灯。',
      '2r （二）再看窗。',
      '1 二、晚上'
    ])
    const bold = [`**（一）先开灯。**${P}`, '', `**（二）再看窗。**${P}`]
    expect((await outline('# 库房', '', '## 一、早晨', '', ...bold)).slice(3)).toEqual([
      '2r （一）先开灯。',
      '2r （二）再看窗。'
    ])
    const parted = [`${P}`, `一、先开灯。${P}`, `二、再看窗。${P}`]
    expect(await outline('# 库房', '', '## 早晨', '', ...parted)).toEqual([
      'T 库房',
      'A',
      '1 早晨',
      '2r 一、先开灯。',
      '2r 二、再看窗。'
    ])
  })

  it('are no brothers of marked headings that have their numbers, and are brothers of those that have not', async () => {
    const marked = ['# 库房', '', '## 1. 早晨', '', P, '', '## 2. 晚上', '', P]
    expect(await outline(...marked, '', '1、开灯', '', P, '', '2、看窗', '', P)).toEqual([
      'T 库房',
      'A',
      '1 1. 早晨',
      '1 2. 晚上',
      '2 1、开灯',
      '2 2、看窗'
    ])
    const forgotten = ['# 库房', '', '## 一、早晨', '', P, '', '二、中午', '', P, '', '## 三、晚上', '', P]
    expect((await outline(...forgotten)).slice(2)).toEqual(['1 一、早晨', '1 二、中午', '1 三、晚上'])
  })

  it('are prose where the text only counts', async () => {
    const lines = ['# 库房', '', '## 早晨', '', '一是先开灯，', '二是再看窗，三是记下来。', '', P]
    expect(await outline(...lines)).toEqual(['T 库房', 'A', '1 早晨'])
  })
})

describe('bold lines', () => {
  it('over text are headings below those that Markdown marks; a bold sentence is none', async () => {
    const lines = [
      '# 库房',
      '',
      '## 早晨',
      '',
      '**开灯**',
      '',
      P,
      '',
      '**看窗**',
      '',
      P,
      '',
      '**关灯**',
      '',
      P,
      '',
      '**灯一定要关。**',
      '',
      P,
      P,
      P
    ]
    expect(await outline(...lines)).toEqual(['T 库房', 'A', '1 早晨', '2 开灯', '2 看窗', '2 关灯'])
  })
})

describe('line ends within a paragraph', () => {
  const paragraphs = async (base: string): Promise<number> => {
    const { tree } = await normalized(base, 'markdown')
    const article = tree.children.find(node => node.type === 'article')
    return article?.type === 'article' ? article.children.filter(node => node.type === 'paragraph').length : 0
  }

  it('part paragraphs where the lines are typed as such', async () => {
    expect(await paragraphs(`# 库房\n\n${P}\n${P}\n${P}\n${P}\n`)).toBe(4)
    expect(await paragraphs(`# 库房\n\n## 早晨\n\n${P}\n　　${P}\n`)).toBe(2)
  })

  it('part nothing in wrapped text', async () => {
    expect(
      await paragraphs(`# 库房\n\n${P}库房在\n楼的北面，窗子\n朝着河，冬天\n的早晨要先把灯打开。\n`)
    ).toBe(1)
  })
})

describe('what is marked within a line', () => {
  it('stands where it stood', async () => {
    const { tree } = await normalized('# 题\n\n甲**乙**丙[丁**戊**](x)*己*\n', 'markdown')
    const shape = (node: { type: string; value?: string; children?: unknown[] }): string =>
      node.value ?? `${node.type}(${(node.children ?? []).map(child => shape(child as never)).join(' ')})`
    expect(shape(tree as never)).toBe(
      'root(title(题) article(paragraph(甲 strong(乙) 丙 link(丁 strong(戊)) emphasis(己))))'
    )
  })
})

describe('first-level headings', () => {
  const parts = (first: string, second: string) => [`# ${first}`, '', P, '', `# ${second}`, '', P]

  it('are sections below a title of the whole text, and where they have numbers', async () => {
    expect(await outline('---', 'title: 库房', '---', '', ...parts('早晨', '晚上'))).toEqual([
      'T 库房',
      'A',
      '1 早晨',
      '1 晚上'
    ])
    expect(await outline(...parts('一、早晨', '二、晚上'))).toEqual(['A', '1 一、早晨', '1 二、晚上'])
  })

  it('are pieces else', async () => {
    expect(await outline(...parts('早晨', '晚上'))).toEqual(['A 早晨', 'A 晚上'])
    expect(await outline(...parts('第一篇　早晨', '第二篇　晚上'))).toEqual([
      'A 第一篇　早晨',
      'A 第二篇　晚上'
    ])
  })
})

describe('第一章 and 第一节', () => {
  it('stand one below the other, whatever their signs say', async () => {
    const units = ['第一章 早晨', '第一节 开灯', '第二节 看窗', '第二章 晚上']
    const lines = units.flatMap(unit => [`${unit.includes('章') ? '###' : '##'} ${unit}`, '', P, ''])
    expect(await outline('# 库房', '', ...lines)).toEqual([
      'T 库房',
      'A',
      ...units.map(unit => `${unit.includes('章') ? 1 : 2} ${unit}`)
    ])
  })
})

describe('signs of emphasis with blanks inside', () => {
  const textOfMarkdown = async (...lines: string[]): Promise<string> =>
    (await normalized(`${lines.join('\n')}\n`, 'markdown')).text

  it('are signs all the same, also where a pair reaches over a line; lines of signs alone are nothing', async () => {
    const { tree, text } = await normalized(
      `# 库房\n\n先开灯，** 再看窗 ** ，${P}\n\n** 关灯以后  \n**\n\n**\n`,
      'markdown'
    )
    expect(text).not.toContain('*')
    expect(JSON.stringify(tree)).toMatch(/"strong","children":\[\{"type":"text","value":"再看窗"/)
  })

  it('are gone too where a pair is all of its line', async () => {
    expect(await textOfMarkdown('# 库房', '', '** 再看窗 **', '', `先开灯。** ${P}`)).not.toContain('*')
  })

  it('are what they are in sums and where they are escaped', async () => {
    expect(await textOfMarkdown('# 库房', '', '面积是 2**10 平方米，编号 \\*\\* 甲 \\*\\*。')).toMatch(
      /2\*\*10.*\*\* ?甲 ?\*\*/
    )
  })
})

describe('who wrote, over a rule', () => {
  it('is no heading', async () =>
    expect(await outline('# 库房', '', '记者：何秀英', '---', '', P, '', '## 范围', P, '## 成员', P)).toEqual(
      ['T 库房', 'A', 'by 记者：何秀英', '1 范围', '1 成员']
    ))

  it('is one where the label names what is done', async () =>
    expect(await outline('# 库房', P, '## 整理：把东西放回原处', P, '## 清点：一件一件来', P)).toContain(
      '1 整理：把东西放回原处'
    ))
})

describe('lines with a label each', () => {
  it('are lines: the first says what the text is called', async () => {
    const lines = ['規程名稱：庫房看守規程', '規程類別：內部規程', '修正日期：20240506']
    const { tree, text } = await normalized(`${lines.join('\n')}\n\n第 1 條\n${P}\n`, 'markdown')
    expect(text).not.toContain('內部規程修正日期')
    expect(tree.children.length).toBeGreaterThan(0)
  })

  it('are one paragraph where one of them is a sentence', async () => {
    const { text } = await normalized(
      `时间：上午\n地点：库房\n要求：先开灯，再看窗。然后\n锁门。\n`,
      'markdown'
    )
    expect(text.trim().split('\n').length).toBe(1)
  })
})

describe('first-level headings with numbers below a text', () => {
  const told = [P, '', `${P}再往后是秋天。`, '', `${P}到了冬天就冷了。`, '']
  const parts = ['# 1. 开灯', P, '# 2. 看窗', P, '# 3. 锁门', P]

  it('stand beside the one above them', async () =>
    expect(await outline(...told, '# 什么是巡查？', P, ...parts)).toEqual([
      'A',
      '1 什么是巡查？',
      '1 1. 开灯',
      '1 2. 看窗',
      '1 3. 锁门'
    ]))

  it('stand under it where it opens the text', async () =>
    expect(await outline('# 什么是巡查', P, ...parts)).toEqual([
      'T 什么是巡查',
      'A',
      '1 1. 开灯',
      '1 2. 看窗',
      '1 3. 锁门'
    ]))
})
