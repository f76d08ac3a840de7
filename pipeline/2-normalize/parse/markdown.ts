/**
 * In: a Markdown source. Out: a root whose text leaves are traced to the base, ready for the passes; null where
 * the parser gave up. Front matter, title, heading depths, references and raw HTML are settled here.
 */
import type { VFile } from 'vfile'
import type { Root } from '../../model/article.ts'
import type { SourceText } from '../../model/source.ts'
import { parseUnderDeadline } from './deadline.ts'
import { readAnnotations } from './markdown/annotations.ts'
import { readFrontMatter } from './markdown/front-matter.ts'
import { readHeadingSigns } from './markdown/heading-signs.ts'
import { readHtml } from './markdown/html.ts'
import { readIndentedProse } from './markdown/indented-prose.ts'
import { partLinesAtEnd } from './markdown/lines-at-end.ts'
import { partLinesUnderTitle } from './markdown/lines-under-title.ts'
import { readLooseEmphasis } from './markdown/loose-emphasis.ts'
import { settleHeadings } from './markdown/outline.ts'
import { partProseLines } from './markdown/prose-lines.ts'
import { resolveReferences } from './markdown/references.ts'
import { closeSoftBreaks } from './markdown/soft-breaks.ts'
import { reportTaskMarks } from './markdown/task-marks.ts'
import { traceLeaves } from './markdown/trace-leaves.ts'

/** How long a stranger's parser may take. */
export interface MarkdownLimits {
  /** Default 20 and one more for every 50,000 characters: far more than usual Markdown takes on a slow machine. */
  readonly seconds?: number
}

/**
 * CommonMark with GFM tables, footnotes, strikethrough and task lists, YAML front matter, and emphasis beside
 * Chinese marks. `root.data.markupRule` is `MD`: what no leaf holds is Markdown syntax.
 */
export const parseMarkdown = async (
  source: SourceText,
  file: VFile,
  limits: MarkdownLimits = {}
): Promise<Root | null> => {
  const { base } = source
  const root = await parseUnderDeadline(base, file, limits.seconds ?? 20 + Math.round(base.length / 50_000))
  if (!root) return null
  traceLeaves(base, root)
  readIndentedProse(base, root, file)
  readAnnotations(root)
  readHtml(base, root, file)
  reportTaskMarks(base, root, file)
  resolveReferences(root)
  readLooseEmphasis(base, root)
  readHeadingSigns(base, root, file)
  partLinesUnderTitle(base, root)
  partLinesAtEnd(base, root)
  partProseLines(root)
  closeSoftBreaks(root)
  settleHeadings(root)
  readFrontMatter(base, root)
  root.data = { ...root.data, markupRule: 'MD' }
  return root
}
