/** Flows written by hand: a small volume with everything that a renderer meets, and builders for the odd case. */
import { designOf } from '../../pipeline/4-typeset/design/design-of.ts'
import type { Role } from '../../pipeline/model/design.ts'
import type {
  ContentsBlock,
  Flow,
  FlowBlock,
  FlowSection,
  Run,
  TextBlock
} from '../../pipeline/model/flow.ts'
import { em, pt } from '../../pipeline/model/units.ts'

/** A block of one run. */
export const textBlock = (role: Role, text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  role,
  runs: [{ text }],
  notes: [],
  ...more
})

/** A paragraph of several runs. */
export const paragraph = (runs: readonly Run[], more: Partial<TextBlock> = {}): TextBlock => ({
  ...textBlock('body', '', more),
  runs
})

const entry = (
  role: ContentsBlock['role'],
  text: string,
  target: string,
  more: Partial<ContentsBlock> = {}
): ContentsBlock => ({
  kind: 'contents',
  role,
  text,
  target,
  numbered: role !== 'contentsPart',
  level: role === 'contentsPart' ? 1 : role === 'contentsArticle' ? 2 : 3,
  ...more
})

/** A section with defaults of an article in the body. */
export const section = (blocks: readonly FlowBlock[], more: Partial<FlowSection> = {}): FlowSection => ({
  kind: 'article',
  start: 'new-page',
  numbering: 'arabic',
  restart: false,
  runningHead: { even: '', odd: '' },
  blocks,
  ...more
})

/** A flow with defaults. */
export const flowOf = (sections: readonly FlowSection[], more: Partial<Flow> = {}): Flow => ({
  title: '四季随笔',
  language: 'zh-CN',
  region: 'CN',
  epochSeconds: 1_700_000_000,
  design: designOf('book', 'A4'),
  sections,
  ...more
})

const VOLUME = '四季随笔'

const SENTENCES = [
  '春天刚来的时候，院子里的土还是硬的，铁锹下去只留一道白印。',
  '母亲说不必着急，等一场雨，再等两个晴天，地自己会松开。',
  '我们把去年的种子摊在窗台上，一粒一粒地挑，挑到手指发麻。',
  '隔壁的老人每天清早来看一眼，什么也不说，只把栅栏扶正。',
  '后来才知道，他年轻时管过一片果园，记得每一棵树的脾气。',
  '“种东西跟教孩子差不多，”他有一回说，“急不得，也丢不得。”',
  '书上写的播种日期往往不准，倒是河边的柳树从来没有错过。',
  '到了四月底，菜畦里已经分得出深浅不同的几种绿色。'
]

/** Body paragraphs that do not repeat each other. */
export const prose = (count: number, seed = 0): readonly TextBlock[] =>
  Array.from({ length: count }, (_, index) => {
    const length = 2 + ((index * 5 + seed) % 6)
    const sentences = Array.from(
      { length },
      (_, at) => SENTENCES[(index * 3 + at * 5 + seed) % SENTENCES.length] ?? ''
    )
    return textBlock('body', `第${index + 1 + seed}日。${sentences.join('')}`)
  })

const article = (
  id: string,
  title: string,
  author: string | null,
  blocks: readonly FlowBlock[],
  more: Partial<FlowSection> = {}
): FlowSection =>
  section(
    [
      textBlock('articleTitle', title, { id, outline: 2, ...(author === null ? { linesAfter: 1.75 } : {}) }),
      ...(author === null ? [] : [textBlock('byline', author)]),
      ...blocks
    ],
    { runningHead: { even: VOLUME, odd: title }, ...more }
  )

const heading = (depth: 1 | 2 | 3, id: string, text: string, more: Partial<TextBlock> = {}): TextBlock =>
  textBlock(`heading${depth}`, text, { id, outline: depth + 2, ...more })

const part = (id: string, number: string, title: string, restart = false): FlowSection =>
  section([textBlock('partNumber', number), textBlock('partTitle', title, { id, outline: 1 })], {
    kind: 'part',
    start: 'recto',
    restart
  })

const table: FlowBlock = {
  kind: 'table',
  headRows: 1,
  align: ['left', 'right', 'right'],
  widths: [pt(84), pt(63), pt(63)],
  rows: [
    [{ runs: [{ text: '书架' }] }, { runs: [{ text: '文学' }] }, { runs: [{ text: '科学' }] }],
    ...Array.from({ length: 12 }, (_, index) => [
      { runs: [{ text: `第${index + 1}架` }] },
      { runs: [{ text: String(index * 17 + 24) }] },
      {
        runs:
          index === 2 ? [{ text: '203' }, { text: '', note: 0, script: 'super' as const }] : [{ text: '91' }]
      }
    ])
  ],
  notes: [{ id: 't1', runs: [{ text: '其中八册为复本。' }] }],
  linesBefore: 0.5,
  linesAfter: 1
}

/** Cover, contents, preface, two parts, articles with every kind of block, one of them in Traditional Chinese. */
export const volumeFlow = (): Flow =>
  flowOf(
    [
      section(
        [
          textBlock('coverTitle', VOLUME),
          textBlock('coverSubtitle', '二〇二六年卷'),
          textBlock('coverEditor', '春山读书会　编'),
          textBlock('coverDate', '二〇二六年十一月')
        ],
        { kind: 'cover', start: 'recto', numbering: 'none' }
      ),
      article('p1', '前言', null, prose(6, 90), {
        kind: 'preface',
        start: 'recto',
        numbering: 'roman',
        restart: true
      }),
      section(
        [
          textBlock('contentsTitle', '目录', { id: 'contents' }),
          entry('contentsArticle', '前言', 'p1'),
          entry('contentsPart', '上篇　园子内外', 'b1'),
          entry('contentsArticle', '春天的菜园', 'a1', { author: '林间' }),
          entry('contentsHeading', '一、翻土', 'a1-h1'),
          entry('contentsHeading', '二、播种与等待', 'a1-h2'),
          entry('contentsArticle', '书架的秩序', 'a2', { author: '苏禾' }),
          entry('contentsHeading', '一、分类', 'a2-h1'),
          entry('contentsPart', '下篇　雨水与灯火', 'b2'),
          entry('contentsArticle', '河邊的一天', 'a3', { author: '周硯' }),
          entry(
            'contentsArticle',
            '关于社区菜园第一年耕种情况以及邻里共同照看幼苗的若干记录和一点补充说明',
            'a4',
            { author: '菜园小组' }
          )
        ],
        { kind: 'contents', start: 'recto', numbering: 'roman', runningHead: { even: VOLUME, odd: '目录' } }
      ),
      part('b1', '上篇', '园子内外', true),
      article('a1', '春天的菜园', '园艺组　林间', [
        ...prose(4),
        heading(1, 'a1-h1', '一、翻土'),
        heading(2, 'a1-h3', '（一）工具', { linesBefore: 0, linesAfter: 0 }),
        ...prose(9, 10),
        heading(1, 'a1-h2', '二、播种与等待'),
        paragraph(
          [
            { text: '（1）选种。', runIn: 1, face: 'sans-bold' },
            { text: '颗粒饱满的留下，其余的喂鸟' },
            { text: '', note: 0, script: 'super' },
            { text: '。参见' },
            { text: 'Walden', link: 'https://example.org/walden' },
            { text: '一书，也可以回头看' },
            { text: '翻土', link: '#a1-h1' },
            { text: '一节。' }
          ],
          {
            notes: [
              {
                id: 'n1',
                runs: [
                  {
                    text: '麻雀尤其喜欢小米；谷雨之前每天撒一把，谷雨之后就不必了，地里的虫子足够它们吃到立秋。'
                  }
                ]
              }
            ]
          }
        ),
        ...prose(5, 20),
        textBlock('quotation', '读书如种树，头几年看不见什么，忽然有一天，院子里就有了荫凉。'),
        ...prose(7, 30),
        textBlock('signOff', '园艺组'),
        textBlock('dateline', '二〇二六年四月三十日')
      ]),
      article('a2', '书架的秩序', '苏禾', [
        textBlock('salutation', '各位读者：'),
        ...prose(3, 40),
        heading(1, 'a2-h1', '一、分类'),
        textBlock('listItem', '文学类放在临窗的一架，按作者姓名排列，同一作者的按出版年份排列。', {
          marker: '1.',
          markerWidth: em(2)
        }),
        textBlock('listItem', '科学类放在里间。', { marker: '2.', markerWidth: em(2) }),
        textBlock('listItem', '其中图谱另放一层。', { marker: '•', markerWidth: em(1), nesting: 1 }),
        { ...textBlock('tableCaption', '表1　两类藏书（册）', { linesBefore: 1 }) },
        table,
        ...prose(6, 50),
        { kind: 'ornament', text: '＊　＊　＊', linesBefore: 1, linesAfter: 1 },
        paragraph([
          { text: '最后说一句，' },
          { text: '秩序', emphasis: 'strong' },
          { text: '是为了' },
          { text: '找得到', emphasis: 'emphasis' },
          { text: '，' },
          { text: '不是', face: 'sans' },
          { text: '为了好看。' }
        ]),
        ...prose(20, 60)
      ]),
      part('b2', '下篇', '雨水与灯火'),
      article('a3', '河邊的一天', '周硯', [
        textBlock(
          'body',
          '河水漲了半尺，渡口的石階只露出最上面兩級。擺渡的人說：「今天不走了，等水退。」我們便在茶棚裡坐下，聽雨打在篷布上。',
          { language: 'zh-TW' }
        ),
        textBlock('body', '下午雨停，對岸有人招手。', { language: 'zh-TW' })
      ]),
      article(
        'a4',
        '关于社区菜园第一年耕种情况以及邻里共同照看幼苗的若干记录和一点补充说明',
        '菜园小组',
        prose(40, 70)
      )
    ],
    { author: '春山读书会' }
  )

/** A table that goes on over pages, with its head and a note in a cell of its second page. */
const longTable: FlowBlock = {
  kind: 'table',
  headRows: 1,
  align: ['left', 'right'],
  widths: [pt(120), pt(90)],
  rows: [
    [{ runs: [{ text: '日期' }] }, { runs: [{ text: '雨量' }] }],
    ...Array.from({ length: 90 }, (_, index) => [
      { runs: [{ text: `第${index + 1}日` }] },
      {
        runs:
          index === 60
            ? [{ text: '7.5' }, { text: '', note: 0, script: 'super' as const }]
            : [{ text: `${index * 3 + 1}` }]
      }
    ])
  ],
  notes: [{ id: 't2', runs: [{ text: '这一天雨量筒翻倒过一次。' }] }]
}

/** Lines of notes that no foot of a page holds with their marks. */
const longNote = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, index) => `其${seed + index}，${SENTENCES[(index * 3 + seed) % 8]}`).join(
    ''
  )

/** `volumeFlow`, and behind it a piece with readings, dots, a note that goes on over a page and a table over pages. */
export const fullFlow = (): Flow => {
  const flow = volumeFlow()
  const noted = paragraph(
    [
      { text: '去' },
      { text: '图书馆', ruby: 'túshūguǎn' },
      { text: '看', emphasisMark: 'dot' },
      { text: '书', underline: 'straight' },
      { text: '', note: 0, script: 'super' },
      { text: '，再看一遍' },
      { text: '', note: 1, script: 'super' },
      { text: '。' }
    ],
    {
      notes: [
        { id: 'm1', runs: [{ text: longNote(60, 1) }] },
        { id: 'm2', runs: [{ text: longNote(20, 70) }] }
      ]
    }
  )
  const piece = article('a5', '雨量', '苏禾', [...prose(6, 100), noted, ...prose(9, 110), longTable])
  return { ...flow, sections: [...flow.sections, piece] }
}

/** Every id of a flow with a number that only has to be there. */
export const anyNumbers = (flow: Flow): ReadonlyMap<string, string> =>
  new Map(
    flow.sections.flatMap(each =>
      each.blocks.flatMap(block =>
        block.kind === 'text' && block.id !== undefined
          ? [[block.id, each.numbering === 'roman' ? 'i' : '1'] as const]
          : []
      )
    )
  )
