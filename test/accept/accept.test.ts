/** What an editor decides in a review copy goes into the manifest, and a build carries it out. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { acceptReview } from '../../pipeline/accept.ts'
import { overrideLine } from '../../pipeline/diagnostics/override.ts'
import { hostOf } from '../compile/review/reviewed.ts'
import { settledLines } from '../compile/review/settled.ts'
import { documentOf, kindsOfDamage } from '../damage/documents.ts'
import { pngOf } from '../support/png-fixtures.ts'
import {
  acceptingRest,
  build,
  type Edit,
  MANIFEST,
  rejecting,
  round,
  typing,
  withDocument
} from './edited.ts'

const text = [
  '春游记',
  '',
  '　　今天,我们去了公园,天气很好.',
  '　　大家都很高兴,一路说说笑笑，直到中午才坐下来吃饭。',
  '　　回来的时候已经是下午五点,太阳还没有落山。',
  '　　相关推荐：更多范文请关注本站',
  ''
].join('\n')

describe('accept', () => {
  it('has nothing to write where everything was accepted, or nothing was decided', async () => {
    for (const edit of [acceptingRest, (document: string) => document]) {
      const { lines, accepted } = await round({ '01.txt': text }, edit)
      expect(accepted.findings).toEqual([])
      expect(lines).toEqual([])
    }
  })

  it('takes back rules where the editor rejected them', async () => {
    const { lines, rebuilt, accepted } = await round({ '01.txt': text }, rejecting('TN-20'))
    expect(accepted.findings).toEqual([])
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every(line => line.includes('reject: TN-20'))).toBe(true)
    expect(rebuilt).toContain('今天,我们去了公园,天气很好。')
    expect(rebuilt).toContain('大家都很高兴,一路说说笑笑，直到中午才坐下来吃饭。')
  })

  it('takes back one change and leaves the others of the rule', async () => {
    const one = (document: string): string => {
      const at = document.indexOf('大家都很高兴')
      return (
        document.slice(0, at) +
        document
          .slice(at)
          .replace(
            /<w:del [^>]*[^/]>(?:(?!<\/w:del>).)*,<\/w:delText>.*?<\/w:del>(<w:ins [^>]*>.*?<\/w:ins>)/,
            '<w:r><w:t>,</w:t></w:r>'
          )
      )
    }
    const { lines, rebuilt } = await round({ '01.txt': text }, one)
    expect(lines).toHaveLength(1)
    expect(rebuilt).toContain('大家都很高兴,一路说说笑笑，直到中午才坐下来吃饭。')
    expect(rebuilt).toContain('今天，我们去了公园，天气很好。')
  })

  it('keeps a dropped line that the editor wants', async () => {
    const keep = (document: string): string => {
      const rule =
        /w:author="chengce ([^"]+)"[^>]*><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:delText[^>]*>[^<]*相关推荐/.exec(
          document
        )?.[1] ?? ''
      return acceptingRest(rejecting(rule)(document))
    }
    const { lines, rebuilt, accepted } = await round({ '01.txt': text }, keep)
    expect(accepted.findings).toEqual([])
    expect(lines).toEqual(['{ at: "相关推荐：更多范文请关注本站", keep: true }'])
    expect(rebuilt).toContain('相关推荐：更多范文请关注本站')
  })

  it('replaces what the editor rewrote, also with changes tracked under another name', async () => {
    const tracked = typing(
      '我们去了公园',
      '</w:t></w:r><w:del w:id="9" w:author="编辑"><w:r><w:delText>我们</w:delText></w:r></w:del><w:ins w:id="8" w:author="编辑"><w:r><w:t>全班</w:t></w:r></w:ins><w:r><w:t>去了公园'
    )
    for (const edit of [typing('我们去了公园', '全班去了公园'), tracked]) {
      const { lines, rebuilt, accepted } = await round({ '01.txt': text }, edit)
      expect(accepted.findings).toEqual([])
      expect(lines).toEqual(['{ at: "我们去了公园", replace: "全班去了公园" }'])
      expect(rebuilt).toContain('今天，全班去了公园，天气很好。')
    }
  })

  it('keeps a dropped line of which the editor took back the words and not the end', async () => {
    const words: Edit = document =>
      document.replace(/<w:del [^>]*[^/]>((?:(?!<\/w:del>).)*扫码关注.*?)<\/w:del>/, (_, inside: string) =>
        inside.replaceAll('w:delText', 'w:t')
      )
    const story = text.replace(/　　相关推荐.*\n/, '')
    const behindOrnament = `${story}\n***\n\n　　扫码关注我们\n`
    for (const source of [`${story}\n　　扫码关注我们\n`, behindOrnament]) {
      const { lines, rebuilt, accepted } = await round({ '01.txt': source }, words)
      expect(accepted.findings).toEqual([])
      expect(lines).toEqual([expect.stringMatching(/^\{ at: "扫码关注我们.*", keep: true \}$/)])
      expect(rebuilt.some(line => line.startsWith('扫码关注'))).toBe(true)
    }
  })

  it('drops words and paragraphs that the editor struck out', async () => {
    const words = await round({ '01.txt': text }, typing('，直到中午才坐下来吃饭', ''))
    expect(words.rebuilt).toContain('大家都很高兴，一路说说笑笑。')
    const paragraph = await round({ '01.txt': text }, document =>
      document.replace(/<w:p>(?:(?!<w:p>).)*一路说说笑笑.*?<\/w:p>/, '')
    )
    expect(paragraph.accepted.findings).toEqual([])
    expect(paragraph.rebuilt.some(line => line.includes('一路说说笑笑'))).toBe(false)
    expect(paragraph.rebuilt).toContain('今天，我们去了公园，天气很好。')
  })

  it('parts and joins paragraphs', async () => {
    const parted = await round(
      { '01.txt': text },
      typing(
        '直到中午才',
        '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>直到中午才'
      )
    )
    expect(parted.lines).toEqual([expect.stringMatching(/at: "直到中午.*", split: true/)])
    expect(parted.rebuilt).toContain('直到中午才坐下来吃饭。')
    const joined = await round({ '01.txt': text }, document => {
      const at = document.lastIndexOf('</w:p>', document.indexOf('大家都很高兴'))
      const next = document.indexOf('</w:pPr>', at) + '</w:pPr>'.length
      return document.slice(0, at) + document.slice(next)
    })
    expect(joined.lines).toEqual(['{ at: 4, words: "大家都很高兴,一路说说笑", join: true }'])
    expect(joined.rebuilt[1]).toMatch(/^今天，.*很好。大家都很高兴，/)
  })

  it('makes a heading of what has got the style of one', async () => {
    const { lines, accepted } = await round(
      { '01.txt': `${text}\n下午的事\n\n　　下午我们又走了一会儿，看了看花，也看了看鱼。\n` },
      document =>
        document.replace(
          /<w:p><w:pPr><w:pStyle w:val="[^"]*"\/>((?:(?!<w:p>).)*下午的事)/,
          '<w:p><w:pPr><w:pStyle w:val="Heading2"/>$1'
        )
    )
    expect(accepted.findings).toEqual([])
    expect(lines).toEqual(['{ at: "下午的事", heading: 1 }'])
  })

  const styled =
    (words: string, style: string): Edit =>
    document =>
      document.replace(
        new RegExp(`<w:pStyle w:val="Heading\\d[^"]*"/>((?:(?!<w:p>).)*<w:t[^>]*>${words})`),
        `<w:pStyle w:val="${style}"/>$1`
      )
  const rows = ['一、开门以前', '二、关门以后', '三、后来的事'] as const
  const running = '门口的灯亮了一夜，看门的人坐在椅子上听收音机，天快亮的时候才回去睡觉，谁也没有叫醒他。'

  it('makes running text of a heading that got its style, in each kind of source', async () => {
    const texts: Readonly<Record<string, string>> = {
      '01.txt': `看门的人\n\n${rows.map(row => `${row}\n\n　　${running}\n\n`).join('')}`,
      '01.md': `# 看门的人\n\n${rows.map(row => `## ${row}\n\n${running}\n\n`).join('')}`,
      '01.html': `<h1>看门的人</h1>${rows.map(row => `<h2>${row}</h2><p>${running}</p>`).join('')}`
    }
    for (const [name, source] of Object.entries(texts)) {
      const { lines, accepted } = await round({ [name]: source }, styled('二、关门以后', 'BodyText'))
      expect(accepted.findings, name).toEqual([])
      expect(lines[0], name).toMatch(/关门以后", paragraph: true/)
      const lower = await round({ [name]: source }, styled('二、关门以后', 'Heading3'))
      expect(lower.accepted.findings, name).toEqual([])
      expect(lower.lines[0], name).toMatch(/关门以后", heading: 2/)
    }
  })

  const essay = [
    '# 扫雪',
    '',
    '小满',
    '',
    '## 一、雪来了',
    '',
    '昨夜下了雪，早上一看，院子里白了。[^1]',
    '',
    '大家都出来扫雪，一直扫到中午才歇下来，人人都说雪大。',
    '',
    '| 书 | 价 |',
    '|---|---|',
    '| 甲书 | 10 |',
    '| 乙书 | 20 |',
    '',
    '[^1]: 不算薄雪。',
    ''
  ].join('\n')

  const lastTyped =
    (from: string, to: string): Edit =>
    document => {
      const at = document.lastIndexOf(from)
      return document.slice(0, at) + to + document.slice(at + from.length)
    }

  it.each([
    ['雪来了', '下雪了', '{ at: "雪来", replace: "下雪" }'],
    ['乙书', '丙书', '{ at: "乙书", replace: "丙书" }'],
    ['不算薄雪', '算上薄雪', '{ at: "不算", replace: "算上" }']
  ])('short lines say something else: %s', async (from, to, line) => {
    const part = from.startsWith('不') ? 'word/footnotes.xml' : 'word/document.xml'
    const { accepted, lines } = await round({ '01.md': essay }, lastTyped(from, to), part)
    expect(accepted.findings).toEqual([])
    expect(lines).toEqual([line])
  })

  it('two changes in one clause are one line of the manifest', async () => {
    const { lines, accepted } = await round(
      { '01.md': essay },
      lastTyped('一直扫到中午才歇下来', '总归扫到晚上才歇下来')
    )
    expect(accepted.findings).toEqual([])
    expect(lines).toEqual(['{ at: "一直扫到中午才歇下来", replace: "总归扫到晚上才歇下来" }'])
  })

  it('a paragraph that is put in elsewhere is told, and not taken away', async () => {
    const paragraph = /<w:p>(?:(?!<w:p>).)*大家都出来扫雪(?:(?!<w:p>).)*<\/w:p>/
    const { lines, accepted, rebuilt } = await round({ '01.md': essay }, document => {
      const [moved = ''] = paragraph.exec(document) ?? []
      return document.replace(moved, '').replace(/(<w:p>(?:(?!<w:p>).)*昨夜下了雪)/, `${moved}$1`)
    })
    expect(lines).toEqual([])
    expect(accepted.findings.map(({ code }) => code)).toContain('review-not-expressed')
    expect(rebuilt.join('')).toContain('大家都出来扫雪')
  })

  it('a row and a note that are deleted go', async () => {
    const row = await round({ '01.md': essay }, document =>
      document.replace(/<w:tr>(?:(?!<w:tr>).)*乙书.*?<\/w:tr>/, '')
    )
    expect(row.lines).toEqual(['{ at: 14, words: "| 乙书 | 20 |", drop: true }'])
    const note = await round({ '01.md': essay }, document =>
      document.replace(/<w:r>(?:(?!<w:r>).)*<w:footnoteReference [^>]*\/><\/w:r>/, '')
    )
    expect(note.accepted.findings).toEqual([])
    expect(note.lines).toEqual(['{ at: "不算薄雪。", drop: true }'])
  })

  it('a picture that is deleted is told', async () => {
    const texts = {
      '01.md': `${essay}\n![院子里的雪](snow.png)\n`,
      'snow.png': pngOf({ width: 8, height: 8, type: 0, pixel: () => [200] })
    }
    const { accepted } = await round(texts, document =>
      document.replace(/<w:r>(?:(?!<w:r>).)*<w:drawing>.*?<\/w:drawing><\/w:r>/, '')
    )
    expect(accepted.findings.map(({ code, reason }) => [code, reason.includes('院子里的雪')])).toEqual([
      ['review-picture', true]
    ])
  })

  it('one line leaves the siblings of a heading as they are', async () => {
    const source = `<h1>看门的人</h1>${rows
      .slice(0, 2)
      .map(row => `<p>${row}</p><p>${running}</p>`)
      .join('')}`
    const { lines, accepted } = await round({ '01.html': source }, styled('一、开门以前', 'BodyText'))
    expect(accepted.findings).toEqual([])
    expect(lines).toEqual(['{ at: "一、开门以前", paragraph: true }'])
  })

  it('keeps comments and order of the manifest', async () => {
    const { manifest } = await round({ '01.txt': text }, typing('我们去了公园', '全班去了公园'))
    expect(manifest.startsWith(`${MANIFEST}overrides:\n  01.txt:\n    - { at: `)).toBe(true)
  })

  it('tells what no override can say, with its place', async () => {
    const { accepted, lines } = await round(
      { '01.txt': text },
      typing(
        '大家都很高兴',
        '大家都很高兴。</w:t></w:r></w:p><w:p><w:r><w:t>新的一段。</w:t></w:r></w:p><w:p><w:r><w:t>'
      )
    )
    expect(lines).toEqual([])
    expect(accepted.findings[0]?.code).toBe('review-not-expressed')
    expect(accepted.findings[0]?.reason).toContain('01.txt:4')
  })
  it('says once that signs of markup stay away', async () => {
    const { accepted, lines } = await round(
      {
        '01.md':
          '# 书屋\n\n## 一、开门\n\n门开了,人来了，一天就这样过去了。\n\n## 二、关门\n\n门关了，人走了，灯也就灭了。\n'
      },
      rejecting('MD')
    )
    expect(lines).toEqual([])
    expect(accepted.findings.map(({ code }) => code)).toEqual(['review-markup'])
  })

  it('tells what an editor changed where no source is: on the cover', async () => {
    const host = hostOf({ 'book/01.md': '# 书屋\n\n正文在这里，还有一些话。\n' })
    await build(host)
    const path = 'output/book.review.docx'
    await host.write(path, withDocument(await host.read(path), typing('>book<', '>另一本书<')))
    const { findings } = await acceptReview(host, path, undefined)
    expect(findings.map(({ code, params }) => `${code} ${params?.words}`)).toEqual([
      'review-beyond-sources 另一本书'
    ])
  })

  it('takes over what an editor wrote or took back in a footnote', async () => {
    const host = hostOf({
      'book/01.md':
        '# 书屋\n\n正文在这里[^1]，还有一些话[^2]。\n\n[^1]: 这是注,写得很短。\n\n[^2]: 这里说的,是另一件事。\n'
    })
    await build(host)
    const path = 'output/book.review.docx'
    const edit: Edit = notes =>
      rejecting('TN-20')(notes.slice(0, notes.indexOf('w:id="2"'))) +
      typing('另一件事', '同一件事')(notes.slice(notes.indexOf('w:id="2"')))
    await host.write(path, withDocument(await host.read(path), edit, 'word/footnotes.xml'))
    const { findings, overrides } = await acceptReview(host, path, undefined)
    expect(findings).toEqual([])
    expect([...overrides.values()].flat().map(overrideLine)).toEqual([
      '{ at: "这是注,写得很短", reject: TN-20 }',
      '{ at: "是另一件事。", replace: "是同一件事。" }'
    ])
  })

  it('keeps dropped lines at the ends of two sources, each in its own', async () => {
    const texts = {
      '01.txt': `${text}　　点击下载本文档\n`,
      '02.txt': '秋天的树\n\n　　树叶黄了，一片片落下来，铺满了小路。\n　　上一篇：春游记　下一篇：冬天的雪\n'
    }
    const { rebuilt, accepted } = await round(texts, document => {
      const rules = [...document.matchAll(/w:author="chengce ([a-z]+-[a-z]+)"/g)].map(match => match[1] ?? '')
      return rejecting(...new Set(rules))(document)
    })
    expect(accepted.findings).toEqual([])
    expect([...accepted.overrides].map(([source, list]) => [source, list.length])).toEqual([
      ['01.txt', 2],
      ['02.txt', 1]
    ])
    expect(rebuilt.filter(line => /^(?:相关推荐|点击下载)/.test(line))).toHaveLength(2)
    expect(rebuilt.some(line => line.startsWith('上一篇'))).toBe(true)
  })

  it('knows its own tables with cells over several rows, and words with readings', async () => {
    const html =
      '<h1>表格一则</h1><p>下面的表,请看。这里有<ruby>漢字<rt>hànzì</rt></ruby>与注音。</p><table><tr><th colspan="2">姓名</th><th>备注</th></tr>' +
      '<tr><td rowspan="2">甲组</td><td>12</td><td>好,很好</td></tr><tr><td>15</td><td></td></tr></table><p>以上就是全部内容。</p>'
    const { accepted, lines } = await round({ '01.html': html }, typing('以上就是', '以上便是'))
    expect(accepted.findings).toEqual([])
    expect(lines).toEqual([expect.stringContaining('便')])
  })

  it('carries out what it does not tell, whatever rule an editor rejects', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(...kindsOfDamage),
        async (seed, kind) => {
          let edited = new Uint8Array()
          const { accepted, rebuilt } = await round({ '01.txt': documentOf(seed, [kind]).text }, document => {
            const rules = [
              ...new Set([...document.matchAll(/w:author="chengce ([^"]+)"/g)].map(match => match[1] ?? ''))
            ]
            const changed = rejecting(rules[seed % rules.length] ?? 'TN-20')(document)
            edited = zipSync({ 'word/document.xml': strToU8(changed) })
            return changed
          })
          const wanted = settledLines(edited, 'accept')
            .join('')
            .replace(/[\s\u3000]/g, '')
          if (accepted.findings.length === 0) expect(rebuilt.join('').replace(/[\s\u3000]/g, '')).toBe(wanted)
        }
      ),
      { numRuns: Number(process.env.CHENGCE_RUNS ?? 15), seed: 11 }
    )
  })
})

describe('accept refuses with one message', () => {
  const reviewed = async (): Promise<ReturnType<typeof hostOf>> => {
    const host = hostOf({ 'book/01.txt': text })
    await build(host)
    return host
  }
  const codesOf = async (host: ReturnType<typeof hostOf>, path: string, given?: string): Promise<string[]> =>
    (await acceptReview(host, path, given)).findings.map(({ code }) => code)
  const copy = 'output/book.review.docx'

  it('what is absent, no DOCX, or no review copy', async () => {
    const host = await reviewed()
    expect(await codesOf(host, 'output/none.docx')).toEqual(['path-missing'])
    expect(await codesOf(host, 'book/01.txt')).toEqual(['review-unreadable'])
    expect(await codesOf(host, 'book')).toEqual(['review-not-ours'])
    expect(await codesOf(host, 'output/book.docx')).toEqual(['review-not-ours'])
  })

  it('a broken copy', async () => {
    const host = await reviewed()
    await host.write(
      copy,
      withDocument(await host.read(copy), document => document.slice(0, -40))
    )
    expect(await codesOf(host, copy)).toEqual(['review-unreadable'])
  })

  it('a copy whose sources have changed, cannot be built, or are not there', async () => {
    const host = await reviewed()
    await host.write('book/01.txt', new TextEncoder().encode(`${text}　　后来又写的一句话。\n`))
    expect(await codesOf(host, copy)).toEqual(['review-outdated'])
    await host.write('book/01.txt', new Uint8Array())
    expect(await codesOf(host, copy)).toEqual(['review-volume-fails'])
    expect(await codesOf(host, copy, 'elsewhere')).toEqual(['path-missing'])
  })

  it('a copy of files that no folder holds together', async () => {
    const host = hostOf({ 'a.txt': text })
    await build(host, 'a.txt')
    const name = [...host.files.keys()].find(path => path.endsWith('.review.docx')) ?? ''
    expect(await codesOf(host, name)).toEqual(['review-without-path'])
  })
})
