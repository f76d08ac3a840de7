/** The manifest of a folder or of plain files that have none: all defaults. */
import type { Manifest, Part, ProfileName } from '../model/manifest.ts'
import { profileDefaults } from './profile-defaults.data.ts'

/** @example folderManifest('学习心得', [{ sources: [{ file: '01.txt' }] }]).paper // 'A4' */
export const folderManifest = (
  title: string,
  parts: readonly Part[],
  profile: ProfileName = 'book'
): Manifest => ({
  title,
  profile,
  paper: 'A4',
  region: 'CN',
  script: 'keep',
  protect: { names: [], quotations: false },
  onError: 'fail',
  numbering: 'running',
  articles: profileDefaults[profile].articles,
  toc: { depth: profileDefaults[profile].depth, authors: true },
  front: [{ kind: 'cover' }, { kind: 'toc' }],
  parts,
  overrides: {}
})
