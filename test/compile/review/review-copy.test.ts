/** What a review copy says: who changed what, why, and what would overrule it. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { lintDocx } from '../../support/docx-lint.ts'
import { reviewed } from './reviewed.ts'

const text =
  '春游记\n\n　　今天,我们去了公园,天气很好.\n　　大家都很高兴.\n　　相关推荐：更多范文请关注本站\n　　1、划船\n　　小船很稳，湖水很清，我们划了一个多小时。\n'

const partOf = (docx: Uint8Array, path: string): string =>
  strFromU8(unzipSync(docx)[path] ?? new Uint8Array())

const commentsOf = (docx: Uint8Array): string[] =>
  [...partOf(docx, 'word/comments.xml').matchAll(/<w:comment .*?<\/w:comment>/gs)].map(([comment]) =>
    [...comment.matchAll(/<w:t [^>]*>([^<]*)</g)]
      .map(match => match[1])
      .join('\n')
      .replaceAll('&quot;', '"')
  )

describe('a review copy', () => {
  it('names the rule of every change as its author, dated by the volume', async () => {
    const document = partOf((await reviewed({ '01.txt': text })).review, 'word/document.xml')
    expect(document).toMatch(
      /<w:del w:id="\d+" w:author="chengce TN-20" w:date="1980-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">,<\/w:delText><\/w:r><\/w:del>/
    )
    expect(document).toMatch(/<w:ins [^>]*w:author="chengce TN-20"[^>]*><w:r><w:t xml:space="preserve">，</)
    expect(document).not.toContain('updateFields')
  })

  it('has one comment for each rule of class A, at its first change; with all, one at every change', async () => {
    const first = commentsOf((await reviewed({ '01.txt': text })).review).filter(words =>
      words.startsWith('TN-20')
    )
    const all = commentsOf((await reviewed({ '01.txt': text }, { all: true, language: 'zh' })).review)
    expect(first).toHaveLength(1)
    expect(first[0]).toContain('  - { at: 3, words: "今天,我们去了公园,天气", reject: TN-20 }')
    expect(all.filter(words => words.startsWith('TN-20'))).toHaveLength(2)
  })

  it('gives each doubtful decision a comment with its reason and the line that overrules it, in the asked language', async () => {
    const doubts = '申报书\n\n　　按照办[2021]12号文件的要求，请各单位尽快上报材料，不得延误。\n'
    const zh = commentsOf((await reviewed({ '01.txt': doubts })).review)
    const en = commentsOf((await reviewed({ '01.txt': doubts }, { all: false, language: 'en' })).review)
    expect(zh.find(words => words.includes('accept: TN-24'))).toMatch(/把握 \d+%。.*overrides/s)
    expect(en.find(words => words.includes('accept: TN-24'))).toMatch(/\d+ % sure\. To decide otherwise/)
  })

  it('anchors every comment once, and breaks no rule of the file format', async () => {
    const { review } = await reviewed({ '01.txt': text }, { all: true, language: 'zh' })
    const document = partOf(review, 'word/document.xml')
    const ids = (name: string): string[] =>
      [...document.matchAll(new RegExp(`<w:${name} w:id="(\\d+)"`, 'g'))].map(match => match[1] ?? '').sort()
    expect(ids('commentReference')).toHaveLength(commentsOf(review).length)
    expect(ids('commentRangeStart')).toEqual(ids('commentReference'))
    expect(ids('commentRangeEnd')).toEqual(ids('commentReference'))
    const parts = Object.entries(unzipSync(review)).map(([path, bytes]) => [path, strFromU8(bytes)] as const)
    // The source's blank lines are empty paragraphs that go.
    expect(lintDocx(new Map(parts)).filter(({ rule }) => rule !== 'blanks')).toEqual([])
  })

  it('marks in a footnote only what became otherwise, each by its rule', async () => {
    const noted = '# 书屋\n\n正文在这里[^1]。\n\n[^1]: 这是注,写得*很短*.\n'
    const notes = partOf((await reviewed({ '01.md': noted })).review, 'word/footnotes.xml')
    const marked = [
      ...notes.matchAll(/<w:(ins|del) [^>]*author="chengce ([^"]*)"[^>]*>.*?<w:(?:t|delText) [^>]*>([^<]*)</g)
    ].map(([, kind, rule, words]) => `${kind} ${rule} ${words}`)
    expect(marked).toEqual([
      'del TN-20 ,',
      'ins TN-20 ，',
      'del MD *',
      'del MD *',
      'del TN-21 .',
      'ins TN-21 。'
    ])
  })

  it('is the same bytes again', async () => {
    const [one, other] = [await reviewed({ '01.txt': text }), await reviewed({ '01.txt': text })]
    expect(Buffer.from(one.review).equals(Buffer.from(other.review))).toBe(true)
  })

  it('tells which characters it cannot hold', async () => {
    const { result } = await reviewed({ '01.txt': text.replace('公园', '公\u0001园') })
    const told = result.findings.find(({ code }) => code === 'review-unholdable')
    expect(told?.reason).toBe('The review copy leaves out 1 character(s) that no DOCX can hold: U+0001')
    expect(told?.line).toBe(3)
  })
})
