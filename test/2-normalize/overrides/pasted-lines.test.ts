/** A doubt about a line, its override pasted into a manifest, and the text again: as it was, and after somebody wrote into it. */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { type Finding, findingsOf } from '../../../pipeline/diagnostics/finding.ts'
import { type Override, overrideLine } from '../../../pipeline/diagnostics/override.ts'
import { memoryHost } from '../../../pipeline/host/memory.ts'
import { loadManifest } from '../../../pipeline/manifest/index.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { sharedLines } from '../../../pipeline/model/shared-lines.ts'

const BODY = '让大家多读书，读好书，在阅读中增长见识，在交流中共同进步，形成良好的读书风气。'
const text = (title: string): string =>
  `${title}\n石桥小学五年级\n${title}告诉我们，${BODY}\n读了${title}以后，${BODY}\n天天向上\n`
const shared = sharedLines(
  ['春游记', '秋游记', '夏日记'].map((title, index) => ({
    file: `${'abc'.charAt(index)}.txt`,
    base: text(title)
  }))
)

const inVolume = async (base: string, overrides: readonly Override[] = []) => {
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format: 'text', encoding: 'utf-8', base } as const
  const result = await normalize(source, file, { ...usualRepairs, sharedLines: shared, overrides })
  return { dropped: result?.dropped ?? [], findings: findingsOf(file) }
}

const doubts = (findings: readonly Finding[]): Override[] =>
  findings.flatMap(({ code, doubt }) => (code === 'doubtful-shared-line' && doubt ? [doubt.remedy] : []))

const pasted = async (remedies: readonly Override[]): Promise<readonly Override[]> => {
  const entries = remedies.map(remedy => `    - ${overrideLine(remedy)}\n`).join('')
  const host = memoryHost({ 'compilation.yaml': `overrides:\n  a.txt:\n${entries}` })
  const { manifest } = await loadManifest(host, 'compilation.yaml', 'compilation.yaml', { title: '册' })
  return manifest?.overrides['a.txt'] ?? []
}

const saidOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ code }) => code).filter(code => code.startsWith('override') && code !== 'overrides-applied')

describe('lines that several texts share', () => {
  const lines = ['石桥小学五年级', '天天向上']

  it('are proposed with their number and what they begin with', async () => {
    const { findings } = await inVolume(text('春游记'))
    expect(doubts(findings).map(overrideLine)).toEqual([
      '{ at: 2, words: "石桥小学五年级", drop: true }',
      '{ at: 5, words: "天天向上", drop: true }'
    ])
  })

  it('go, and are no doubt any more', async () => {
    const overrides = await pasted(doubts((await inVolume(text('春游记'))).findings))
    const { dropped, findings } = await inVolume(text('春游记'), overrides)
    expect(dropped).toEqual(lines)
    expect([...saidOf(findings), ...doubts(findings)]).toEqual([])
  })

  it('go from a text that has a line more above them, which is said', async () => {
    const overrides = await pasted(doubts((await inVolume(text('春游记'))).findings))
    const changed = text('春游记').replace('春游记\n', `春游记\n\n${BODY}\n`)
    const { dropped, findings } = await inVolume(changed, overrides)
    expect(dropped).toEqual(lines)
    expect(saidOf(findings)).toEqual(['override-moved', 'override-moved'])
    expect(doubts(findings)).toEqual([])
  })

  it('that are gone take no other line with them', async () => {
    const overrides = await pasted(doubts((await inVolume(text('春游记'))).findings))
    const { dropped, findings } = await inVolume(text('春游记').replace('石桥小学五年级\n', ''), overrides)
    expect(dropped).toEqual(['天天向上'])
    expect(saidOf(findings).toSorted()).toEqual(['override-moved', 'override-not-found'])
  })
})
