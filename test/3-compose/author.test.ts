import { describe, expect, it } from 'vitest'
import { signedBy } from '../../pipeline/3-compose/author.ts'
import type { ArticleContent } from '../../pipeline/model/article.ts'

const node = (type: 'byline' | 'unit', value: string): ArticleContent => ({
  type,
  children: [{ type: 'text', value }]
})

describe('who a piece is by', () => {
  it.each([
    [[node('byline', '作者：林间')], { author: '林间' }],
    [[node('byline', '三年二班　林间')], { unit: '三年二班', author: '林间' }],
    [[node('byline', '城东中学 周小林')], { unit: '城东中学', author: '周小林' }],
    [[node('unit', '单位：城东中学'), node('byline', '林间')], { unit: '城东中学', author: '林间' }],
    [[node('unit', '城东街道办公室')], { unit: '城东街道办公室' }],
    // Two people, and a name that is spaced out, are no unit and a name.
    [[node('byline', '周小林　吴大年')], { author: '周小林　吴大年' }],
    [[node('byline', '林　间')], { author: '林　间' }],
    [[], {}]
  ])('%o', (blocks, signed) => {
    expect(signedBy(blocks)).toEqual(signed)
  })
})
