/**
 * In: a tree whose texts still have the source's line ends. Out: lines right under a title that name author, body and
 * date, one paragraph each: whoever wrote them on two lines did not mean one.
 */
import type { PhrasingContent } from 'mdast'
import { type Root, textOf } from '../../../model/article.ts'
import { joinAll } from '../../../model/text.ts'
import { isName } from '../../passes/structure/edges/edges-byline.ts'
import { linesOf } from './part-at-lines.ts'
import { textNode } from './tree.ts'

const LABEL =
  /^(?:作者|文|撰文|供稿|单位|單位|班级|班級|学校|學校|日期|时间|時間|指导老师|指導老師|编辑|編輯)[ 　]*[：:]/u
/** Lines that there may be, and characters in each. */
const MOST = 4
const LONGEST = 24
const LONGEST_UNLABELLED = 12

/** Each part is a paragraph of its own; nothing else is touched. */
export const partLinesUnderTitle = (base: string, root: Root): void => {
  root.children = root.children.flatMap((node, index) => {
    if (node.type !== 'paragraph' || root.children[index - 1]?.type !== 'heading') return [node]
    const lines = linesOf(node.children)
    return areNames(lines.map(line => line.map(textOf).join('').trim()))
      ? lines.map(line => ({ type: 'paragraph' as const, children: plain(base, line) }))
      : [node]
  })
}

/** **作者：** is a label like any other. */
export const plain = (base: string, line: readonly PhrasingContent[]): PhrasingContent[] => {
  const bare = line.flatMap(node =>
    node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]
  )
  const traces = bare.flatMap(node => (node.type === 'text' ? (node.data?.trace ?? []) : []))
  return traces.length === bare.length ? [textNode(joinAll(base, traces, () => '', MARKUP))] : bare
}

const MARKUP = { rule: 'MD', class: 'M' } as const

/** One of them says whose it is, or is a name; none is a sentence. */
const areNames = (lines: readonly string[]): boolean => {
  if (lines.length < 2 || lines.length > MOST) return false
  if (lines.some(line => line === '' || line.length > LONGEST || /[。！？；，]/u.test(line))) return false
  if (lines.some(line => LABEL.test(line))) return true
  return lines.every(line => line.length <= LONGEST_UNLABELLED && !/\p{P}/u.test(line)) && lines.some(isName)
}
