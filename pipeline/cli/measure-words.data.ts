/** What the table of `chengce measure` says, by the keys of a measurement. */
import type { Reason, Verdict, What } from '../measure/index.ts'
import type { Language } from './language.ts'

export interface MeasureWords {
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly what: Readonly<Record<What, string>>
  readonly reasons: Readonly<Record<Reason, string>>
  readonly size: (pages: number, body: number, lines: number) => string
  readonly faces: string
  readonly unknownFace: string
  readonly expected: (value: string) => string
  readonly pages: (list: string) => string
  readonly quoted: (texts: readonly string[]) => string
  readonly counts: (kept: number, breach: number, substituted: number, unmeasured: number) => string
}

export const measureWords: Readonly<Record<Language, MeasureWords>> = {
  en: {
    verdicts: {
      kept: 'kept',
      breach: 'BREACH',
      substituted: 'substituted',
      'not-measured': 'not measured'
    },
    what: {
      'page-size': 'page size',
      'head-margin': 'head margin',
      'binding-margin': 'binding margin',
      'outer-margin': 'outer margin',
      'text-width': 'width of the text block',
      'text-height': 'height of the text block',
      'body-face': 'face of the text',
      'body-size': 'size of the text',
      'lines-a-page': 'lines a page',
      'characters-a-line': 'characters a line',
      pitch: 'line pitch',
      grid: 'lines off the grid',
      colour: 'lines that are not black',
      title: 'title',
      headings: 'headings 一、 （一）',
      'first-indent': 'first-line indent',
      'folio-form': 'page number, form',
      'folio-place': 'page number, from the edge',
      'folio-height': 'page number, below the text',
      'folio-size': 'page number, size',
      'folio-order': 'page numbers out of order',
      'line-starts': 'marks that begin a line',
      'line-ends': 'marks that end a line',
      'split-units': 'dashes and dots cut in two',
      'cut-numbers': 'numbers cut in two',
      'full-lines': 'ragged lines',
      gaps: 'widest spreading of a line',
      'marks-at-line-ends': 'whole-width marks at line ends',
      'lone-characters': 'paragraphs that end in one character',
      widows: 'single lines at the head or foot of a page',
      clause: ''
    },
    reasons: {
      'single-document': 'of a single original document only',
      'print-shop': 'of paper and binding',
      'docx-only': 'of a DOCX',
      content: 'asks what a line means, which glyphs do not tell',
      'no-body': 'no page of running text was found',
      'no-full-page': 'no page is full',
      'no-text-at-head': 'no page begins with running text',
      'none-there': 'there is none',
      'name-tells-nothing': 'the name of the font does not tell which face it is',
      region: 'the text is of a region where they may be whole',
      profile: 'the profile asks for other marks or bans',
      defines: 'defines a measure'
    },
    size: (pages, body, lines) => `${pages} pages, ${body} of running text with ${lines} lines`,
    faces: 'Faces',
    unknownFace: 'unknown',
    expected: value => `expected ${value}`,
    pages: list => `pages ${list}`,
    quoted: texts => texts.map(text => `“${text}”`).join(' '),
    counts: (kept, breach, substituted, unmeasured) =>
      `${kept} kept, ${breach} ${breach === 1 ? 'breach' : 'breaches'}, ${substituted} substituted, ${unmeasured} not measured`
  },
  zh: {
    verdicts: { kept: '符合', breach: '不符', substituted: '代用', 'not-measured': '未测' },
    what: {
      'page-size': '成品尺寸',
      'head-margin': '天头',
      'binding-margin': '订口',
      'outer-margin': '切口',
      'text-width': '版心宽',
      'text-height': '版心高',
      'body-face': '正文字体',
      'body-size': '正文字号',
      'lines-a-page': '每面行数',
      'characters-a-line': '每行字数',
      pitch: '行距',
      grid: '不在版心网格上的行',
      colour: '不是黑色的行',
      title: '标题',
      headings: '层次标题 一、 （一）',
      'first-indent': '段首缩进',
      'folio-form': '页码形式',
      'folio-place': '页码距版心边',
      'folio-height': '页码距版心下边',
      'folio-size': '页码字号',
      'folio-order': '页码不连续',
      'line-starts': '行首禁用标点',
      'line-ends': '行尾禁用标点',
      'split-units': '破折号、省略号断开',
      'cut-numbers': '数字断开',
      'full-lines': '行末不齐',
      gaps: '最松一行的字距',
      'marks-at-line-ends': '行末全角标点',
      'lone-characters': '孤字成行',
      widows: '页首页末孤行',
      clause: ''
    },
    reasons: {
      'single-document': '只适用于单份公文原件',
      'print-shop': '属纸张与装订',
      'docx-only': '属 DOCX',
      content: '须知道各行是什么内容，字形看不出来',
      'no-body': '没有找到正文页',
      'no-full-page': '没有排满的页',
      'no-text-at-head': '没有以正文开头的页',
      'none-there': '文中没有',
      'name-tells-nothing': '从字体名看不出是哪种字体',
      region: '该地区的行末标点可占全角',
      profile: '版式另定标点样式或避头尾',
      defines: '属计量单位的定义'
    },
    size: (pages, body, lines) => `共 ${pages} 面，正文 ${body} 面、${lines} 行`,
    faces: '字体',
    unknownFace: '不明',
    expected: value => `应为 ${value}`,
    pages: list => `第 ${list} 面`,
    quoted: texts => texts.map(text => `“${text}”`).join(''),
    counts: (kept, breach, substituted, unmeasured) =>
      `符合 ${kept} 项，不符 ${breach} 项，代用 ${substituted} 项，未测 ${unmeasured} 项`
  }
}
