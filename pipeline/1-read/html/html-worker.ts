/** The worker's side of deadline.ts: HTML in, what was extracted from it out. */
export { extract } from './extract.ts'
