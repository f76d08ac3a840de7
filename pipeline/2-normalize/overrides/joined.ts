/** In: two paragraphs, and what was left out between them. Out: one paragraph. */
import type { Paragraph, PhrasingContent, Text } from 'mdast'
import { textOf } from '../../model/article.ts'
import { joinTraced, replaceIn, type Traced } from '../../model/text.ts'
import { blockOf, leafOf, paragraphOf } from '../passes/structure/block.ts'
import { needsSpace } from '../passes/structure/lines/join-lines.ts'

const because = { rule: 'override' } as const

/** @param glue what stands between the two; Latin words stay apart */
export const joined = (
  before: Paragraph,
  between: readonly PhrasingContent[],
  after: Paragraph,
  base: string,
  glue = needsSpace(textOf(before), textOf(after)) ? ' ' : ''
): Paragraph => {
  const [first, second] = [blockOf(before), blockOf(after)]
  if (first && second && between.length === 0)
    return paragraphOf(joinTraced(base, first.trace, second.trace, glue, because), first.line)
  const head = glue === '' ? before.children : withGlue(before.children, glue)
  return { ...before, children: [...head, ...between, ...after.children] }
}

const withGlue = (children: readonly PhrasingContent[], glue: string): PhrasingContent[] => {
  const last = children.at(-1)
  const trace = last?.type === 'text' ? (last as Text).data?.trace : undefined
  return trace ? [...children.slice(0, -1), leafOf(glued(trace, glue))] : [...children]
}

const glued = (trace: Traced, glue: string): Traced => {
  const at = trace.value.length
  return replaceIn(trace, [{ from: at, to: at, after: glue, ...because }])
}
