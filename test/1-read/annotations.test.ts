/** Readings, dots and lines beside characters, from whichever source: the same runs. */
import { describe, expect, it } from 'vitest'
import { readSource } from '../../pipeline/1-read/index.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { runsOf } from '../../pipeline/4-typeset/flow/runs.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import type { PhrasingContent, Root } from '../../pipeline/model/article.ts'
import type { Run } from '../../pipeline/model/flow.ts'
import { applyLedger, rebuildBase } from '../../pipeline/model/ledger.ts'
import { docxOf, r } from './docx-package.ts'
import { normalizeWord } from './read-word-source.ts'

interface AnyNode {
  readonly type: string
  readonly children?: readonly AnyNode[]
}

/** Runs of the paragraph that begins with 清早. */
const runsIn = (tree: Root): readonly Run[] => {
  const pending: AnyNode[] = [tree as AnyNode]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const runs =
      node.type === 'paragraph'
        ? runsOf((node.children ?? []) as readonly PhrasingContent[], { index: () => null, anchor: id => id })
        : []
    if (runs[0]?.text.startsWith('清早')) return runs
    pending.push(...(node.children ?? []))
  }
  throw new Error('no such paragraph')
}

const more = '<p>院子里的土还是硬的，铁锹下去只留一道白印，母亲说不必着急。</p>'.repeat(4)

const readHtml = async (line: string, css = ''): Promise<readonly Run[]> => {
  const page = `<title>早</title><style>${css}</style><body><h1>早</h1><p>清早${line}</p>${more}</body>`
  const { source, file } = await readSource(memoryHost({ 'a.html': page }), 'a.html', 'a.html', {})
  const read = source && (await normalize(source, file))
  if (!read) throw new Error('not read')
  expect(applyLedger(read.source.base, read.changes)).toBe(read.text)
  expect(rebuildBase(read.text, read.changes)).toBe(read.source.base)
  return runsIn(read.tree)
}

const readDocx = async (body: string, styles = ''): Promise<readonly Run[]> => {
  const relationships =
    '<Relationship Id="l1" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>'
  const { text } = await normalizeWord(docxOf(`<w:p>${r('清早')}${body}</w:p>`, { relationships, styles }))
  return runsIn(text.tree)
}

const word = { text: '图书馆', ruby: 'túshūguǎn' }
const dotted = { text: '要紧', emphasisMark: 'dot' }
const name = { text: '江南', underline: 'straight' }
const title = { text: '春晓', underline: 'wavy' }

describe('HTML', () => {
  it.each<[string, readonly object[], string?]>([
    ['去<ruby>图书馆<rt>túshūguǎn</rt></ruby>。', [{ text: '清早去' }, word, { text: '。' }]],
    [
      '去<ruby>\n <rb>图书馆</rb>\n <rp>(</rp><rt>túshūguǎn</rt><rp>)</rp>\n</ruby>。',
      [{ text: '清早去' }, word, { text: '。' }]
    ],
    [
      '读<ruby>图<rt>tú</rt>书<rt>shū</rt></ruby><ruby>馆<rt>guǎn</rt></ruby>。',
      [
        { text: '清早读' },
        { text: '图', ruby: 'tú' },
        { text: '书', ruby: 'shū' },
        { text: '馆', ruby: 'guǎn' },
        { text: '。' }
      ]
    ],
    ['看<ruby>图</ruby>。', [{ text: '清早看图。' }]],
    [
      '<b><ruby>图书馆<rt>túshūguǎn</rt></ruby></b>。',
      [{ text: '清早' }, { ...word, emphasis: 'strong' }, { text: '。' }]
    ],
    ['<em style="text-emphasis: filled dot #000">要紧</em>。', [{ text: '清早' }, dotted, { text: '。' }]],
    [
      '<span class="zz">要紧</span>。',
      [{ text: '清早' }, dotted, { text: '。' }],
      '.zz{-webkit-text-emphasis-style:dot}'
    ],
    ['<em>要紧</em>。', [{ text: '清早' }, { text: '要紧', emphasis: 'emphasis' }, { text: '。' }]],
    ['<u>江南</u>。', [{ text: '清早' }, name, { text: '。' }]],
    ['<span style="text-decoration:underline wavy">春晓</span>。', [{ text: '清早' }, title, { text: '。' }]],
    ['<u style="text-decoration-style:wavy">春晓</u>。', [{ text: '清早' }, title, { text: '。' }]],
    [
      '<a href="https://example.org/"><u>江南</u></a>。',
      [{ text: '清早' }, { text: '江南', link: 'https://example.org/' }, { text: '。' }]
    ]
  ])('%s', async (line, expected, css) => {
    expect(await readHtml(line, css)).toEqual(expected)
  })
})

describe('DOCX', () => {
  const ruby = (text: string, reading: string): string =>
    `<w:r><w:ruby><w:rubyPr/><w:rt>${r(reading)}</w:rt><w:rubyBase>${r(text)}</w:rubyBase></w:ruby></w:r>`
  const stop = { text: '。' }

  it.each<[string, readonly object[]]>([
    [ruby('图书馆', 'túshūguǎn'), [{ text: '清早' }, word, stop]],
    [
      ruby('图', 'tú') + ruby('书', 'shū'),
      [{ text: '清早' }, { text: '图', ruby: 'tú' }, { text: '书', ruby: 'shū' }, stop]
    ],
    [ruby('图', ''), [{ text: '清早图。' }]],
    [r('要紧', '<w:em w:val="underDot"/>'), [{ text: '清早' }, dotted, stop]],
    [r('江南', '<w:u w:val="single"/>'), [{ text: '清早' }, name, stop]],
    [r('春晓', '<w:u w:val="wave"/>'), [{ text: '清早' }, title, stop]],
    [r('江南', '<w:u w:val="none"/>'), [{ text: '清早江南。' }]],
    [
      `<w:hyperlink r:id="l1">${r('江南', '<w:u w:val="single"/>')}</w:hyperlink>`,
      [{ text: '清早' }, { text: '江南', link: 'https://example.org/' }, stop]
    ]
  ])('%s', async (body, expected) => {
    expect(await readDocx(body + r('。'))).toEqual(expected)
  })
})

describe('looks that a character style gives', () => {
  const style = (id: string, name: string, look: string, basedOn = ''): string =>
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${look}</w:rPr></w:style>`
  const styles = [
    style('a1', '强调点', '<w:em w:val="dot"/>'),
    style('a2', '要点', '<w:color w:val="FF0000"/>', 'a1'),
    style('a3', '专名', '<w:u w:val="single"/>'),
    style('a4', '书名', '<w:u w:val="wave"/>'),
    style('a5', '角标', '<w:vertAlign w:val="subscript"/>'),
    style('a6', 'Emphasis', '<w:rFonts w:eastAsia="楷体"/>'),
    style('a7', '楷体字', '<w:rFonts w:eastAsia="楷体"/>')
  ].join('')
  const dressed = (text: string, id: string): string => r(text, `<w:rStyle w:val="${id}"/>`)

  it.each<[string, string, object]>([
    ['要紧', 'a1', dotted],
    ['要紧', 'a2', dotted],
    ['江南', 'a3', name],
    ['春晓', 'a4', title],
    ['i', 'a5', { text: 'i', level: 'sub' }],
    ['慢慢', 'a6', { text: '慢慢', emphasis: 'emphasis' }]
  ])('%s in the style %s', async (text, id, run) => {
    const runs = await readDocx(`${dressed(text, id)}${r('。')}`, styles)
    expect(runs).toEqual([{ text: '清早' }, run, { text: '。' }])
  })

  it('another face alone is no stress', async () => {
    expect(await readDocx(dressed('慢慢。', 'a7'), styles)).toEqual([{ text: '清早慢慢。' }])
  })
})

describe('LB-11: superscripts and subscripts of the text', () => {
  const expected = [
    { text: '清早有10⁻³和x²以及1' },
    { text: 'st', level: 'super' },
    { text: '，a' },
    { text: 'i', level: 'sub' },
    { text: '等。' }
  ]

  it('of a Word file keep their place by sign or by look', async () => {
    const at = (text: string, value: string): string => r(text, `<w:vertAlign w:val="${value}script"/>`)
    const head = `${r('有10')}${at('-3', 'super')}${r('和x')}${at('2', 'super')}`
    const body = `${head}${r('以及1')}${at('st', 'super')}${r('，a')}${at('i', 'sub')}${r('等。')}`
    expect(await readDocx(body)).toEqual(expected)
  })

  it('of a page as well', async () => {
    const line = '有10<sup>-3</sup>和x<sup>2</sup>以及1<sup>st</sup>，a<sub>i</sub>等。'
    expect(await readHtml(line)).toEqual(expected)
  })

  it('of Markdown stand above and below, figures too; what is long is no superscript', async () => {
    const text = '清早有10<sup>-3</sup>和a<sub>i</sub>，<sup>这一句话实在太长，不像是上标</sup>。\n'
    const { source, file } = await readSource(memoryHost({ 'a.md': text }), 'a.md', 'a.md', {})
    const read = source && (await normalize(source, file))
    expect(read && runsIn(read.tree)).toEqual([
      { text: '清早有10' },
      { text: '-3', level: 'super' },
      { text: '和a' },
      { text: 'i', level: 'sub' },
      { text: '，这一句话实在太长，不像是上标。' }
    ])
  })
})
