/** What a profile means for keys that the manifest leaves out (design.md). */
import type { ArticleStart, ProfileName } from '../model/manifest.ts'

export const profileDefaults: Readonly<
  Record<ProfileName, { readonly articles: ArticleStart; readonly depth: 1 | 2 | 3 }>
> = {
  book: { articles: 'new-page', depth: 2 },
  report: { articles: 'run-on', depth: 3 },
  gongwen: { articles: 'new-page', depth: 2 }
}
