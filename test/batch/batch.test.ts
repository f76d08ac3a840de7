import { describe, expect, test } from 'vitest'
import { fileName } from '../../pipeline/batch/file-name.ts'
import { buildVolumes } from '../../pipeline/batch.ts'
import { exitCodeOf } from '../../pipeline/cli/exit-code.ts'
import type { Finding } from '../../pipeline/diagnostics/finding.ts'
import { HostError } from '../../pipeline/host/host-error.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import type { CompileVolume, VolumeResult } from '../../pipeline/model/volume.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const result = (parts: Partial<VolumeResult>): VolumeResult => ({
  outputs: [
    { format: 'pdf', bytes: bytes('pdf'), pages: 3 },
    { format: 'docx', bytes: bytes('docx'), pages: 3 }
  ],
  sources: [],
  articles: [],
  findings: [],
  unreadable: [],
  ...parts
})

const finding = (severity: Finding['severity']): Finding => ({
  code: 'x',
  severity,
  file: '1.txt',
  reason: 'r',
  help: 'h'
})

const request = { paths: ['a', 'b'], out: 'out', formats: ['pdf', 'docx'] as const }
const files = { 'a/1.txt': '一', 'b/1.txt': '二' }

describe('a batch', () => {
  test('hands each volume its files and writes them together', async () => {
    const host = memoryHost(files)
    const seen: string[] = []
    const compile: CompileVolume = async (_, job) => {
      seen.push(`${job.folder}: ${job.manifest.parts.flatMap(part => part.sources.map(s => s.file)).join()}`)
      return result({})
    }
    const volumes = await buildVolumes(host, { ...request, compile })
    expect(seen).toEqual(['a: 1.txt', 'b: 1.txt'])
    expect(volumes.map(volume => volume.state)).toEqual(['written', 'written'])
    expect([...host.files.keys()].filter(path => path.startsWith('out'))).toEqual([
      'out/a.pdf',
      'out/a.docx',
      'out/a.report.json',
      'out/b.pdf',
      'out/b.docx',
      'out/b.report.json'
    ])
    expect(exitCodeOf(volumes, 'error')).toBe(0)
  })

  test('a pattern that no shell has expanded means its files, in natural order', async () => {
    const host = memoryHost({
      '来稿/10.txt': '十',
      '来稿/2.txt': '二',
      '来稿/[1].txt': '一',
      '来稿/图.png': ''
    })
    const seen: string[] = []
    const compile: CompileVolume = async (_, job) => {
      seen.push(job.manifest.parts.flatMap(part => part.sources.map(s => s.file)).join())
      return result({})
    }
    await buildVolumes(host, { ...request, paths: ['来稿/*.txt'], compile })
    await buildVolumes(host, { ...request, paths: ['来稿/[1].txt'], compile })
    expect(seen).toEqual(['来稿/2.txt,来稿/10.txt,来稿/[1].txt', '来稿/[1].txt'])
    const [missing] = await buildVolumes(host, { ...request, paths: ['来稿/*.md'], compile })
    expect(missing?.findings.map(({ code }) => code)).toEqual(['path-missing'])
  })

  test('a booklet lies beside its PDF under a name of its own, in the report too', async () => {
    const host = memoryHost(files)
    const compile: CompileVolume = async () =>
      result({
        outputs: [
          { format: 'pdf', bytes: bytes('pdf'), pages: 3 },
          { format: 'pdf', variant: 'booklet', bytes: bytes('sheets'), pages: 2 }
        ]
      })
    const once = { ...request, paths: ['a'], formats: ['pdf'] as const, compile }
    const [volume] = await buildVolumes(host, once)
    expect(volume?.paths).toEqual(['out/a.pdf', 'out/a.booklet.pdf', 'out/a.report.json'])
    expect(volume?.report.outputs).toMatchObject([
      { file: 'a.pdf', format: 'pdf' },
      { file: 'a.booklet.pdf', format: 'pdf', variant: 'booklet', pages: 2 }
    ])
    expect((await buildVolumes(host, { ...once, check: true }))[0]?.state).toBe('checked')
    host.files.set('out/a.booklet.pdf', bytes('other'))
    const [differs] = await buildVolumes(host, { ...once, check: true })
    expect(differs?.findings).toMatchObject([{ code: 'output-differs' }])
  })

  test('a volume called as the booklet of another is refused before any work', async () => {
    const host = memoryHost({
      'a/compilation.yaml': 'title: 甲\nprint: { booklet: true }',
      'a/1.txt': '一',
      'b/compilation.yaml': 'title: 甲.booklet',
      'b/1.txt': '二'
    })
    const [refused] = await buildVolumes(host, { ...request, compile: async () => result({}) })
    expect(refused?.findings).toMatchObject([{ code: 'volume-name-twice' }])
  })

  test('a fault of ours: exit 4, a request to report it, the other volume is made', async () => {
    const host = memoryHost(files)
    const compile: CompileVolume = async (_, job) => {
      if (job.folder === 'a') throw new TypeError('undefined is not ours')
      return result({})
    }
    const volumes = await buildVolumes(host, { ...request, compile })
    expect(volumes.map(volume => volume.state)).toEqual(['fault', 'written'])
    expect(volumes[0]?.findings[0]).toMatchObject({ code: 'our-fault', severity: 'error' })
    expect(volumes[0]?.findings[0]?.help).toContain('Please report it')
    expect(exitCodeOf(volumes, 'error')).toBe(4)
  })

  test('a disk that refuses: nothing is called written', async () => {
    const host = {
      ...memoryHost(files),
      writeAll: () => Promise.reject(new HostError('ENOSPC', 'out/a.pdf'))
    }
    const volumes = await buildVolumes(host, { ...request, paths: ['a'], compile: async () => result({}) })
    expect(volumes[0]).toMatchObject({ state: 'refused', paths: [], report: { outputs: [] } })
    expect(volumes[0]?.findings[0]).toMatchObject({ code: 'output-unwritable' })
    expect(exitCodeOf(volumes, 'error')).toBe(2)
  })

  test.each([
    ['manifest-unreadable', 'read'],
    ['folder-unreadable', 'list']
  ] as const)('%s: the system refuses to %s', async (code, action) => {
    const host = {
      ...memoryHost({ 'a/1.txt': '一', ...(action === 'read' ? { 'a/compilation.yaml': 'title: 书' } : {}) }),
      [action]: () => Promise.reject(new HostError('EACCES', 'a'))
    }
    const volumes = await buildVolumes(host, { ...request, paths: ['a'], compile: async () => result({}) })
    expect(volumes[0]).toMatchObject({ state: 'refused', findings: [{ code, params: { code: 'EACCES' } }] })
    expect(exitCodeOf(volumes, 'error')).toBe(2)
  })

  test('progress counts volumes', async () => {
    const events: string[] = []
    await buildVolumes(memoryHost(files), {
      ...request,
      compile: async () => result({}),
      onProgress: ({ done, total, title }) => events.push(`${done}/${total} ${title}`)
    })
    expect(events).toEqual(['0/2 ', '1/2 a', '2/2 b'])
  })
})

describe('exit codes', () => {
  test.each([
    ['info', 'error', 0],
    ['warning', 'error', 0],
    ['error', 'error', 1],
    ['warning', 'warning', 1],
    ['info', 'info', 1]
  ] as const)('%s with --fail-on %s → %i', async (severity, failOn, code) => {
    const volumes = await buildVolumes(memoryHost(files), {
      ...request,
      compile: async () => result({ findings: [finding(severity)] })
    })
    expect(exitCodeOf(volumes, failOn)).toBe(code)
  })

  test('a source that cannot be read → 3', async () => {
    const compile: CompileVolume = async () =>
      result({ outputs: [], unreadable: ['1.txt'], findings: [finding('error')] })
    expect(exitCodeOf(await buildVolumes(memoryHost(files), { ...request, compile }), 'error')).toBe(3)
  })
})

test.each([
  ['学习心得汇编', '学习心得汇编'],
  ['什么?', '什么？'],
  ['a/b\\c:d*e"f<g>h|i', 'a／b＼c：d＊e＂f＜g＞h｜i'],
  ['con', 'con_'],
  ['CON.TXT', 'CON.TXT_'],
  ['Lpt1', 'Lpt1_'],
  ['console', 'console'],
  ['..', 'volume'],
  [' 书. ', '书'],
  ['书\n册\t\u0000', '书 册'],
  ['\ud800', '\ufffd'],
  ['', 'volume'],
  ['书'.repeat(100), '书'.repeat(60)]
])('%j is the file name %j', (title, name) => {
  expect(fileName(title)).toBe(name)
})
