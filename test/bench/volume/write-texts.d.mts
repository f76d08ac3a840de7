import type { MadeArticle } from './generate.mjs'

export const writeTexts: (articles: Iterable<MadeArticle>, folder: string) => Promise<void>
