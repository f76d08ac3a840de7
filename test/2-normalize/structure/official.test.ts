/** Official texts: what an order makes known, contents lists without a head, items of articles, headings at the ends of lines. */
import { describe, expect, test } from 'vitest'
import { isDateLine } from '../../../pipeline/2-normalize/passes/structure/dates.ts'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const articles =
  '第一条　为了管好渡口，制定本办法。第二条　渡船每天检查一次。第三条　本办法自五月一日起施行。'
const order = [
  '河湾市人民政府令第8号',
  '《河湾市渡口管理办法》已经市政府会议通过，现予公布。',
  '市长　林间',
  '2024年3月2日'
]

describe('below an order stands the title of what it makes known', () => {
  test.each([
    ['on a line of its own', ['河湾市渡口管理办法', articles]],
    ['glued to the first article', [`河湾市渡口管理办法${articles}`]]
  ])('%s', async (_, lines) => {
    const { title, text } = await normalized([...order, ...lines].join('\n'))
    expect(title).toBe('河湾市渡口管理办法')
    expect(text).toContain('河湾市人民政府令第8号')
  })

  test('so it does below a letter without a title', async () => {
    const base = [
      '各镇人民政府：',
      '现将《河湾市渡口管理办法》印发给你们。',
      '2024年3月2日',
      '河湾市渡口管理办法',
      articles
    ]
    expect((await normalized(base.join('\n'))).title).toBe('河湾市渡口管理办法')
  })

  test('an order that makes nothing known keeps its title, and so does a letter that speaks of rules', async () => {
    expect((await normalized(['封山令', body, '巡山办法', body].join('\n'))).title).toBe('封山令')
    const letter = ['各位同学：', body, '图书馆借书办法', '一、带上借书证。']
    expect((await normalized(letter.join('\n'))).title).toBe(null)
  })
})

describe('TN-86 headings of regulations', () => {
  test('at the end of a line that lost the break before it', async () => {
    const lines = [
      '渡口管理办法',
      '第一章　总则',
      `第一条　为了管好渡口，制定本办法。${body}第二章　渡船`,
      `第二条　渡船每天检查一次。${body}`
    ]
    expect(await outline(lines.join('\n'))).toEqual([
      'T 渡口管理办法',
      'A',
      '1 第一章　总则',
      '1 第二章　渡船'
    ])
  })

  test('items of an article are none, in one line either', async () => {
    const items = (word: string): string =>
      `有下列情形之一的：一、${word}满一年经考试合格的人员。二、曾任${word}或者副手满三年的人员。三、经渡口推选出来的人员。`
    const base = `渡口人员办法第一章总则第一条渡口人员，${items('船员')}第二条渡口管理员，${items('管理员')}第二章附则第三条本办法自公布之日起施行。`
    expect(await outline(base)).toEqual(['T 渡口人员办法', 'A', '1 第一章总则', '1 第二章附则'])
  })

  test('a row of which some items end in semicolons is a list', async () => {
    const base = `问：办法有哪些变化？答：（一）章数由五章增加到七章；（二）增加了夜航的规定；（三）统一了用语，如将摆渡改为渡运等。（四）重新整理检查的要求，按照由重到轻的顺序分别列出。（五）夜航的要求由三条增加到六条，取消了雨天的要求。${body}`
    expect((await outline(base)).filter(line => line.startsWith('1'))).toEqual([])
  })

  test('an amended article is no sentence after a heading', async () => {
    const base = `关于修改渡口管理办法的决定一、删去第二条第二款。二、增加一条，作为第五条，并将第五条改为第六条。三、增加一条，作为第八条，并将第八条改为第九条。四、将第十条改为第十一条，删去第二款。${body}`
    for (const line of await outline(base)) expect(line).not.toMatch(/作为$/)
  })
})

describe('contents lists', () => {
  const heads = ['1　总则', '1.1　目的', '1.2　范围', '2　组织', '2.1　指挥', '2.2　分工', '3　附则']
  const texts = heads.map(head => (/\./.test(head) || head === '3　附则' ? [head, body] : [head]))

  test('go without a head of their own, on lines and in one', async () => {
    const plan = await normalized(['渡口应急预案', ...heads, ...texts.flat()].join('\n'))
    expect(plan.dropped).toEqual(heads)
    const line = `渡口应急预案　　${heads.join('　　')}　　${texts.flat().join('　　')}`
    expect((await outline(line)).filter(one => /^[12] /.test(one))).toEqual(
      heads.map(head => `${/\./.test(head) ? 2 : 1} ${head}`)
    )
  })

  test('go where breaks between their lines were lost', async () => {
    const lines = [
      '渡口规划',
      '目录',
      '第一章　现状第二章　目标',
      '第三章　保障',
      '第一章　现状',
      body,
      '第二章　目标',
      body,
      '第三章　保障',
      body
    ]
    expect((await normalized(lines.join('\n'))).dropped).toEqual([
      '目录',
      '第一章　现状第二章　目标',
      '第三章　保障'
    ])
  })

  test('numbered lines that stand once stay', async () => {
    expect((await normalized(['渡口应急预案', ...heads, body].join('\n'))).dropped).toEqual([])
  })
})

test('the way to a page and the site’s name above it go, the number of a document stays', async () => {
  const title = '河湾市人民政府关于渡口安全的通知'
  const lines = [
    '政府文件 - 河政发',
    '您所在的位置:首页->公开->文件',
    title,
    '河政发〔2024〕7号',
    title,
    body
  ]
  const { dropped, text } = await normalized(lines.join('\n'))
  expect(dropped).toEqual(expect.arrayContaining(['政府文件 - 河政发', '您所在的位置:首页->公开->文件']))
  expect(text).toContain('河政发〔2024〕7号')
})

test('a date by the years of the republic, with a word on its version, is a date', () => {
  expect(isDateLine('民國93年12月24日(非現行條文)')).toBe(true)
  expect(isDateLine('民國93年度預算')).toBe(false)
})

describe('TN-86 plans and reports in one line', () => {
  const texts = (word: string): string => `各队要认真负责，${word}，发现问题当天上报。${body}`

  test('（一）… numbered through under headings of three halves', async () => {
    const base = `关于渡口安全的意见一、总体要求以保护乘客为中心，${body}二、完善机制，压实责任，形成合力（一）明确分工。${texts('先易后难')}（二）加强巡查。${texts('日夜有人')}三、突出重点，逐条检查，消除隐患（三）检查渡船。${texts('一船一表')}（四）检查码头。${texts('一处一表')}`
    expect(await outline(base)).toEqual([
      'T 关于渡口安全的意见',
      'A',
      '1 一、总体要求',
      '1 二、完善机制，压实责任，形成合力',
      '2r （一）明确分工。',
      '2r （二）加强巡查。',
      '1 三、突出重点，逐条检查，消除隐患',
      '2r （三）检查渡船。',
      '2r （四）检查码头。'
    ])
  })

  test('short sentences of one clause over long paragraphs are headings as wholes', async () => {
    const base = `渡口工作报告（一）摆渡能力迈上新台阶。${body}${body}（二）渡船维修实现新突破。${body}${body}（三）码头建设呈现新面貌。${body}${body}`
    expect((await outline(base)).slice(2)).toEqual([
      '1r （一）摆渡能力迈上新台阶。',
      '1r （二）渡船维修实现新突破。',
      '1r （三）码头建设呈现新面貌。'
    ])
  })

  test('a title that names another text ends after the word for what it is', async () => {
    const title =
      '河湾市交通局、河湾市水利局有关负责人就《渡口安全管理与摆渡人员培训实施方案（试行）》答记者问'
    expect((await normalized(`${title}日前，市交通局印发了方案。${body}${body}`)).title).toBe(title)
  })

  test('a law with its number in brackets is no counter', async () => {
    const base = ['渡口法(03128)', '首页 > 法规 > 正文', articles]
    expect((await normalized(base.join('\n'))).dropped).not.toContain('渡口法(03128)')
  })
})

describe('heads of official pages', () => {
  const title = '河湾市人民政府办公室关于印发《河湾市渡口安全三年行动工作方案》的通知'

  test('the title said again in several lines goes, the number between stays', async () => {
    const parts = ['河湾市人民政府办公室', '关于印发《河湾市渡口安全三年行动工作方案》的通知']
    const lines = [
      title,
      '发布时间:2024-03-02 09:28信息来源:市政府办',
      '河政发〔2024〕7号',
      ...parts,
      '各镇人民政府：',
      body
    ]
    const found = await normalized(lines.join('\n\n'))
    expect(found.title).toBe(title)
    expect(found.dropped).toEqual(['发布时间:2024-03-02 09:28信息来源:市政府办', ...parts])
  })

  test('lines that only begin as the title does stay', async () => {
    const lines = [title, '河湾市人民政府办公室', '关于印发方案的说明', body]
    expect((await normalized(lines.join('\n\n'))).dropped).toEqual([])
  })
})

describe('laws and what is said about them', () => {
  const article = (number: string): string => `第${number}条　渡船每年检查一次，查出毛病当天修好。`

  test('the name of a chapter that was broken over two lines is one line (TN-15)', async () => {
    const lines = [
      '渡口条例',
      '第一章　总则',
      article('一'),
      '第二章　渡口及其附属码头',
      '的一般规定',
      article('二'),
      '第三章　附则',
      article('三')
    ]
    expect((await outline(lines.join('\n'))).filter(line => /^1/.test(line))).toEqual([
      '1 第一章　总则',
      '1 第二章　渡口及其附属码头的一般规定',
      '1 第三章　附则'
    ])
  })

  test('names that stand over articles stay', async () => {
    const lines = [
      '渡口条例',
      '第一章　渡口的设置和撤销程序',
      '立法目的',
      article('一'),
      '适用范围',
      article('二'),
      '第二章　附则',
      '施行日期',
      article('三')
    ]
    expect((await normalized(lines.join('\n'))).text).toContain('程序\n立法目的\n')
  })

  test('what a decision changes in another text is no heading', async () => {
    const base = `河湾镇决定对《渡口条例》作如下修改：一、删去第六条。二、将第七条修改为：“渡船每年检查一次，查出毛病当天修好。”三、删去第九条第二款。四、将第十条、第十一条合并，作为第十条，修改为：“码头每月清扫两次。”五、增加一条，作为第十二条：“旧缆绳当年换掉。”本决定自公布之日起施行。`
    expect((await outline(base)).filter(line => /^\d/.test(line))).toEqual([])
  })

  test('a long question among questions is a heading as a whole', async () => {
    const base = `近日，镇里印发了《渡口意见》。1.请问《意见》出台的背景是什么？${body}2.渡口安全整治难度大、涉及面广，需要各队和沿岸的村子一起出力，请问《意见》都明确了哪些方面的责任，由谁来落实？${body}3.渡口管理不是一朝一夕的事，《意见》有哪些长效措施？${body}`
    expect((await outline(base)).filter(line => /^\d/.test(line)).map(line => line.slice(-6))).toEqual([
      '背景是什么？',
      '由谁来落实？',
      '些长效措施？'
    ])
  })
})

test('a numbered document and the plan that it makes known are one text, whatever days and gaps stand between them', async () => {
  const plan = ['河湾渡口三年规划', body, '一、形势', body, '二、任务', body].join('\n\n')
  const head = [
    '河湾镇关于印发河湾渡口三年规划的通知',
    '2024-12-26',
    '河政发〔2024〕9号',
    '各村民委员会、镇属各单位：',
    body,
    '河湾镇人民政府',
    '2024年12月20日'
  ]
  for (const gap of ['\n\n', '\n\n\n\n\n']) {
    const found = await normalized(`${head.join('\n\n')}${gap}${plan}\n`)
    expect(found.tree.children.filter(node => node.type === 'article')).toHaveLength(1)
  }
})

test('the only 一、 of a text that was cut short, over several headings', async () => {
  const part = (start: string): string =>
    `${start}各码头的渡船每天检查一次，发现损坏当天修理，修理后登记上报。`
  const lines = ['渡口意见', '一、总体要求', part('（一）保证安全。'), part('（二）方便行人。')]
  expect((await outline(lines.join('\n'))).filter(line => /^\d/.test(line))).toEqual([
    '1 一、总体要求',
    '2r （一）保证安全。',
    '2r （二）方便行人。'
  ])
  const list = ['渡口意见', '一、要求如下：', part('（一）保证安全。'), part('（二）方便行人。')]
  expect((await outline(list.join('\n'))).filter(line => line.startsWith('1 一'))).toEqual([])
})

test('a line right under the title hides no heading below it', async () => {
  const lines = ['渡口安全的责任', '甲诉乙渡船案', '基本案情', body, '裁判要旨', body, '适用解析', body]
  expect((await outline(lines.join('\n'))).filter(line => /^\d/.test(line))).toEqual([
    '1 基本案情',
    '1 裁判要旨',
    '1 适用解析'
  ])
})

test('measures numbered through （一） and （二） stand under them (TN-82)', async () => {
  const measures = (from: number, names: readonly string[]): string[] =>
    names.map((name, index) => `${from + index}.${name}。${body}`)
  const base = [
    '关于渡口工作的意见',
    '一、主要任务',
    '（一）办好渡船',
    ...measures(1, ['检修船体', '配齐救生衣', '更换缆绳']),
    '（二）用好渡工',
    ...measures(4, ['加强培训', '轮流值守', '定期体检']),
    '二、有关要求',
    body
  ]
  expect((await outline(base.join('\n'))).filter(line => /^\d/.test(line))).toEqual([
    '1 一、主要任务',
    '2 （一）办好渡船',
    '3r 1.检修船体。',
    '3r 2.配齐救生衣。',
    '3r 3.更换缆绳。',
    '2 （二）用好渡工',
    '3r 4.加强培训。',
    '3r 5.轮流值守。',
    '3r 6.定期体检。',
    '1 二、有关要求'
  ])
})

describe('TN-86 marks before a number', () => {
  test('a remark in brackets after a sentence', async () => {
    const base = `关于渡口工作的意见一、提高认识（一）明确分工。各队认真负责，当天上报。${body}（安全科牵头，各队按分工负责）（二）加强巡查。各队日夜巡查，当天上报。${body}（各队负责）二、加强领导（三）定期检查。${body}（安全科负责）`
    expect((await outline(base)).filter(line => /^\d/.test(line))).toEqual([
      '1 一、提高认识',
      '2r （一）明确分工。',
      '2r （二）加强巡查。',
      '1 二、加强领导',
      '2r （三）定期检查。'
    ])
  })

  test('over a sentence of two halves', async () => {
    const part = (heading: string): string => `${heading}。各队日夜巡查，当天上报。${body}（各队按分工负责）`
    const base = `关于渡口工作的意见一、主要任务（一）${part('强化渡口巡查，发挥各队作用')}（二）${part('推行挂牌值守，促进安全过河')}（三）${part('提升救护能力，减少渡口事故')}二、加强领导${body}`
    expect((await outline(base)).filter(line => /^[12]r? （/.test(line))).toEqual([
      '2r （一）强化渡口巡查，发挥各队作用。',
      '2r （二）推行挂牌值守，促进安全过河。',
      '2r （三）提升救护能力，减少渡口事故。'
    ])
  })

  test('第二条中央…… opens an article, 第二条中…… speaks of one', async () => {
    const base = `渡口检疫办法第一章总则第一条为了防治病虫害，制定本办法。第二章防疫第二条中央主管机关得指定检疫物。第三章附则第三条本办法第二条中所称检疫物，由主管机关公告。`
    expect((await outline(base)).filter(line => /^1/.test(line))).toEqual([
      '1 第一章总则',
      '1 第二章防疫',
      '1 第三章附则'
    ])
  })
})

test('tasks in sentences with remarks behind them are no headings', async () => {
  const task = (start: string): string =>
    `${start}各码头的渡船和救生设备并列出清单，发现损坏当天修理，修理后登记上报。（各队负责）`
  const base = `渡口安全重点任务分工方案（一）系统检查${task('')}（二）全面清理${task('')}（三）加快更换${task('')}（四）严格管理${task('')}${body}`
  expect((await outline(base)).filter(line => /^\d/.test(line))).toEqual([])
})
