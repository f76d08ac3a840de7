/** In: a volume put together. Out: its styled blocks, then its pages. Lines and pages know nothing of any file format. */

export { designFaces } from './design/design-faces.ts'
export { designOf, wordDesignOf } from './design/design-of.ts'
export { type DesignProblem, designProblems } from './design/design-problems.ts'
export { loadFaces } from './faces/load-faces.ts'
export { typesetFlow } from './flow/index.ts'
export { measuredIn, measuredInWord } from './flow/measure.ts'
export { englishHyphens } from './lines/english-hyphens.ts'
export { breakTitles } from './pages/break-titles.ts'
export { type TypesetPages, typesetPages } from './pages/index.ts'
export { pinNumbers } from './pages/pin-numbers.ts'
export type { BadLine, Substitute } from './pages/setting.ts'
export { type WordNumbers, wordNumbers } from './pages/word-numbers.ts'
