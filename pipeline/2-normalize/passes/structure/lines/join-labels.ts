/** In: the head of a page that sets its particulars in two lines each: 来源： / 某某日报. Out: a line each (TN-15). */
import type { RootContent } from 'mdast'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { blockOf, paragraphOf } from '../block.ts'
import { folded } from '../headings/lexicon.ts'

/** So many lines are the head; a value is no longer. */
const HEAD = 24
const LONGEST = 20
const CONFIDENCE = 0.92

/** Joins such a label to its value: a day to what asks for one, a name or a count to the others. */
export const joinLabels: Pass = (tree, _file, { source }) => {
  const children: RootContent[] = []
  let seen = 0
  for (const node of tree.children) {
    if (children.length > HEAD) break
    seen++
    const above = blockOf(children.at(-1) ?? node)
    const block = above ? blockOf(node) : null
    if (!above || !block || !isValue(folded(above.text), block.text)) {
      children.push(node)
      continue
    }
    const rule = { rule: 'TN-15', confidence: CONFIDENCE }
    children[children.length - 1] = paragraphOf(
      joinTraced(source.base, above.trace, block.trace, '', rule),
      above.line
    )
  }
  if (children.length < seen) tree.children = children.concat(tree.children.slice(seen))
}

const isValue = (label: string, text: string): boolean => {
  if (asksDay.test(label)) return /^\d{4}\s*[-/.年]/.test(text) && text.length <= LONGEST
  return asksName.test(label) && text.length <= LONGEST && !/[，。；：！？:【[（(]/.test(text)
}

const asksDay = /^(?:发布|发表|发文|更新|上传)?(?:时间|日期)\s*[：:]$/
const asksName =
  /^(?:(?:信息|文章|稿件)?来源|稿源|发布(?:者|人|机构|单位)|责任编辑|责编|(?:阅读|浏览|点击|访问)(?:量|数|次数)?)\s*[：:]$/
