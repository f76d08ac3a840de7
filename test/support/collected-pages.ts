/** Pages that are walked once are kept here, in their order, so that a test may look at them again and again. */
import type { TypesetPages } from '../../pipeline/4-typeset/index.ts'
import type { Page, Pages } from '../../pipeline/model/pages.ts'

/** @example collected(typesetPages(flow, faces)).pages[0] */
export const collected = ({ pages }: TypesetPages): Pages & { readonly pages: readonly Page[] } => {
  const walked = [...pages.pages].sort((a, b) => a.index - b.index)
  return { ...pages, pages: walked }
}
