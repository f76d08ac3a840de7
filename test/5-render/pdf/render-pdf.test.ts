import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import type { FaceId, FontFile } from '../../../pipeline/model/host.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { glyphs, page, rule, volume } from '../../support/hand-made-pages.ts'
import { readPdf } from '../../support/pdf-text.ts'
import { hasTool, runTool, withTool } from '../../support/tool.ts'

const render = async (...args: Parameters<typeof volume>) =>
  readPdf(await renderPdf(volume(...args), loadFont))

describe('glyph runs', () => {
  it('stand where the run says, whatever the font thinks', async () => {
    const text = '读书，是——一 件“乐”事Latin text。'
    const places = [...text].map((_, i) => 80 + i * 11.3 + (i % 3) * 1.7)
    const run = glyphs(text, 0, 100, { xs: Float64Array.from(places) })
    const drawn = await (await render([page(0, [run])])).glyphs(0)
    expect(drawn.map(glyph => glyph.text).join('')).toBe(text)
    drawn.forEach((glyph, i) => {
      expect(Math.abs(glyph.x - (places[i] ?? 0))).toBeLessThan(0.0015 * 12)
    })
    expect(drawn.every(glyph => Math.abs(glyph.baseline - 100) < 0.001 && glyph.size === 12)).toBe(true)
  })

  it('do not drift over a long stretched line', async () => {
    const drawn = await (
      await render([page(0, [glyphs('一'.repeat(40), 72, 100, { pitch: 12.2217 })])])
    ).glyphs(0)
    expect(Math.abs((drawn.at(-1)?.x ?? 0) - (72 + 39 * 12.2217))).toBeLessThan(0.0015 * 12)
  })

  it('use the face they name', async () => {
    const faces = ['serif', 'serif-bold', 'serif-black', 'sans', 'sans-bold', 'kai', 'kai-bold'] as const
    const runs = faces.map((face, i) => glyphs('國', 72, 100 + i * 30, { face }))
    const drawn = await (await render([page(0, runs)])).glyphs(0)
    expect(drawn.map(glyph => glyph.font)).toEqual([
      'NotoSerifSC-Regular',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Black',
      'NotoSansSC-Regular',
      'NotoSansSC-Bold',
      'LXGWWenKai-Regular',
      'LXGWWenKai-Bold'
    ])
  })

  it('copy out by code point where the font has one glyph for two', async () => {
    const text = '⼀一⾨門\u00a0 \u2126Ω丽'
    const drawn = await (await render([page(0, [glyphs(text, 72, 100)])])).glyphs(0)
    expect(drawn.map(glyph => glyph.text).join('')).toBe(text)
  })

  it('show 〓 for a code point that the face lacks, and copy out the code point', async () => {
    const pdf = await render([page(0, [glyphs('甲\u{20000}乙', 72, 100)])])
    const drawn = await pdf.glyphs(0)
    expect(drawn.map(glyph => glyph.text)).toEqual(['甲', '\u{20000}', '乙'])
    expect(drawn[1]?.right).toBeCloseTo(72 + 24, 2)
  })

  it('may be invisible', async () => {
    const items = [glyphs('甲', 72, 100), glyphs('——', 84, 100, { invisible: true }), glyphs('乙', 108, 100)]
    const drawn = await (await render([page(0, items)])).glyphs(0)
    expect(drawn.map(glyph => glyph.invisible)).toEqual([false, true, true, false])
  })

  it('must have a place for each code point', async () => {
    const broken = glyphs('甲乙', 72, 100, { xs: Float64Array.from([72]) })
    await expect(render([page(0, [broken])])).rejects.toThrow(RangeError)
  })
})

describe('the file', () => {
  it('says title, author, language and date', async () => {
    const pdf = await render([page(0, [])], { title: '甲 & <乙>', author: '林间', language: 'zh-TW' })
    expect(pdf.info).toMatchObject({
      Title: '甲 & <乙>',
      Author: '林间',
      CreationDate: 'D:19800101000000Z',
      ModDate: 'D:19800101000000Z',
      PDFFormatVersion: '1.7'
    })
    expect(pdf.language).toBe('zh-TW')
    expect(pdf.size).toEqual({ width: 595.28, height: 841.89 })
  })

  it('labels pages as they are numbered', async () => {
    const labels = ['', '', 'i', 'ii', 'iii', 'iv', 'v', '1', '2', '', '4', 'A-1']
    const pdf = await render(labels.map((label, index) => page(index, [], { label })))
    expect(pdf.labels).toEqual(labels)
  })

  it('has a nested outline that leads to the anchors', async () => {
    const anchors = [
      { id: 'p1', y: pt(0) },
      { id: 'a1', y: pt(80) },
      { id: 'a1-h1', y: pt(300) }
    ]
    const outline = [
      { id: 'p1', text: '上篇　书里书外', depth: 1, pageIndex: 0 },
      { id: 'a1', text: '一次读书会', depth: 2, pageIndex: 0 },
      { id: 'a1-h1', text: '一、缘起', depth: 3, pageIndex: 0 },
      { id: 'a2', text: '园中', depth: 2, pageIndex: 1 },
      { id: 'p2', text: '下篇', depth: 1, pageIndex: 1 }
    ]
    const pages = [page(0, [], { anchors }), page(1, [], { anchors: [{ id: 'a2', y: pt(90) }] })]
    const pdf = await render(pages, { outline })
    expect(pdf.outline.map(({ text, depth, pageIndex }) => ({ text, depth, pageIndex }))).toEqual(
      outline.map(({ text, depth, pageIndex }) => ({ text, depth, pageIndex }))
    )
    const tops = [0, 80, 300, 90, 0]
    pdf.outline.forEach((entry, i) => {
      expect(entry.y).toBeCloseTo(tops[i] ?? 0, 3)
    })
  })

  it('finds every anchor by name, in whatever order they come', async () => {
    const ids = ['a1', 'a10', 'a1-h1', 'a2', 'B', 'b', '脚注']
    const pages = ids.map((id, index) => page(index, [], { anchors: [{ id, y: pt(10 * index) }] }))
    const { destinations } = await render(pages)
    expect([...destinations.keys()].sort()).toEqual([...ids].sort())
    ids.forEach((id, pageIndex) => {
      expect(destinations.get(id)?.pageIndex).toBe(pageIndex)
      expect(destinations.get(id)?.y).toBeCloseTo(10 * pageIndex, 3)
    })
  })

  it('sorts names as readers search them, not as a locale would', async () => {
    const ids = ['a1', 'a10', 'a1-h1', 'a2', 'B', '脚注', 'b']
    const pages = [page(0, [], { anchors: ids.map(id => ({ id, y: pt(0) })) })]
    const bytes = Buffer.from(await renderPdf(volume(pages), loadFont)).toString('latin1')
    const names = [...bytes.matchAll(/\(([^()]+)\) \[\d+ 0 R \/XYZ/g)].map(match => match[1])
    expect(names.slice(0, 6)).toEqual(['B', 'a1', 'a1-h1', 'a10', 'a2', 'b'])
    expect(names).toHaveLength(7)
  })
})

describe('links', () => {
  const anchors = [{ id: 'a1', y: pt(80) }]

  it('are one area from a title to its number', async () => {
    const line = [
      glyphs('一次读书会', 72, 100, { link: '#a1' }),
      rule(150, 95, 13, 1, 6),
      glyphs('12', 500, 100, { link: '#a1', pitch: 6 }),
      glyphs('园中', 72, 121, { link: '#a1' })
    ]
    const links = await (await render([page(0, line, { anchors })])).links(0)
    expect(links.map(link => link.target)).toEqual(['#a1', '#a1'])
    expect(links[0]?.place).toEqual({ pageIndex: 0, y: expect.closeTo(80, 2) })
    expect(links[0]?.left).toBeCloseTo(72, 2)
    expect(links[0]?.right).toBeCloseTo(512, 2)
    expect(links[0]?.top).toBeCloseTo(100 - 0.88 * 12, 2)
    expect(links[0]?.bottom).toBeCloseTo(100 + 0.12 * 12, 2)
  })

  it('lead outside in ASCII', async () => {
    const run = glyphs('网站', 72, 100, { link: 'https://example.org/读 书?a=1' })
    const links = await (await render([page(0, [run])])).links(0)
    expect(links.map(link => link.target)).toEqual(['https://example.org/%E8%AF%BB%20%E4%B9%A6?a=1'])
  })

  it('that lead nowhere, or to what no reader should open, are no links', async () => {
    const runs = [
      glyphs('甲', 72, 100, { link: '#gone' }),
      glyphs('乙', 72, 130, { link: 'javascript:alert(1)' })
    ]
    expect(await (await render([page(0, runs)])).links(0)).toEqual([])
  })
})

describe('same pages, same bytes', () => {
  const pages = [
    page(0, [glyphs('甲乙', 72, 100), glyphs('丙丁', 72, 130, { face: 'kai' })], {
      anchors: [{ id: 'a1', y: pt(0) }]
    }),
    page(1, [glyphs('甲乙', 72, 100, { face: 'sans-bold', link: '#a1' })])
  ]
  const outline = [{ id: 'a1', text: '甲乙', depth: 1, pageIndex: 0 }]

  it('in any time zone, and whichever font comes first', async () => {
    const usual = await renderPdf(volume(pages, { outline }), loadFont)
    const zone = process.env.TZ
    process.env.TZ = 'Asia/Shanghai'
    try {
      const slowSerif = async (face: FaceId): Promise<FontFile> => {
        if (face === 'serif') await new Promise(resolve => setTimeout(resolve, 20))
        return loadFont(face)
      }
      const other = await renderPdf(volume(pages, { outline }), slowSerif)
      expect(Buffer.compare(usual, other)).toBe(0)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('but another identity for other contents', async () => {
    const identity = async (text: string): Promise<string | undefined> => {
      const bytes = await renderPdf(volume([page(0, [glyphs(text, 72, 100)])]), loadFont)
      return /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    }
    const [first, again, other] = [await identity('甲'), await identity('甲'), await identity('乙乙')]
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})

describe('fonts', () => {
  it('are subsets: a few characters of every face stay small', async () => {
    const faces = [
      'serif',
      'serif-bold',
      'serif-black',
      'sans',
      'sans-bold',
      'kai',
      'kai-bold',
      'fangsong'
    ] as const
    const runs = faces.map((face, i) => glyphs('春天来了，园子里的花都开了。', 72, 100 + i * 30, { face }))
    expect((await renderPdf(volume([page(0, runs)]), loadFont)).length).toBeLessThan(100_000)
  })

  it('that are no sfnt are refused: a whole WOFF2 would make a file of hundreds of megabytes', async () => {
    const woff2 = async (face: FaceId): Promise<FontFile> => ({ face, bytes: Buffer.from('wOF2 and so on') })
    await expect(renderPdf(volume([page(0, [glyphs('甲', 72, 100)])]), woff2)).rejects.toThrow(
      /no.*sfnt|not as an sfnt/
    )
  })
})

describe('other readers', () => {
  const text = '读书会——一次“春游”之後，大家都說好。'
  const file = async (bytes: Uint8Array): Promise<{ path: string; remove: () => Promise<void> }> => {
    const folder = await mkdtemp(join(tmpdir(), 'pdf-'))
    await writeFile(join(folder, 'test.pdf'), bytes)
    return { path: join(folder, 'test.pdf'), remove: () => rm(folder, { recursive: true }) }
  }
  const sample = () => {
    const [before, after] = text.split('——')
    const items = [
      glyphs(before ?? '', 72, 100),
      glyphs('——', 72 + 36, 100, { invisible: true }),
      rule(72 + 36.6, 95, 22.8, 0.6),
      glyphs(after ?? '', 72 + 60, 100, { link: '#a1' })
    ]
    const anchors = ['a1', 'a10', 'a1-h1', 'B'].map(id => ({ id, y: pt(80) }))
    return volume([page(0, items, { anchors })], {
      outline: [
        { id: 'a1', text: '甲', depth: 1, pageIndex: 0 },
        { id: 'a1-h1', text: '乙', depth: 2, pageIndex: 0 }
      ]
    })
  }

  it.skipIf(!hasTool('qpdf'))(withTool('qpdf', 'find no fault in the file'), async () => {
    const { path, remove } = await file(await renderPdf(sample(), loadFont))
    try {
      expect(runTool('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found')
    } finally {
      await remove()
    }
  })

  it.skipIf(!hasTool('pdftotext'))(
    withTool('pdftotext', 'copy out what went in, a dash in one piece'),
    async () => {
      const { path, remove } = await file(await renderPdf(sample(), loadFont))
      try {
        expect(runTool('pdftotext', ['-enc', 'UTF-8', path, '-']).trim()).toBe(text)
      } finally {
        await remove()
      }
    }
  )

  it.skipIf(!hasTool('pdffonts'))(
    withTool('pdffonts', 'find every font embedded, as a subset, with Unicode'),
    async () => {
      const { path, remove } = await file(await renderPdf(sample(), loadFont))
      try {
        const rows = runTool('pdffonts', [path]).trim().split('\n').slice(2)
        expect(rows).toHaveLength(1)
        expect(rows[0]).toMatch(/^[A-Z]{6}\+NotoSerifSC-Regular +CID TrueType +Identity-H +yes yes yes /)
      } finally {
        await remove()
      }
    }
  )
})
