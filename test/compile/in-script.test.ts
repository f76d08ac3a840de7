import { describe, expect, it } from 'vitest'
import { convertWords } from '../../pipeline/2-normalize/convert-words.ts'
import { inScript } from '../../pipeline/compile/in-script.ts'
import type { Manifest } from '../../pipeline/model/manifest.ts'
import { usualRepairs } from '../../pipeline/model/repair.ts'

const usual: Manifest = {
  title: '',
  profile: 'book',
  paper: 'A4',
  region: 'CN',
  script: 'keep',
  protect: { names: [], quotations: false },
  onError: 'fail',
  articles: 'new-page',
  numbering: 'running',
  toc: { depth: 2, authors: true },
  front: [],
  parts: [],
  overrides: {}
}

describe('TN-70: what the manifest says is in the script of the texts', () => {
  const written: Manifest = {
    ...usual,
    title: '楼下的书',
    subtitle: '邻里来稿',
    script: 'hant',
    region: 'TW',
    protect: { names: ['青藤里'], quotations: false },
    parts: [
      {
        title: '青藤里的后院',
        sources: [{ file: '书.txt', title: '头发', author: '于范', unit: '业务处', named: { title: '书' } }]
      }
    ]
  }

  it('is converted, but for paths, protected words and family names', async () => {
    const { title, subtitle, parts } = await inScript(written)
    expect({ title, subtitle, parts }).toEqual({
      title: '樓下的書',
      subtitle: '鄰里來稿',
      parts: [
        {
          title: '青藤里的後院',
          sources: [{ file: '书.txt', title: '頭髮', author: '于範', unit: '業務處', named: { title: '書' } }]
        }
      ]
    })
  })

  it('stays as written where no script is asked for', async () => {
    const kept = { ...written, script: 'keep' } as const
    expect(await inScript(kept)).toBe(kept)
  })

  it('stays as written where it is in the script already', async () => {
    expect(
      await convertWords([{ text: '讀書會', areNames: false }], { ...usualRepairs, script: 'hant' })
    ).toEqual(['讀書會'])
  })
})
