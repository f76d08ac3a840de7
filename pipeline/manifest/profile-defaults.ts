/** In: a profile. Out: what it means for keys that the manifest leaves out. */
import type { ArticleStart, Paper, Toc } from '../model/manifest.ts'
import { baseOf, type ProfileChoice } from '../model/own-profile.ts'
import type { PrintSetting } from '../model/print.ts'
import { profileDefaults } from './profile-defaults.data.ts'

export interface ManifestUsual {
  readonly paper: Paper
  readonly articles: ArticleStart
  readonly toc: Toc
  readonly print?: PrintSetting
}

/** @example defaultsOf('report').toc.depth // 3 */
export const defaultsOf = (profile: ProfileChoice): ManifestUsual => {
  const { depth, articles: begin } = profileDefaults[baseOf(profile)]
  const usual: ManifestUsual = { paper: 'A4', articles: begin, toc: { depth, authors: true } }
  if (typeof profile === 'string') return usual
  const { paper, articles, toc, print } = profile
  return {
    paper: paper ?? usual.paper,
    articles: articles ?? usual.articles,
    toc: { ...usual.toc, ...toc },
    ...(print === undefined ? {} : { print })
  }
}
