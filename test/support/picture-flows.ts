/** Pages that are looked at and then kept as pictures: for each what a reader would look at there. */
import { designOf } from '../../pipeline/4-typeset/design/design-of.ts'
import type { Flow, FlowBlock, FlowSection, Run } from '../../pipeline/model/flow.ts'
import { em, pt } from '../../pipeline/model/units.ts'
import { figureBlock } from './figure-fixtures.ts'
import { flowOf, fullFlow, paragraph, prose, section, textBlock } from './flow-fixtures.ts'

export interface PictureCase {
  readonly flow: Flow
  /** Pages by their place in the volume, from 0. */
  readonly pages: readonly number[]
}

const body = (...texts: readonly string[]): FlowBlock[] => texts.map(text => textBlock('body', text))

const piece = (blocks: readonly FlowBlock[], more: Partial<FlowSection> = {}): FlowSection =>
  section(blocks, { runningHead: { even: '四季随笔', odd: '河边的一天' }, ...more })

const one = (blocks: readonly FlowBlock[], more: Partial<Flow> = {}): PictureCase => ({
  flow: flowOf([piece(blocks)], { design: designOf('book', 'A5'), ...more }),
  pages: [0]
})

const traditional = body(
  '河水漲了半尺，渡口的石階只露出最上面兩級。擺渡的人說：「今天不走了，等水退。」我們便在茶棚裡坐下，聽雨打在篷布上，一陣緊一陣慢。',
  '《石橋志》卷三記載：「每歲春漲，行者病涉。」後來里人集資重修，乾隆年間始成；裏外兩層，面鋪青石，發券用磚——至今仍在。',
  '下午雨停，對岸有人招手：「還走不走？」「走！」大家一齊站起來，收傘、付錢、上船，誰也不再提早晨的事……'
)

const dense = body(
  '“真的吗？！”“真的！！！”“那……那碑呢？”——没有人回答。他（其实）说过：“‘石桥永固’四个字，谁写的？”（见《石桥志》卷二，〈碑记〉一篇。）',
  '《石桥志》《街巷考》里都提过它；〔注文已佚〕【存目】「旧题」『小字』，都照原样抄下来：“石长七尺，宽三尺。”（“引号”和《书名》），“（括号）”，《（又）》。',
  '约翰·史密斯、卡尔·林德伯格；男/女各半，1931—1945年，100～200人，北京—上海。他问：“谁？”她答：“我。”“你？”“我！”——“好。”',
  '一、二、三；甲、乙、丙；“一”“二”“三”；（一）（二）（三）：《一》《二》《三》。'
)

const mixed = body(
  '桥上的标牌写着Stone Bridge, built in 1854 and rebuilt in 1952 by the Department of Public Works. 下面一行小字是Please keep your children’s hands inside the railing. 孩子们不认得。',
  '气温-5℃，约占30%的桥面结了冰，每块石料售价￥100元，比例为1:500；版本为v2.0.1-beta，型号GB/T 9704-2012，与C++、node.js并列，A4纸，5 kg，15:30开会。',
  'This paragraph is wholly English: the well-known keeper’s “quoted” words are set with spaces between them, and the last line is natural.',
  '网址见https://www.example.org/archive/2026/stone-bridge/index.html?year=1854，另有长数1,234,567.89与3.14159265358979。'
)

const headings: readonly FlowBlock[] = [
  textBlock('articleTitle', '石桥的修缮', { id: 'a', outline: 1, linesAfter: 1.75 }),
  textBlock('byline', '石桥站　林间'),
  ...prose(1, 1),
  textBlock('heading1', '一、总则', { id: 'h1', outline: 2 }),
  ...prose(1, 2),
  textBlock('heading2', '（一）范围', { id: 'h2', outline: 3 }),
  ...prose(1, 3),
  textBlock('heading3', '1．石料', { id: 'h3', outline: 4 }),
  ...prose(1, 4),
  textBlock('heading4', '（1）青石', { id: 'h4', outline: 5 }),
  ...prose(1, 5),
  paragraph([
    { text: '第一，取材。', runIn: 1, face: 'sans-bold' },
    { text: '石料取自北山，木料取自南坡，砖由本地窑户烧制。' }
  ])
]

const twoLines: readonly FlowBlock[] = [
  textBlock('articleTitle', '关于社区菜园第一年耕种情况以及邻里共同照看幼苗的若干记录和一点补充说明', {
    id: 'a',
    outline: 1
  }),
  ...prose(3, 6)
]

const contents = (): PictureCase => {
  const blocks: FlowBlock[] = [textBlock('contentsTitle', '目录', { id: 'contents' })]
  const articles: FlowSection[] = []
  for (let index = 0; index < 24; index++) {
    const title = `${['石桥', '菜园', '河堤', '茶馆'][index % 4]}记事之${index + 1}${index % 5 === 0 ? '：兼记邻里共同照看幼苗的若干情形' : ''}`
    blocks.push({
      kind: 'contents',
      role: 'contentsArticle',
      text: title,
      ...(index % 3 === 0 ? { author: '林间' } : {}),
      target: `a${index}`,
      numbered: true,
      level: 2
    })
    blocks.push({
      kind: 'contents',
      role: 'contentsHeading',
      text: '一、缘起',
      target: `a${index}`,
      numbered: true,
      level: 3
    })
    articles.push(
      section(
        [textBlock('articleTitle', title, { id: `a${index}`, outline: 1 }), ...prose(1, index)],
        index === 0 ? { start: 'recto', restart: true } : {}
      )
    )
  }
  const list = section(blocks, { kind: 'contents', start: 'recto', numbering: 'roman', restart: true })
  return { flow: flowOf([list, ...articles], { design: designOf('book', 'A5') }), pages: [0, 1] }
}

const noted = (): PictureCase => {
  const long = prose(4, 30)
    .map(block => block.runs[0]?.text ?? '')
    .join('')
  const block = paragraph(
    [
      { text: '这一年的账目' },
      { text: '', note: 0, script: 'super' },
      { text: '与往年的账目' },
      { text: '', note: 1, script: 'super' },
      { text: '都在文站里。' }
    ],
    {
      notes: [
        { id: 'n1', runs: [{ text: `原账四册，今存三册。${long}${long}` }] },
        { id: 'n2', runs: [{ text: long }] }
      ]
    }
  )
  const blocks = [...prose(4, 11), block, ...prose(4, 21)]
  return { flow: flowOf([piece(blocks)], { design: designOf('book', 'A5') }), pages: [1, 2] }
}

const table: FlowBlock = {
  kind: 'table',
  headRows: 1,
  align: ['left', 'right', 'center'],
  widths: [pt(84), pt(63), pt(105)],
  rows: [
    ['年份', '青石（方）', '经手人'],
    ...Array.from({ length: 70 }, (_, index) => [
      String(1854 + index),
      `${index * 37 + 12}.5`,
      index % 7 === 0 ? '周石匠、李木匠、王铁匠和他的徒弟' : 'John Smith'
    ])
  ].map(row => row.map(text => ({ runs: [{ text }] }))),
  notes: []
}

const overPages = (): PictureCase => ({
  flow: flowOf(
    [
      piece([
        ...prose(2, 3),
        textBlock('tableCaption', '表1　石料账（方）', { linesBefore: 1 }),
        table,
        ...prose(2, 8)
      ])
    ],
    { design: designOf('book', 'A5') }
  ),
  pages: [0, 1, 2]
})

const annotated: readonly Run[] = [
  { text: '去' },
  { text: '图书馆', ruby: 'túshūguǎn' },
  { text: '看' },
  { text: '檠', ruby: 'qíng' },
  { text: '字，' },
  { text: '千万不要踩冰', emphasisMark: 'dot' },
  { text: '；到' },
  { text: '江南', underline: 'straight' },
  { text: '、' },
  { text: '石桥镇', underline: 'straight' },
  { text: '，读' },
  { text: '石桥志', underline: 'wavy' },
  { text: '与' },
  { text: '注音', ruby: 'ㄓㄨˋ ㄧㄣ' },
  { text: '。水温是20℃，记作H' },
  { text: '2', script: 'super' },
  { text: '，往后的几行只是为了看行与行之间的距离是否还在格子上。' }
]

const official: readonly FlowBlock[] = [
  textBlock('articleTitle', '关于做好春季植树造林工作的通知', { id: 'a', outline: 1 }),
  textBlock('salutation', '各村民小组：'),
  ...prose(2, 40),
  textBlock('heading1', '一、总体要求', { id: 'g1', outline: 2 }),
  ...prose(2, 42),
  textBlock('heading2', '（一）时间安排', { id: 'g2', outline: 3 }),
  ...prose(6, 44),
  textBlock('signOff', '石桥街道办事处'),
  textBlock('dateline', '2026年3月12日')
]

/** By name; a page of several has its number behind it. */
export const pictureCases: Readonly<Record<string, () => PictureCase>> = {
  'body-simplified': () => one(prose(6)),
  'body-traditional': () => one(traditional, { region: 'TW', language: 'zh-TW' }),
  punctuation: () => one(dense),
  'latin-and-digits': () => one(mixed),
  headings: () => one(headings),
  'two-line-title': () => one(twoLines),
  contents,
  footnotes: noted,
  'table-over-pages': overPages,
  figure: () =>
    one([
      ...prose(1, 5),
      figureBlock({ captioned: true }),
      textBlock('figureCaption', '图1　重修以后的石桥', { linesAfter: 1 }),
      ...prose(2, 7)
    ]),
  'ruby-and-dots': () => one([paragraph(annotated), ...prose(1, 9)]),
  lists: () =>
    one([
      textBlock('listItem', '石料：青石、条石、碎石，都由北山运来，一车一车地卸在桥头。', {
        marker: '1.',
        markerWidth: em(2)
      }),
      textBlock('listItem', '松木，作桩；', { marker: '•', markerWidth: em(1), nesting: 1 }),
      textBlock('listItem', '铁件若干。', { marker: '2.', markerWidth: em(2) }),
      textBlock('quotation', '读书如种树，头几年看不见什么，忽然有一天，院子里就有了荫凉。'),
      { kind: 'ornament', text: '＊　＊　＊', linesBefore: 1, linesAfter: 1 },
      ...prose(1, 3)
    ]),
  gongwen: () => ({
    flow: flowOf([piece(official)], { design: designOf('gongwen', 'A4') }),
    pages: [0, 1]
  }),
  '32k': () => ({
    flow: flowOf([piece(prose(9, 50))], { design: designOf('book', '32K') }),
    pages: [1]
  }),
  cover: () => ({ flow: fullFlow(), pages: [0] })
}
