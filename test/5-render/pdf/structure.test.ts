/** The structure that pdf.js finds in the file is the tree's; what is an artifact is not in it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadFaces, typesetPages } from '../../../pipeline/4-typeset/index.ts'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import type { Flow, FlowBlock, Run } from '../../../pipeline/model/flow.ts'
import { fullFlow } from '../../support/flow-fixtures.ts'
import { readObjects } from '../../support/pdf-objects.ts'
import { type ReadElement, readStructure } from '../../support/pdf-structure.ts'

const flow = fullFlow()
let file: Uint8Array
let elements: readonly ReadElement[]
beforeAll(async () => {
  const faces = ['serif', 'serif-bold', 'serif-black', 'sans', 'sans-bold', 'kai', 'kai-bold'] as const
  const { pages } = typesetPages(flow, await loadFaces(loadFont, faces))
  file = await renderPdf(pages, loadFont)
  elements = await readStructure(file)
}, 60_000)

/** White space beside Chinese is layout, and a note's number is made when its page is. */
const plain = (text: string): string => text.replace(/\s+/g, '').replace(/[①-⑳]/g, '')

const runsText = (runs: readonly Run[]): string => runs.map(run => run.text + (run.ruby ?? '')).join('')

/** Texts of a block in the order in which they are read: label, text, cells, notes. */
const textsOf = (block: FlowBlock): string[] => {
  if (block.kind === 'ornament' || block.kind === 'figure') return []
  if (block.kind === 'contents') return [`${block.text}${block.author ?? ''}`]
  const notes = block.notes.map(note => runsText(note.runs))
  if (block.kind === 'table')
    return [...block.rows.flatMap(row => row.map(cell => runsText(cell?.runs ?? []))), ...notes]
  return [block.marker ?? '', runsText(block.runs), ...notes]
}

const blocksOf = (kind: Flow['sections'][number]['kind']): readonly FlowBlock[] =>
  flow.sections.filter(section => section.kind === kind).flatMap(section => section.blocks)

it('says what the volume says, piece by piece, in its order', () => {
  const expected = flow.sections
    .filter(section => section.kind !== 'contents')
    .flatMap(section => section.blocks.flatMap(textsOf))
  // Notes are read behind their block; on the page they stand at its foot, so they are compared apart.
  const isNote = new Set(flow.sections.flatMap(section => section.blocks.flatMap(notesOf)).map(plain))
  const read = elements.filter(
    each => !/ TOC |Link$|Reference$|Ruby/.test(each.path) && plain(each.text) !== '目录'
  )
  const body = read.filter(each => each.role !== 'Note').map(each => each.text)
  expect(plain(body.join(''))).toBe(plain(expected.filter(text => !isNote.has(plain(text))).join('')))
  const notes = read.filter(each => each.role === 'Note').map(each => plain(each.text))
  expect(notes.join('')).toBe([...isNote].join(''))
  expect(notes.length).toBeGreaterThan(isNote.size)
})

it('a note or a table that goes on over pages is one element', () => {
  const types = [...readObjects(file).objects.values()].flatMap(object =>
    object !== null && typeof object === 'object' && 'dictionary' in object
      ? [object.dictionary.get('S')]
      : []
  )
  const count = (name: string): number =>
    types.filter(type => type !== null && typeof type === 'object' && 'name' in type && type.name === name)
      .length
  const blocks = flow.sections.flatMap(section => section.blocks)
  expect(count('Note')).toBe(blocks.flatMap(notesOf).length)
  expect(count('Table')).toBe(blocks.filter(block => block.kind === 'table').length)
  // Head rows that are repeated are artifacts on the pages that follow.
  const rows = blocks.flatMap(block => (block.kind === 'table' ? block.rows : []))
  expect(count('TR')).toBe(rows.length)
  expect(count('TH') + count('TD')).toBe(rows.flat().length)
})

it('marks of notes are references, numbers in front of them labels, and both lead somewhere', () => {
  const count = flow.sections.flatMap(section => section.blocks.flatMap(notesOf)).length
  expect(count).toBeGreaterThan(0)
  for (const path of [/ Reference Link$/, / Note Lbl Link$/]) {
    const found = elements.filter(each => path.test(each.path))
    expect(found.map(({ text }) => text).join('')).toMatch(/^[①-⑳]+$/)
    expect(found).toHaveLength(count)
  }
})

const notesOf = (block: FlowBlock): string[] =>
  block.kind === 'text' || block.kind === 'table' ? block.notes.map(note => runsText(note.runs)) : []

describe('elements', () => {
  it('are headings whose levels are those of the outline', () => {
    const headings = elements.filter(({ role }) => /^H\d$/.test(role))
    const expected = flow.sections.flatMap(section =>
      section.blocks.flatMap(block =>
        block.kind === 'text' && (block.outline !== undefined || block.role === 'contentsTitle')
          ? [
              `H${block.outline === 2 && section.kind === 'preface' ? 1 : (block.outline ?? 1)} ${plain(runsText(block.runs))}`
            ]
          : []
      )
    )
    expect(headings.map(({ role, text }) => `${role} ${plain(text)}`)).toEqual(expected)
  })

  it('are lines of the contents, each one link with title and number', () => {
    const links = elements.filter(({ path }) => path.endsWith('TOC TOCI P Link'))
    const titles = blocksOf('contents')
      .flatMap(textsOf)
      .filter(text => text !== '' && text !== '目录')
    expect(links).toHaveLength(titles.length)
    const begins = links.map((link, index) => plain(link.text).startsWith(plain(titles[index] ?? '')))
    expect(begins).not.toContain(false)
    expect(plain(links[1]?.text ?? '')).toBe('上篇园子内外')
    expect(plain(links[2]?.text ?? '')).toMatch(/^春天的菜园林间\d+$/)
  })

  it('are lists with labels and bodies, a list within the body that it belongs to', () => {
    const list = elements
      .filter(({ path }) => path.includes(' L '))
      .map(({ path, text }) => [path, plain(text)])
    const item = 'Document Part Art L LI'
    expect(list).toEqual([
      [`${item} Lbl`, '1.'],
      [`${item} LBody P`, '文学类放在临窗的一架，按作者姓名排列，同一作者的按出版年份排列。'],
      [`${item} Lbl`, '2.'],
      [`${item} LBody P`, '科学类放在里间。'],
      [`${item} LBody L LI Lbl`, '•'],
      [`${item} LBody L LI LBody P`, '其中图谱另放一层。']
    ])
  })

  it('are tables with their caption, head cells and cells', () => {
    const table = elements.filter(({ path }) => path.includes(' Table '))
    expect(table.slice(0, 5).map(({ path, text }) => [path.split(' Table ')[1], plain(text)])).toEqual([
      ['Caption', '表1两类藏书（册）'],
      ['TR TH', '书架'],
      ['TR TH', '文学'],
      ['TR TH', '科学'],
      ['TR TD', '第1架']
    ])
  })

  it('are quotations, and links inside paragraphs', () => {
    expect(elements.filter(({ path }) => path.endsWith('BlockQuote P'))).toHaveLength(1)
    const links = elements.filter(({ path }) => path.endsWith('Art P Link')).map(({ text }) => text.trim())
    expect(links).toEqual(['Walden', '翻土'])
  })
})
