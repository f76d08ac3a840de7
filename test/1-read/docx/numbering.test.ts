import { describe, expect, it } from 'vitest'
import { docxOf, list, numbered, p, style } from '../docx-package.ts'
import { normalizeWord, readWord } from '../read-word-source.ts'
import { evidence, kinds, styles } from './shown.ts'

describe('automatic numbers', () => {
  const numberLines = async (body: string, numbering: string, own = styles): Promise<readonly string[]> =>
    (await readWord(docxOf(body, { numbering, styles: own }))).lines

  it.each([
    ['chineseCounting', '%1、', ['一、', '二、']],
    ['chineseCountingThousand', '（%1）', ['（一）', '（二）']],
    ['japaneseCounting', '第%1章', ['第一章　', '第二章　']],
    ['ideographTraditional', '%1.', ['甲.', '乙.']],
    ['decimal', '%1.', ['1.', '2.']],
    ['decimal', '%1', ['1 ', '2 ']],
    ['decimalEnclosedCircleChinese', '%1', ['①', '②']],
    ['upperRoman', '%1.', ['I.', 'II.']],
    ['lowerLetter', '%1)', ['a)', 'b)']],
    ['chineseLegalSimplified', '%1、', ['壹、', '贰、']],
    ['somethingNew', '%1.', ['1.', '2.']]
  ])('%s in %s', async (format, text, [first, second]) => {
    const body = p('总则', numbered(1)) + p('附则', numbered(1))
    expect(await numberLines(body, list(1, [[format, text]]))).toEqual([`${first}总则`, `${second}附则`])
  })

  it('says in the dress what the number is, and Latin after 1. keeps a space', async () => {
    const { source } = await readWord(
      docxOf(p('Word', numbered(1)), { numbering: list(1, [['decimal', '%1.']]) })
    )
    expect(evidence(source)).toEqual([
      ['1. Word', { indent: 0, blankLinesBefore: 0, dress: { numbering: '1.' } }]
    ])
  })

  it('levels count in their parents, begin anew after them, and show them by %1.%2', async () => {
    const numbering = list(1, [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
      ['decimal', '%3', '<w:lvlRestart w:val="0"/>']
    ])
    const body = [0, 1, 1, 2, 0, 1, 2].map((level, index) => p(`甲${index}`, numbered(1, level))).join('')
    expect(await numberLines(body, numbering)).toEqual([
      '第一章　甲0',
      '1.1 甲1',
      '1.2 甲2',
      '1 甲3',
      '第二章　甲4',
      '2.1 甲5',
      '2 甲6'
    ])
  })

  it('lists of one definition count on; an override begins anew; numId 0 and empty paragraphs have no number', async () => {
    const numbering =
      list(1, [['decimal', '%1、']]) +
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const body =
      [1, 2, 3, 3, 0].map(id => p('甲', numbered(id))).join('') + p('', numbered(1)) + p('乙', numbered(1))
    expect(await numberLines(body, numbering)).toEqual(['1、甲', '2、甲', '5、甲', '6、甲', '甲', '7、乙'])
  })

  it('a style brings its list, and its level by the name of the style', async () => {
    const numbering = list(1, [
      ['chineseCounting', '%1、', '<w:pStyle w:val="1"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>']
    ])
    const own =
      style('n', 'Normal') +
      style('1', 'heading 1', '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>', '', 'n') +
      style('h2', 'heading 2', '<w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>', '', '1')
    const body =
      p('总则', '<w:pStyle w:val="1"/>') +
      p('目的', '<w:pStyle w:val="h2"/>') +
      p('附则', '<w:pStyle w:val="1"/>')
    expect(await numberLines(body, numbering, own)).toEqual(['一、总则', '（一）目的', '二、附则'])
    const { text } = await normalizeWord(docxOf(body + p('正文。'), { numbering, styles: own }))
    expect(text.tree.children.length).toBeGreaterThan(0)
    expect(text.text).toContain('一、总则\n（一）目的\n二、附则\n')
  })

  it('bullets make a list, deeper ones a list in it; a heading with a bullet stays a line', async () => {
    const numbering = list(1, [
      ['bullet', '●'],
      ['bullet', '○']
    ])
    const body =
      p('要带的东西：') +
      p('水', numbered(1)) +
      p('饭', numbered(1)) +
      p('饭团', numbered(1, 1)) +
      p('伞', numbered(1)) +
      p('完。') +
      p('又', `<w:outlineLvl w:val="0"/>${numbered(1)}`)
    const { source, lines } = await readWord(docxOf(body, { numbering, styles }))
    expect(lines).toEqual(['要带的东西：', '水', '饭', '饭团', '伞', '完。', '又'])
    expect(kinds(source)).toEqual(['paragraph', 'list', 'paragraph', 'paragraph'])
    const bullets = source?.tree?.children[1]
    expect(
      bullets?.type === 'list' && bullets.children.map(item => item.children.map(child => child.type))
    ).toEqual([['paragraph'], ['paragraph', 'list'], ['paragraph']])
  })
})
