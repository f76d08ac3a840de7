/** The worker's side of deadline.ts: Markdown in, mdast out. */
export { parseMarkdownSyntax } from './markdown-syntax.ts'
