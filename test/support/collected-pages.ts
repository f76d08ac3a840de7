/** Pages that are walked once are kept here, in their order, so that a test may look at them again and again. */
import type { TypesetPages } from '../../pipeline/4-typeset/index.ts'
import type { Page, Pages } from '../../pipeline/model/pages.ts'

/** Pages and sections are counted from the first one of the volume. @example collected(typesetPages(flow, faces)).pages[0] */
export const collected = ({ pages }: TypesetPages): Pages & { readonly pages: readonly Page[] } => {
  const walked = [...pages.pages].sort((a, b) => a.index - b.index)
  const before = walked.filter(({ index }) => index < 0).length
  const sectionsBefore = Math.max(0, ...walked.map(({ section }) => -section))
  return {
    ...pages,
    pages: walked.map((page, index) => ({ ...page, index, section: page.section + sectionsBefore })),
    outline: pages.outline.map(entry => ({ ...entry, pageIndex: entry.pageIndex + before }))
  }
}
