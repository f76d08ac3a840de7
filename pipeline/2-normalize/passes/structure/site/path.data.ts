/** The rule by which the steps of a way to a page go: they are evidence of a site for what stands beside them. */
export const PATH = 'site-path'
