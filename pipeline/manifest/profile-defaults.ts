/** In: a profile. Out: what it means for keys that the manifest leaves out. */
import type { ArticleStart, Paper } from '../model/manifest.ts'
import { baseOf, type ProfileChoice } from '../model/own-profile.ts'
import type { PrintSetting } from '../model/print.ts'
import { profileDefaults } from './profile-defaults.data.ts'

export interface ManifestUsual {
  readonly paper: Paper
  readonly articles: ArticleStart
  readonly depth: 1 | 2 | 3
  readonly authors: boolean
  readonly print?: PrintSetting
}

/** @example defaultsOf('report').depth // 3 */
export const defaultsOf = (profile: ProfileChoice): ManifestUsual => {
  const usual = { paper: 'A4', authors: true, ...profileDefaults[baseOf(profile)] } as const
  if (typeof profile === 'string') return usual
  const { paper, articles, toc, print } = profile
  return {
    paper: paper ?? usual.paper,
    articles: articles ?? usual.articles,
    depth: toc.depth ?? usual.depth,
    authors: toc.authors ?? usual.authors,
    ...(print === undefined ? {} : { print })
  }
}
