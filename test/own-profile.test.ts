/** The profile that the READMEs show, compiled: the same bytes each time, and what it says is on the pages. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildVolumes } from '../pipeline/batch.ts'
import { loadFont } from '../pipeline/host/fonts.ts'
import { memoryHost } from '../pipeline/host/memory.ts'
import { breachesOf } from './support/pdf-conformance.ts'
import { readObjects } from './support/pdf-objects.ts'
import { readPdf } from './support/pdf-text.ts'

const sampleIn = (document: string): string => {
  const [sample] = /(?:^ {4}.*\n)+/m.exec(readFileSync(document, 'utf8').split('# house.yaml')[1] ?? '') ?? []
  return (sample ?? '').replace(/^ {4}/gm, '')
}

const text = [
  '一、开头',
  '街口的书屋每天都开着，来的人不多，却总有人来。'.repeat(60),
  '二、后来',
  '后来的事后来再说。'
].join('\n\n')

const build = async (profile: string, options: { readonly profile?: string; readonly manifest?: string }) => {
  const host = memoryHost(
    {
      'book/compilation.yaml': options.manifest ?? 'title: 集\ndate: 2026\nprofile: house.yaml',
      'book/house.yaml': profile,
      'own.yaml': profile,
      'book/1.txt': `街口\n\n${text}`
    },
    { font: face => loadFont(face) }
  )
  const [volume] = await buildVolumes(host, {
    paths: ['book'],
    out: 'out',
    formats: ['pdf', 'docx'],
    ...(options.profile === undefined ? {} : { profile: options.profile })
  })
  return { host, volume, pdf: host.files.get('out/集.pdf') ?? new Uint8Array() }
}

describe.each(['README.md', 'README.zh-CN.md'])('the profile in %s', document => {
  it('compiles to the page that it says, marks and all, with no breach of PDF/A and PDF/UA', async () => {
    const sample = sampleIn(document)
    expect(sample).toContain('extends: book')
    const { volume, pdf } = await build(sample, {})
    expect(volume?.state).toBe('written')
    expect(volume?.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual([])
    expect(breachesOf(readObjects(pdf))).toEqual([])
    const read = await readPdf(pdf)
    // 16K with 3 mm of bleed, 5 mm of marks, 2 mm beyond.
    expect([read.size.width, read.size.height].map(side => Math.round((side * 25.4) / 72))).toEqual([
      204, 280
    ])
    const lines = await read.lines(4)
    // A stop may hang.
    const full = lines.filter(
      line => line.text.length >= 37 && /[街口书屋每天都开着来的人不多却总有]$/.test(line.text)
    )
    const widths = full.map(line => Math.round(line.right - line.left))
    expect(widths.filter(width => width === 38 * 10.5).length).toBeGreaterThan(5)
    expect(Math.max(...widths)).toBe(38 * 10.5)
    expect(lines.some(line => /^— ?\d+ ?—$/.test(line.text))).toBe(true)
  })
})

describe('a profile of the user’s own', () => {
  const small = 'extends: book\npaper: A5\ngrid: { size: 四号 }'

  it('gives the same bytes each time, named in the manifest or on the command line', async () => {
    const first = await build(small, {})
    const again = await build(small, {})
    const named = await build(small, { profile: 'own.yaml', manifest: 'title: 集\ndate: 2026' })
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0)
    expect(Buffer.compare(first.pdf, named.pdf)).toBe(0)
    expect(named.volume?.state).toBe('written')
  })

  it('that cannot be set stops the volume before any work, with its place', async () => {
    const { volume } = await build('grid: { size: 四号, pitch: 12pt }', {})
    expect(volume?.state).toBe('refused')
    expect(volume?.findings).toMatchObject([
      { code: 'profile-pitch', severity: 'error', file: 'house.yaml', line: 1 }
    ])
    const wrong = await build('grd: {}', { profile: 'own.yaml' })
    expect(wrong.volume?.findings).toMatchObject([{ code: 'manifest-unknown-key', file: 'own.yaml' }])
  })
})
