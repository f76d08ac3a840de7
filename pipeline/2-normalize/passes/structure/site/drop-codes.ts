/**
 * In: a text whose first line opens with the numbers under which a database keeps it: 法规编号:04217 版本:0931某某法.
 * Out: the same without them.
 */
import type { RootContent } from 'mdast'
import { splitAt } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { blockOf, paragraphOf, trimTraced } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { folded } from '../headings/lexicon.ts'

/** Takes the numbers off; what stands behind them is the first line. */
export const dropCodes: Pass = (tree, file, context) => {
  const at = tree.children.findIndex(node => node.type !== 'dropped')
  const block = blockOf(tree.children[at])
  const end = block ? codesEnd(block.text) : 0
  if (!block || end === 0) return
  const [codes, rest] = splitAt(block.trace, end)
  const removed = drop(trimTraced(codes), 'record-field', 0.93, file, context)
  if (removed.type !== 'dropped') return
  const line: RootContent[] = rest.value.trim() === '' ? [] : [paragraphOf(trimTraced(rest), block.line)]
  tree.children.splice(at, 1, removed, ...line)
}

/**
 * Where a row of at least two such fields ends; 0 where there is none.
 *
 * @example codesEnd('编号:0312 版本:0931公园法') // 15
 */
export const codesEnd = (text: string): number => {
  const head = folded(text.slice(0, READ))
  return row.exec(head)?.[0].length ?? 0
}

const READ = 120

/** A code is letters of the alphabet and digits; two of them with their labels are no sentence. */
const row =
  /^[\s\u3000]*(?:(?:(?:法规?|文献|文件|文档|档案|典藏|资料)?(?:编号|代码|序号)|文献号|档号|索[引书]号|版本号?|典藏号)[\s\u3000]*[:：][\s\u3000]*[0-9A-Za-z][0-9A-Za-z/_.-]{2,}[\s\u3000]*){2,}/
