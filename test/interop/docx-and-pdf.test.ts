/** What `npm run check:docx` says of a DOCX and its PDF that do not agree: each fault is one sentence, and there is no other. */
import { describe, expect, it } from 'vitest'
import { compared } from '../support/docx-and-pdf.mjs'

const docx = {
  headings: [
    { text: '春日', title: '春日', level: 0, ids: ['a1'] },
    { text: '秋夜', title: '秋夜', level: 0, ids: ['a2'] }
  ],
  entries: [
    { text: '春日', target: 'a1', shown: '1', level: 1 },
    { text: '秋夜', target: 'a2', shown: '2', level: 1 }
  ],
  deepest: 1,
  bareLevels: 0,
  pinned: false,
  text: '春日雨后秋夜月明',
  contents: '春日秋夜',
  repeated: '',
  stories: ['春日雨后秋夜月明', '']
}
const pdf = {
  pages: 3,
  folios: ['i', '1', '2'],
  text: '春日秋夜春日雨后秋夜月明',
  outline: [
    { text: '春日', pageIndex: 1 },
    { text: '秋夜', pageIndex: 2 }
  ]
}

describe('a DOCX and its PDF', () => {
  it('that agree', () => expect(compared(docx, pdf)).toEqual([]))

  it.each([
    [
      'entry without a number',
      { entries: [docx.entries[0], { ...docx.entries[1], shown: null }] },
      {},
      /says nothing, its page/
    ],
    ['entry that is missing', { entries: [docx.entries[0]] }, {}, /heading «秋夜» is not in the contents/],
    ['entry that stands twice', { entries: [...docx.entries, docx.entries[0]] }, {}, /lists a1 twice/],
    [
      'number of another page',
      { entries: [docx.entries[0], { ...docx.entries[1], shown: '3' }] },
      {},
      /says 3, its page .* says 2/
    ],
    ['page without a folio', {}, { folios: ['i', '1', ''] }, /says 2, its page .* says nothing/],
    ['text that is shown twice', {}, { text: `${pdf.text}月明` }, /added in the PDF: 月 ×1, 明 ×1/],
    ['text that is lost', {}, { text: pdf.text.replace('雨', '') }, /lost in the PDF: 雨 ×1/]
  ] as const)('%s', (_, inDocx, inPdf, said) => {
    const problems = compared({ ...docx, ...inDocx }, { ...pdf, ...inPdf })
    expect(problems[0]).toMatch(said)
  })

  it('folios that do not rise by one', () => {
    const third = { ...pdf, folios: ['i', '1', '2', '5'], pages: 4 }
    expect(compared(docx, third)).toEqual([expect.stringMatching(/sheet 4 says 5, but 3 is its turn/)])
    // A blank back that LibreOffice adds and does not print.
    expect(compared(docx, { ...third, folios: ['i', '1', '2', '3', '5'] })).toEqual([])
  })
})
