/** Pages that are walked once are kept here, in their order, so that a test may look at them again and again. */
import type { TypesetPages } from '../../pipeline/4-typeset/index.ts'
import type { Page, Pages } from '../../pipeline/model/pages.ts'

/** Sections are counted from the first one of the flow. @example collected(typesetPages(flow, faces)).pages[0] */
export const collected = ({ pages }: TypesetPages): Pages & { readonly pages: readonly Page[] } => {
  const walked = [...pages.pages].sort((a, b) => a.index - b.index)
  const front = Math.max(0, ...walked.map(({ section }) => -section))
  return { ...pages, pages: walked.map(page => ({ ...page, section: page.section + front })) }
}
