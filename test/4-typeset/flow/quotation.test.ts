import { describe, expect, it } from 'vitest'
import { quotationBlocks } from '../../../pipeline/4-typeset/flow/quotation.ts'
import type { Run, TextBlock } from '../../../pipeline/model/flow.ts'
import { textBlock } from '../../support/flow-fixtures.ts'

const quoted = (...paragraphs: (string | readonly Run[])[]): readonly string[] =>
  quotationBlocks(
    paragraphs.map(
      (runs): TextBlock =>
        typeof runs === 'string' ? textBlock('quotation', runs) : { ...textBlock('quotation', ''), runs }
    )
  ).map(block => (block.kind === 'text' ? `${block.role} ${block.runs.map(run => run.text).join('')}` : ''))

describe('who said it', () => {
  it.each([
    ['on a line of its own', ['水是最好的。', '——泰勒斯']],
    ['at the end of the last line', ['水是最好的。——泰勒斯']],
    [
      'after a line that was broken by hand',
      [[{ text: '水是最好的。' }, { text: '', breakBefore: true }, { text: '——泰勒斯' }]]
    ]
  ])('PG-4: stands at the right below what is quoted, written %s', (_, paragraphs) => {
    expect(quoted(...paragraphs)).toEqual(['quotation 水是最好的。', 'epigraphSource ——泰勒斯'])
  })

  it.each([
    ['speech after a dash', ['“你去吗？”', '——我不去。']],
    ['a dash within a sentence', ['水——最好的——流走了。']],
    ['nothing but a dash and words', ['——泰勒斯']]
  ])('leaves %s alone', (_, paragraphs) => {
    expect(quoted(...paragraphs)).toEqual(paragraphs.map(text => `quotation ${text}`))
  })

  it('PG-7: is kept with the line over it', () => {
    const [text] = quotationBlocks([textBlock('quotation', '水是最好的。——泰勒斯')])
    expect(text).toMatchObject({ keepWithNext: 1 })
  })
})
