/** Files to decoded texts: which files a folder or manifest means, and what each of them says. */
export { fileNameParts } from './file-name-parts.ts'
export { type FoundPart, findSources, isSourceName } from './find-sources.ts'
export { isTextName } from './formats.ts'
export { naturalOrder } from './natural-order.ts'
export { nearestPath } from './nearest-path.ts'
export { type ReadOptions, type ReadResult, readSource } from './read-source.ts'
export { joined, partsOf, type Resolving, reportBesides, resolveSources } from './resolve-sources.ts'
export { canonicalEncoding } from './second-opinion.ts'
