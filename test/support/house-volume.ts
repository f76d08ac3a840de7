/** A small volume of texts built with a house template: its DOCX taken apart, and what was said. */
import { buildVolumes } from '../../pipeline/batch.ts'
import type { Finding } from '../../pipeline/diagnostics/finding.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { nodeHost } from '../../pipeline/host/node.ts'
import { type DocxParts, unpacked } from './docx-elements.ts'

export interface HouseVolume {
  readonly state: string
  /** Empty where nothing was written. */
  readonly bytes: Uint8Array
  readonly parts: DocxParts
  /** Of the review copy, where one is asked for. */
  readonly review: DocxParts
  readonly findings: readonly Finding[]
  /** Codes of what was said about the template. */
  readonly codes: readonly string[]
  readonly pages: readonly (string | undefined)[]
}

const SENTENCES = [
  '春天刚来的时候，院子里的土还是硬的，铁锹下去只留一道白印。',
  '母亲说不必着急，等一场雨，再等两个晴天，地自己会松开。',
  '我们把去年的种子摊在窗台上，一粒一粒地挑，挑到手指发麻。',
  '隔壁的老人每天清早来看一眼，什么也不说，只把栅栏扶正。',
  '后来才知道，他年轻时管过一片果园，记得每一棵树的脾气。'
]

const prose = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, index) =>
    Array.from(
      { length: 3 + ((index * 5 + seed) % 6) },
      (__, at) => SENTENCES[(index * 3 + at + seed) % 5]
    ).join('')
  ).join('\n\n')

const texts: Readonly<Record<string, string>> = {
  '01.md': `# 春天的菜园\n\n${prose(9, 1)}\n\n## 一、翻土\n\n${prose(14, 2)}\n\n- 锄头\n- 铁锹\n\n## 二、播种\n\n${prose(8, 3)}\n`,
  '02.md': `# 书架的秩序\n\n${prose(5, 4)}\n\n> 读书如种树，头几年看不见什么。\n\n${prose(20, 5)}\n\n| 书架 | 册数 |\n| --- | --- |\n| 文学 | 24 |\n| 科学 | 41 |\n\n${prose(3, 6)}\n`,
  '03.md': `# 河边的一天\n\n${prose(30, 7)}\n`
}

/** @param template the value of the key `template` */
export const houseVolume = async (
  bytes: Uint8Array,
  {
    template = 'house.docx',
    more = '',
    review = false
  }: { readonly template?: string; readonly more?: string; readonly review?: boolean } = {}
): Promise<HouseVolume> => {
  const host = memoryHost(
    {
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`book/${name}`, text])),
      'book/house.docx': bytes,
      'book/compilation.yaml': `title: 四季随笔\ntemplate: ${template}\n${more}`
    },
    { font: nodeHost().font }
  )
  const [volume] = await buildVolumes(host, {
    paths: ['book'],
    out: 'out',
    formats: ['docx'],
    ...(review ? { review: { all: false, language: 'en' } } : {})
  })
  const docx = host.files.get('out/四季随笔.docx') ?? new Uint8Array()
  const findings = volume?.findings ?? []
  const copy = host.files.get('out/四季随笔.review.docx')
  return {
    state: volume?.state ?? 'none',
    bytes: docx,
    parts: docx.length === 0 ? new Map() : unpacked(docx),
    review: copy ? unpacked(copy) : new Map(),
    findings,
    codes: findings.map(({ code }) => code).filter(code => code.startsWith('template-')),
    pages: volume?.report.articles.map(({ pages }) => pages.docx) ?? []
  }
}
