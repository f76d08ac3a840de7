/** A DOCX that cannot have the profile's page says so. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { wordDesignOf } from '../../pipeline/4-typeset/index.ts'
import { reportWordPage } from '../../pipeline/compile/report-word-page.ts'
import { folderManifest } from '../../pipeline/manifest/index.ts'

const told = (profile: 'book' | 'gongwen'): string[] => {
  const volume = new VFile()
  reportWordPage(wordDesignOf(profile, 'A4'), folderManifest('集', [], profile), volume)
  return volume.messages.map(message => `${message.ruleId} ${message.reason}`)
}

it('docx-page-differs: 158 mm for 155.6 in 公文 (GW-8), and nothing in a book', () => {
  expect(told('gongwen')).toEqual([
    expect.stringMatching(/^docx-page-differs .*158 mm wide, not the 155\.6 mm/)
  ])
  expect(told('book')).toEqual([])
})
