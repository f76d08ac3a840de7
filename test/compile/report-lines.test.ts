import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { reportLines } from '../../pipeline/compile/report-lines.ts'
import { findingsOf } from '../../pipeline/diagnostics/finding.ts'

const told = (movedMarks: Parameters<typeof reportLines>[0]['movedMarks']): string[] => {
  const volume = new VFile({ path: 'compilation.yaml' })
  reportLines({ substitutes: new Map(), badLines: [], movedMarks }, { files: [], volume })
  return findingsOf(volume).map(finding => `${finding.severity} ${finding.code}: ${finding.reason}`)
}

describe('PU-5: marks that a font draws elsewhere', () => {
  it('are told once for a font of the system', () => {
    expect(told(new Map([['fangsong', '，：']]))).toEqual([
      'info font-punct-position: The font of the face fangsong draws ，： elsewhere than the region has them; they were moved'
    ])
  })

  it('are not told of the fonts that come with the program', () => {
    expect(told(new Map([['kai', '，']]))).toEqual([])
  })
})
