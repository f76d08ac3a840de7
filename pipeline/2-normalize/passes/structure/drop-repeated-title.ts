/** In: lines at the head of a text. Out: the same without the title said twice: a page's title A_B, or the same line again. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf } from './block.ts'
import { drop } from './drop-boilerplate.ts'
import { isTitleLine } from './title-line.ts'

/** How many lines of content are compared. */
const HEAD = 4

/** Drops the page's title where the text's own follows, and every line that says the title again. */
export const dropRepeatedTitle: Pass = (tree, file, context) => {
  let first: TitleLine | null = null
  for (let index = 0, kept = 0; index < tree.children.length && kept < HEAD; index++) {
    const node = tree.children[index]
    const block = node ? lineOf(node) : null
    if (!block) {
      if (node?.type === 'dropped' || node?.type === 'byline') continue
      return
    }
    if (!isTitleLine(block)) return
    const repeated = first ? repeatedOf(first.block.text, block.text) : null
    const gone: TitleLine | null = repeated === 'first' ? first : repeated ? { index, block } : null
    if (gone) tree.children[gone.index] = drop(gone.block.trace, 'repeated-title', 0.9, file, context)
    if (!first || repeated === 'first') first = { index, block }
    if (!gone) kept++
  }
}

/** A line, or the title that a record named. */
const lineOf = (node: RootContent): Block | null =>
  blockOf(node.type === 'title' ? { type: 'paragraph', children: node.children } : node)

interface TitleLine {
  readonly index: number
  readonly block: Block
}

/** 您当前浏览的是：T. */
const reading = /^(?:您|你)?(?:当前|正在|现在)(?:浏览|阅读|查看|所看)[^：:]{0,6}[：:]/

/** 首页 理论教育 T: the way to the page, its steps parted by blanks. */
const wayFrom = /^(?:网站|網站)?(?:首页|首頁|主页|主頁)/
/** A shorter title may be a word of the line above it. */
const LEAST_NAMED = 8

/** Which of two title lines says nothing of its own. */
const repeatedOf = (first: string, second: string): 'first' | 'second' | null => {
  const [a, b] = [first, second].map(text => text.replace(/[\s\u3000]/g, ''))
  if (!a || !b || b.length < 4) return null
  if (a === b) return 'second'
  if (a.replace(reading, '') === b) return 'first'
  if (b.length >= LEAST_NAMED && (a.endsWith(`《${b}》`) || (wayFrom.test(a) && a.endsWith(b))))
    return 'first'
  // The page's own title, the file's name, the way to the page: T - 文库, T.doc, Home / Articles / T.
  return a.split(/[_|｜/>＞»›]|[-—–]{1,2}|\.(?:docx?|pdf|txt|wps|html?)$/i).some(part => part === b)
    ? 'first'
    : null
}
