/**
 * In: articles. Out: byline, unit, subtitle, document number, date and salutation under their titles, signature, date
 * and courtesy at their ends marked as such.
 */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Article, ArticleContent, Recognition } from '../../../model/article.ts'
import type { Pass, PassContext } from '../../pass.ts'
import { type Block, blockOf } from './block.ts'
import { isDateLine, isVagueDate } from './dates.ts'
import { authorLabels, bodyNouns, familyNames, signLabels } from './edges.data.ts'
import { readMarker } from './headings/marker.ts'
import { isAttachmentHead } from './parts/attachments.ts'
import { findClosings } from './parts/closing.ts'
import { findEpigraphs } from './parts/front.ts'
import { type Around, isBanner, openingLine } from './parts/opening.ts'
import { isSettled, markParts, reportDoubt } from './parts/part.ts'
import { textLength } from './sentences.ts'
import { isSalutation } from './title-line.ts'

type Edge = 'byline' | 'dateline' | 'salutation' | 'signOff' | 'subtitle' | 'unit' | 'documentNumber'

/** How many blocks from the title, and from the end, are looked at; names stand among the first. */
const HEAD = 7
const NAMES = 4
const TAIL = 4

/** Marks the edges of every article. */
export const markEdges: Pass = (tree, file, context) => {
  const titled = tree.children.some(node => node.type === 'title')
  markAboveTitle(tree, file, context)
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markHead(node, titled, file, context)
    markParts(findEpigraphs, node, { tree, file, context })
    markTails(node, context)
    markAddressee(node, context)
    markDates(node, context)
    markParts(findClosings, node, { tree, file, context })
  }
}

const isContent = (node: RootContent | ArticleContent): boolean =>
  node.type !== 'dropped' && node.type !== 'title'

/** The paragraph that a node is, unless the manifest says what it is. */
const openBlock = (node: RootContent | undefined, context: PassContext): Block | null => {
  const block = node?.type === 'paragraph' ? blockOf(node) : null
  return block && !isSettled(block, context) ? block : null
}

const mark = (nodes: (RootContent | ArticleContent)[], index: number, type: Edge, as?: Recognition): void => {
  const block = blockOf(nodes[index] as RootContent)
  if (!block) return
  nodes[index] = { type, children: block.node.children, ...(as ? { data: { recognition: as } } : {}) }
}

/** 某某办公室文件, 某发〔2021〕12号: what stands above the title of a text. */
const markAboveTitle = (tree: Parameters<Pass>[0], file: VFile, context: PassContext): void => {
  const end = tree.children.findIndex(node => node.type === 'article')
  for (let index = 0; index < Math.min(HEAD, end); index++) {
    const block = openBlock(tree.children[index], context)
    if (!block) continue
    const next = openBlock(tree.children[index + 1], context)
    const around: Around = { nearTitle: true, underTitle: false, besideName: false, next }
    const line = isBanner(block, next) ?? openingLine(block, around)
    if (!line || line.type === 'subtitle') continue
    mark(tree.children, index, line.type, line.recognition)
    reportDoubt(block, partNameOf[line.type], line.recognition, file, context)
  }
}

const partNameOf = { subtitle: 'subtitle', unit: 'unit', documentNumber: 'document-number' } as const

/** Kinds that a pass before this one may have found. */
const headKinds: ReadonlySet<string> = new Set(['byline', 'dateline', 'unit', 'subtitle', 'documentNumber'])

const markHead = (article: Article, titled: boolean, file: VFile, context: PassContext): void => {
  const { children } = article
  const hasTitle = titled || children.some(node => node.type === 'title')
  let seen = 0
  let before = 'title'
  for (let index = 0; index < children.length && seen < HEAD; index++) {
    const node = children[index]
    if (!node || !isContent(node)) continue
    if (!headKinds.has(node.type)) {
      const block = openBlock(node, context)
      if (!block) return
      const next = openBlock(children[index + 1], context)
      const line = hasTitle ? openingLine(block, aroundOf(before, seen, next)) : null
      if (line) {
        mark(children, index, line.type, line.recognition)
        reportDoubt(block, partNameOf[line.type], line.recognition, file, context)
      } else {
        const type = headType(block, hasTitle && seen < NAMES)
        if (!type) return
        mark(children, index, type)
      }
    }
    before = children[index]?.type ?? ''
    seen++
  }
}

const aroundOf = (before: string, seen: number, next: Block | null): Around => ({
  nearTitle: seen < NAMES,
  underTitle: before === 'title' || before === 'subtitle' || before === 'documentNumber',
  besideName:
    before === 'byline' || (next !== null && (isByline(next) || (isDateLine(next.text) && seen < 2))),
  next
})

const headType = (block: Block, nearTitle: boolean): Edge | null => {
  if (isDateLine(block.text)) return 'dateline'
  if (isSalutation(block.text)) return 'salutation'
  return nearTitle && isByline(block) ? 'byline' : null
}

/** True for a line that names who wrote: 作者：林间, 三年二班 林间. */
export const isByline = (block: Block): boolean => authorLabels.test(block.text) || isName(block.text)

/** 林间, 张　三, 办公室 林间: the last word is a person's name. */
const isName = (text: string): boolean => {
  if (textLength(text) > 20 || /[\p{P}A-Za-z\d]/u.test(text)) return false
  const words = text.split(/[\s\u3000]+/)
  const last = words.at(-1) ?? ''
  const spaced = words.length === 2 && words.every(word => word.length === 1) ? words.join('') : last
  if (spaced.length < 2 || spaced.length > 3 || !familyNames.includes(spaced.charAt(0))) return false
  return words.length === 1 || spaced !== last || bodyNouns.test(words[0] ?? '')
}

/** The end of a piece, and the end of its text where attachments follow. */
const markTails = (article: Article, context: PassContext): void => {
  const attached = article.children.findIndex(
    (node, index) => index > 1 && isAttachmentHead(openBlock(node, context)?.text ?? '')
  )
  if (attached > 0) markTail(article, attached, context)
  markTail(article, article.children.length, context)
}

const markTail = (article: Article, end: number, context: PassContext): void => {
  let seen = 0
  let dated = false
  for (let index = end - 1; index >= 0 && seen < TAIL; index--) {
    const node = article.children[index]
    if (!node || !isContent(node)) continue
    const block = openBlock(node, context)
    if (!block) return
    if (!dated && isDateLine(block.text)) {
      mark(article.children, index, 'dateline')
      dated = true
    } else if (isSignature(block.text, dated)) mark(article.children, index, 'signOff')
    else return
    seen++
  }
}

/** A short line without a mark; without a date under it, it must name a body or carry a label. */
const isSignature = (text: string, dated: boolean): boolean => {
  if (signLabels.test(text)) return true
  if (/^(?:附|此致|敬礼|敬禮|祝|注)/.test(text) || readMarker(text, 0)) return false
  if (textLength(text) > 20 || /[。，；：！？、,.;:!?…）)”]$/.test(text) || /[。，；]/.test(text))
    return false
  return dated ? true : bodyNouns.test(text) && textLength(text) <= 18
}

/** The first line of a letter, whomever it names: short, ends in a colon, and the letter is signed or dated at its end. */
const markAddressee = (article: Article, context: PassContext): void => {
  const isSigned = article.children.some(node => node.type === 'signOff' || node.type === 'dateline')
  const index = article.children.findIndex(
    node => isContent(node) && !headKinds.has(node.type) && node.type !== 'epigraph'
  )
  const block = openBlock(article.children[index], context)
  if (!block) return
  const isAddressee = isSigned && /^[^\p{P}]{2,20}[：:]$/u.test(block.text)
  const afterEpigraph = article.children[index - 1]?.type === 'epigraph'
  if (isAddressee || (afterEpigraph && isSalutation(block.text))) mark(article.children, index, 'salutation')
}

/** A date line at the right, before notes. */
const markDates = (article: Article, context: PassContext): void => {
  for (const [index, node] of article.children.entries()) {
    const block = openBlock(node, context)
    if (block && block.line.indent >= 6 && (isDateLine(block.text) || isVagueDate(block.text)))
      mark(article.children, index, 'dateline')
  }
}
