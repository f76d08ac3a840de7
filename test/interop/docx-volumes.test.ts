/**
 * DOCX volumes of many kinds through LibreOffice: every contents number is the folio of its heading's page, entries and
 * headings agree, no character is lost (docx.md §6).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { planVolumes } from '../../pipeline/batch/plan-volumes.ts'
import { compileVolume } from '../../pipeline/compile.ts'
import { nodeHost } from '../../pipeline/host/node.ts'
import type { Manifest } from '../../pipeline/model/manifest.ts'
import { sentences } from '../damage/store.ts'
import { checkDocx, type DocxCheck, whyNoLibreOffice } from '../support/check-docx.mjs'
import { pngOf } from '../support/png-fixtures.ts'

const missing = whyNoLibreOffice()
const sources = fileURLToPath(new URL('../../sources', import.meta.url))

const checked = async (folder: string, change: Partial<Manifest> = {}): Promise<DocxCheck> => {
  const host = nodeHost()
  const [planned] = await planVolumes(host, { paths: [folder], out: 'out', formats: ['docx'] })
  if (!planned?.job) throw new Error(`no job: ${JSON.stringify(planned?.findings)}`)
  const job = { ...planned.job, manifest: { ...planned.job.manifest, ...change } }
  const { outputs } = await compileVolume(host, job)
  const bytes = outputs.find(output => output.format === 'docx')?.bytes
  if (!bytes) throw new Error('no DOCX')
  return inFolder(async place => {
    const path = join(place, 'volume.docx')
    writeFileSync(path, bytes)
    return await checkDocx(path)
  })
}

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'chengce-docx-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A volume of texts that are there for the test alone. */
const ofTexts = (
  files: Readonly<Record<string, string | Uint8Array>>,
  change: Partial<Manifest> = {}
): Promise<DocxCheck> =>
  inFolder(folder => {
    const texts = join(folder, '一册')
    mkdirSync(texts)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(texts, name), content)
    return checked(texts, change)
  })

/** Numbers that look drawn and are always the same. */
const drawn = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
}

const manyTexts = (count: number): Record<string, string> => {
  const below = drawn(7)
  const sentence = (): string => sentences[below(sentences.length)] ?? ''
  const words = (length: number): string =>
    sentence()
      .replace(/\P{Script=Han}/gu, '')
      .slice(0, length)
  const paragraph = (): string => Array.from({ length: 1 + below(6) }, sentence).join('')
  const files: Record<string, string> = {}
  for (let index = 1; index <= count; index++) {
    const title = `第${index}篇${words(5 + below(6))}`
    const parts = Array.from({ length: 1 + below(4) }, (_, at) =>
      [
        `${'一二三四'.charAt(at)}、${words(4 + below(6))}`,
        ...Array.from({ length: 1 + below(5) }, paragraph)
      ].join('\n\n')
    )
    files[`${String(index).padStart(3, '0')}.txt`] = [title, ...parts].join('\n\n')
  }
  return files
}

const mixed = (): Record<string, string | Uint8Array> => {
  const below = drawn(3)
  const paragraph = (): string =>
    Array.from({ length: 2 + below(4) }, () => sentences[below(sentences.length)]).join('')
  const table = (rows: number): string =>
    [
      '| 日期 | 事项 | 数量 |',
      '| --- | --- | ---: |',
      ...Array.from({ length: rows }, (_, at) => `| 三月${at + 1}日 | 检查第${at + 1}号水表 | ${at * 7} |`)
    ].join('\n')
  const piece = (title: string, rows: number): string =>
    [
      `# ${title}`,
      paragraph(),
      '## 一、情况',
      `${paragraph()}[^1]`,
      table(rows),
      paragraph(),
      '![一张图](a.png "图一　灰色的方块")',
      paragraph(),
      '## 二、打算',
      `${paragraph()}[^2]`,
      paragraph(),
      '',
      '[^1]: 据办公室的登记。',
      '[^2]: 以实际天气为准，遇雨顺延，另行通知。'
    ].join('\n\n')
  return {
    'a.png': pngOf({ width: 60, height: 40, type: 0, pixel: x => [x * 4] }),
    '1.md': piece('水表检查', 8),
    '2.md': piece('又一次检查', 60),
    '3.md': piece('第三次检查', 15)
  }
}

const TIME = 120_000

describe.skipIf(missing !== null)(missing ? `LibreOffice (skipped: ${missing})` : 'LibreOffice', () => {
  it.each(['report', 'gongwen'] as const)(
    'agrees with the example volume as %s',
    { timeout: TIME },
    async profile => {
      const { problems, entries } = await checked(sources, { profile })
      expect(problems).toEqual([])
      expect(entries.length).toBeGreaterThan(30)
    }
  )

  it.each(['A5', 'B5', '16K'] as const)('and on %s', { timeout: TIME }, async paper =>
    expect((await checked(sources, { paper })).problems).toEqual([])
  )

  it('pieces that run on', { timeout: TIME }, async () =>
    expect((await ofTexts(manyTexts(30), { articles: 'run-on' })).problems).toEqual([])
  )

  it('tables, images and footnotes', { timeout: TIME }, async () => {
    const { problems, entries } = await ofTexts(mixed())
    expect(problems).toEqual([])
    expect(entries).toHaveLength(9)
  })

  it('150 texts as gongwen, with the quotes that users’ fonts have', { timeout: TIME }, async () =>
    expect((await ofTexts(manyTexts(150), { profile: 'gongwen' })).problems).toEqual([])
  )

  it('400 texts', { timeout: TIME }, async () => {
    const { problems, entries } = await ofTexts(manyTexts(400))
    expect(problems).toEqual([])
    expect(entries.length).toBeGreaterThan(700)
  })
})
