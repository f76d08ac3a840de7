/** The manifest of a folder or of plain files that have none: all defaults. */
import type { Manifest, Part } from '../model/manifest.ts'
import type { ProfileChoice } from '../model/own-profile.ts'
import { defaultsOf } from './profile-defaults.ts'

/** @example folderManifest('学习心得', [{ sources: [{ file: '01.txt' }] }]).paper // 'A4' */
export const folderManifest = (
  title: string,
  parts: readonly Part[],
  profile: ProfileChoice = 'book'
): Manifest => {
  const { paper, articles, toc, print } = defaultsOf(profile)
  return {
    title,
    profile,
    paper,
    region: 'CN',
    script: 'keep',
    protect: { names: [], quotations: false },
    onError: 'fail',
    numbering: 'running',
    articles,
    toc,
    front: [{ kind: 'cover' }, { kind: 'toc' }],
    parts,
    ...(print === undefined ? {} : { print }),
    overrides: {}
  }
}
