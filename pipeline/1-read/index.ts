/** Files to decoded texts: which files a folder holds, and what each of them says. */
export { type FoundPart, findSources, isSourceName } from './find-sources.ts'
export { naturalOrder } from './natural-order.ts'
export { type ReadOptions, type ReadResult, readSource } from './read-source.ts'
export { canonicalEncoding } from './second-opinion.ts'
