/** A review copy that nobody has touched decides nothing, whatever its sources are made of. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptReview } from '../../pipeline/accept.ts'
import { docxOf, r } from '../1-read/docx-package.ts'
import { hostOf, sourceLines } from '../compile/review/reviewed.ts'
import { settledLines } from '../compile/review/settled.ts'
import { build, MANIFEST, typing, withDocument } from './edited.ts'

type Texts = Readonly<Record<string, string | Uint8Array>>

const built = async (texts: Texts, manifest = MANIFEST): Promise<ReturnType<typeof hostOf>> => {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`book/${name}`, text]))
  const host = hostOf({ ...files, 'book/compilation.yaml': manifest })
  await build(host)
  return host
}

const decidedIn = async (host: ReturnType<typeof hostOf>) => {
  const path = [...host.files.keys()].find(name => name.endsWith('.review.docx')) ?? ''
  const { overrides, findings } = await acceptReview(host, path, undefined)
  return { overrides: Object.fromEntries(overrides), findings: findings.map(({ code }) => code) }
}

const nothing = { overrides: {}, findings: [] }

const reading =
  '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hànzì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉字</w:t></w:r></w:rubyBase></w:ruby></w:r>'

const withReadings: readonly (readonly [string, Texts])[] = [
  ['Markdown', { 'a.md': '# 题\n\n他说<ruby>汉字<rt>hànzì</rt></ruby>与北京。\n' }],
  [
    'Markdown, a word character by character, with brackets for old readers',
    {
      'a.md':
        '# 题\n\n他说<ruby>汉<rp>（</rp><rt>hàn</rt><rp>）</rp>字<rt>zì</rt></ruby>与<ruby>北京<rt>běijīng</rt></ruby>,很好.\n'
    }
  ],
  [
    'Markdown, in a heading, a list and a table',
    {
      'a.md':
        '# 题\n\n## 说<ruby>字<rt>zì</rt></ruby>\n\n第一段的话。\n\n- 一本<ruby>书<rt>shū</rt></ruby>\n- 两本\n\n| 字 | 音 |\n| --- | --- |\n| <ruby>汉<rt>hàn</rt></ruby> | 去声 |\n| 字 | 去声 |\n'
    }
  ],
  [
    'HTML',
    {
      'a.html':
        '<h1>题</h1><p>下面的话,请看。这里有<ruby>漢字<rp>(</rp><rt>hànzì</rt><rp>)</rp></ruby>与<ruby>北<rt>běi</rt>京<rt>jīng</rt></ruby>。</p><p>以上就是全部内容。</p>'
    }
  ],
  ['DOCX', { 'a.docx': docxOf(`<w:p>${r('清早他说')}${reading}${r('与北京。')}</w:p>`) }]
]

describe('an untouched review copy decides nothing', () => {
  it.each(withReadings)('of words with readings: %s', async (_, texts) => {
    const host = await built(texts)
    expect(await decidedIn(host)).toEqual(nothing)
    const [clean, copy] = [await host.read('output/小书.docx'), await host.read('output/小书.review.docx')]
    expect(settledLines(copy, 'accept')).toEqual(settledLines(clean, 'accept'))
    const [source] = Object.values(texts)
    if ('a.md' in texts) expect(settledLines(copy, 'reject')).toEqual(sourceLines(String(source)))
  })

  it.each(
    readdirSync('test/cases', { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name)
  )('of the case %s', async name => {
    const folder = join('test/cases', name, 'input')
    const sources = readdirSync(folder)
    expect(sources).not.toHaveLength(0)
    const texts = sources.map(file => [file, new Uint8Array(readFileSync(join(folder, file)))] as const)
    expect(await decidedIn(await built(Object.fromEntries(texts)))).toEqual(nothing)
  })

  it('of the sample volume', async () => {
    const texts = readdirSync('sources').map(
      file => [file, new Uint8Array(readFileSync(join('sources', file)))] as const
    )
    const manifest = readFileSync('sources/compilation.yaml', 'utf8')
    expect(await decidedIn(await built(Object.fromEntries(texts), manifest))).toEqual(nothing)
  })
})

describe('what an editor writes beside a word with its reading', () => {
  const text = '# 题\n\n他说<ruby>汉字<rt>hànzì</rt></ruby>与北京，明天还去。\n'
  const edited = async (from: string, to: string) => {
    const host = await built({ 'a.md': text })
    const path = 'output/小书.review.docx'
    await host.write(path, withDocument(await host.read(path), typing(from, to)))
    return decidedIn(host)
  }

  it('is an override that leaves it alone', async () => {
    const { overrides, findings } = await edited('明天还去', '后天还去')
    expect(findings).toEqual([])
    expect(JSON.stringify(overrides)).toContain('后')
    expect(JSON.stringify(overrides)).not.toContain('汉字')
  })

  it('is told where no override can say it: in the reading itself', async () => {
    expect(await edited('<w:t xml:space="preserve">hànzì', '<w:t xml:space="preserve">hánzì')).toEqual({
      overrides: {},
      findings: ['review-not-expressed']
    })
  })
})
