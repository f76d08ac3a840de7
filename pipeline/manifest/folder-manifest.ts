/** The manifest of a folder or of plain files that have none: all defaults. */
import type { Manifest, Part } from '../model/manifest.ts'

/** @example folderManifest('学习心得', [{ sources: [{ file: '01.txt' }] }]).paper // 'A4' */
export const folderManifest = (title: string, parts: readonly Part[]): Manifest => ({
  title,
  profile: 'book',
  paper: 'A4',
  region: 'CN',
  script: 'keep',
  protect: { names: [], quotations: false },
  onError: 'fail',
  articles: 'new-page',
  toc: { depth: 2, authors: true },
  front: [{ kind: 'cover' }, { kind: 'toc' }],
  parts,
  overrides: {}
})
