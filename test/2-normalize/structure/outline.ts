/** In: a plain text. Out: its recognised structure as short lines, for tests to compare. */
import { VFile } from 'vfile'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { textOf } from '../../../pipeline/model/article.ts'
import type { NormalizedText } from '../../../pipeline/model/normalized.ts'

export const normalized = async (
  base: string,
  format: 'text' | 'markdown' = 'text'
): Promise<NormalizedText> => {
  const result = await normalize(
    { file: 'a.txt', format, encoding: 'utf-8', base },
    new VFile({ path: 'a.txt' })
  )
  if (!result) throw new Error('the parser gave up')
  return result
}

/**
 * One line a block that is not a plain paragraph: `T` title of the text, `A` article with its title, `1 …` heading
 * with its depth, `1r …` run-in heading, `by`, `date`, `to`, `sign`, `***`.
 */
export const outlineOf = ({ tree }: NormalizedText): string[] => {
  const lines: string[] = []
  const read = (node: { type: string; depth?: number; children?: unknown[] }): void => {
    const text = textOf(node as Parameters<typeof textOf>[0])
    if (node.type === 'article') {
      const [first] = node.children as { type: string }[]
      lines.push(first?.type === 'title' ? `A ${textOf(first as Parameters<typeof textOf>[0])}` : 'A')
    } else if (node.type === 'title') {
      if (lines.at(-1) !== `A ${text}`) lines.push(`T ${text}`)
    } else if (node.type === 'heading') lines.push(`${node.depth} ${text}`)
    else if (node.type === 'runInHeading') lines.push(`${node.depth}r ${text}`)
    else if (node.type === 'thematicBreak') lines.push('***')
    else {
      const label = labels[node.type]
      if (label) lines.push(`${label} ${text}`)
    }
    for (const child of node.children ?? []) read(child as Parameters<typeof read>[0])
  }
  for (const node of tree.children) read(node)
  return lines
}

const labels: Readonly<Record<string, string>> = {
  byline: 'by',
  dateline: 'date',
  salutation: 'to',
  signOff: 'sign'
}

export const outline = async (base: string): Promise<string[]> => outlineOf(await normalized(base))
