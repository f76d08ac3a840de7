/** In: Markdown. Out: the plain mdast tree of it. Knows nothing of our model; runs here or in a worker. */
import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** Deeper nesting is nobody's text, and the tree could not be walked any more. */
const DEEPEST = 200

/** Throws a `RangeError` where the parser overflows or the tree is nested too deep. */
export const parseMarkdownSyntax = (markdown: string): Root => {
  const root = processor.parse(markdown) as Root
  checkDepth(root)
  return root
}

interface FromMarkdownExtension {
  transforms?: unknown
}

/** Drops what would make text nodes without positions: links guessed a second time, after parsing. */
function keepPositions(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: (FromMarkdownExtension | FromMarkdownExtension[])[] }
  for (const extension of data.fromMarkdownExtensions?.flat() ?? []) delete extension.transforms
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkCjkFriendly as () => void)
  .use(keepPositions)
  .freeze()

const checkDepth = (root: Root): void => {
  type Parent = { readonly children?: readonly Parent[] }
  let level: readonly Parent[] = [root as Parent]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new RangeError(`nested more than ${DEEPEST} deep`)
    level = level.flatMap(node => node.children ?? [])
  }
}
