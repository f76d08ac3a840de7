/** In: a text whose title was glued to the front of its first sentence. Out: the title as a line of its own. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Pass, PassContext } from '../../../pass.ts'
import {
  type Block,
  blockOf,
  breaksBetween,
  cutTraced,
  lineText,
  noteBreaks,
  paragraphOf,
  trimTraced
} from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { isSiteLine } from '../boilerplate/find-phrase.ts'
import { isGlued } from '../headings/candidates.ts'
import { CUT } from '../headings/end.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { opensSentence } from '../headings/openers.ts'
import { withoutSpacing } from '../lines/close-letter-spacing.ts'
import { gluedRules, isOrder } from '../opening/order.ts'
import { readLabelled } from '../record/read-record.ts'
import { wordStarts } from '../words.ts'
import { afterLabel, beforeBracket } from './after-label.ts'
import { afterStated } from './after-stated.ts'
import { afterOccasion, beforeDate } from './before-date.ts'
import { beforeOpener } from './before-opener.ts'
import { readTitle } from './read-title.ts'
import { genreNouns } from './title-line.data.ts'
import { endsAsTitle, opensAsGenre } from './title-line.ts'

/** How sure such a cut is. */
const SURE = 0.85
/** Longest title that is cut off, and shortest. */
const LONGEST = 45
const SHORTEST = 4
/** A first line shorter than this is no title with a sentence after it. */
const LEAST_LINE = 60
/** So much is read. */
const READ = 400

/** Cuts where a chapter begins, at a blank, or after the name of a kind of text where a sentence opens. */
export const cutTitle: Pass = (tree, file, context) => {
  const index = lineWithTitle(tree.children)
  const block = blockOf(tree.children[index])
  if (!block) return
  const text = folded(block.text.slice(0, READ))
  const isOneLine = (): boolean => isGlued(block, totalOf(tree.children))
  const goesOn = (at: number): boolean => isCounted(text, at, tree.children)
  const stated = afterStated(text, tree.children.slice(0, index))
  const found =
    stated?.to ??
    beforeDate(text) ??
    beforePassing(text) ??
    beforeAuthor(text) ??
    beforeField(text) ??
    (block.text.length < LEAST_LINE ? beforeUnit(text, goesOn) : findCut(text, isOneLine, goesOn))
  const cut = found === null ? null : besideBrackets(text, found)
  // What would go as a site's own line if it stood alone is no title.
  if (cut === null || isSiteLine(block.text.slice(0, cut).trim())) return
  const pages = stated?.from ?? 0
  const cuts = [...(pages > 0 ? [pages] : []), cut, ...afterOccasion(text, cut)]
  const [title, ...rest] = cutTraced(block.trace, cuts).slice(pages > 0 ? 1 : 0)
  if (!title) return
  noteBreaks(tree, breaksBetween([title, ...rest], SURE))
  const line = paragraphOf(withoutSpacing(title), block.line)
  const head = blockOf(line)
  const labelled = head && readLabelled(head, file, context)
  const pieces = [...(labelled ?? [line]), ...rest.map(piece => paragraphOf(piece))]
  tree.children.splice(index, 1, ...pageNumber(block, pages, file, context), ...pieces)
}

/** 1、 in front of the first page on sites that share files. */
const pageNumber = (block: Block, length: number, file: VFile, context: PassContext): RootContent[] => {
  const [mark] = length > 0 ? cutTraced(block.trace, [length]) : []
  return mark ? [drop(trimTraced(mark), 'page-number', SURE, file, context)] : []
}

/** The first line; below an order, the one in which the first clause was glued to the title of what it makes known. */
const lineWithTitle = (nodes: readonly RootContent[]): number => {
  const first = nodes.findIndex(node => node.type !== 'dropped')
  if (!isOrder(lineText(nodes[first]))) return first
  const glued = nodes.slice(first, first + BELOW_ORDER).findIndex(node => gluedRules(lineText(node)) > 0)
  return glued < 0 ? first : first + glued
}

const BELOW_ORDER = 14

/** A bracket stands with what it encloses: （四篇）|, not （四篇|）; |【第一篇】, not 【|第一篇】. */
const besideBrackets = (text: string, at: number): number => {
  if (/[）)】]/.test(text.charAt(at))) return at + 1
  return /[【（(《]/.test(text.charAt(at - 1)) ? at - 1 : at
}

/** `text`: the head of the block, in simplified characters. */
const findCut = (text: string, isOneLine: () => boolean, goesOn: (at: number) => boolean): number | null => {
  if (readMarker(text, 0)) return null
  // Up to the first mark of a sentence; brackets and book-title marks may stand in a title.
  const stop = text.search(/[。，；！？,;!?]/)
  const head = text.slice(0, Math.min(stop < 0 ? LONGEST + 20 : stop, LONGEST + 20))
  return (
    beforeParty(text) ??
    beforeMarker(text, head, goesOn) ??
    beforeAbstract(head) ??
    (isOneLine() ? (beforeBracket(head) ?? afterLabel(text.slice(0, AFTER_LABEL))) : null) ??
    atBlank(head) ??
    afterCount(head) ??
    afterNamedText(text) ??
    (isOneLine()
      ? (beforeOpener(head, text) ??
        beforeEcho(head) ??
        afterWords(text) ??
        afterCounted(head, text) ??
        afterKind(head))
      : afterGenre(head, text))
  )
}

/** ……学习体会二篇|时间过得真快：a title that counts its pieces is found in one line too, or the text read again has one more. */
const afterCounted = (head: string, text: string): number | null => {
  const at = afterGenre(head, text)
  return at !== null && /篇$/.test(head.slice(0, at)) ? at : null
}

/** 秋收日记征文范文收割那天天还没亮……: what such a word ends is a title, whatever the sentence after it is about. */
const afterKind = (head: string): number | null => {
  const end = ofKind.exec(head)?.[0].length ?? 0
  const rest = head.slice(end)
  const isWhole = end >= LEAST_KIND && end <= LONGEST && !goesOnFrom.test(rest)
  return isWhole && !genreNouns.some(noun => rest.startsWith(noun)) ? end : null
}

const ofKind =
  /^(?![这那本该此我他她你])[^，。；：！？]*(?:范文|读后感|观后感|心得体会|演讲稿|发言稿|讲话稿)(?=\p{Script=Han})/u
const LEAST_KIND = 8

/** A label, a name and the first clause. */
const AFTER_LABEL = 80

/** 渡口管理办法1996年5月27日 某某令第197号发布…, 渡口管理办法1996年5月27日第一章…: the days on which it was passed stand below its title. */
const beforePassing = (text: string): number | null => {
  const title = passed.exec(text)?.[1] ?? ''
  return title.length <= LONGEST && (endsAsTitle(title) || answer.test(title)) ? title.length : null
}

const answer = /(?:解答|解释|批复|复函)$/
const passed =
  /^([^，。；：！？\d]{4,}?)[\s\u3000]*[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:[^，。；：]{0,40}(?:公布|发布|颁布|通过|批准|印发|修订|修正|施行)|[\s\u3000]*第一[编章条])/

/** 安全责任书甲方：某某厂乙方：…: the parties of a contract stand below its title. */
const beforeParty = (text: string): number | null => {
  const title = party.exec(text.slice(0, LONGEST + 20))?.[1] ?? ''
  return title.length <= LONGEST && (endsAsTitle(title) || contract.test(title)) ? title.length : null
}

const contract = /(?:责任书|保证书|承诺书|合同书?|协议书?|契约)$/
const party =
  /^([^，。；：:！？]{4,}?)(?:甲方|出租方|出租人|委托方|委托人|发包方|发包人|转让方|出卖方|出卖人|聘用方|用人单位)[\s\u3000]*(?:[（(][^（()）：:]{1,12}[）)])?[\s\u3000]*[：:]/

/** 图书借阅办法作者：某某办公室第一条…: the label of who wrote stands behind the title; 本书的作者：… opens a sentence. */
const beforeAuthor = (text: string): number | null => {
  const title = authored.exec(text)?.[1] ?? ''
  return title.length >= SHORTEST && title.length <= LONGEST && !cites.test(title) ? title.length : null
}

const authored = /^([^，。；：:！？]{4,45}?)[\s\u3000]*[（(]?作者[\s\u3000]*[：:][^，。；！？]{2,12}/

/** 校务会议纪要时间：……地点：……: when and where a meeting was held stands below the title of its minutes. */
const beforeField = (text: string): number | null => {
  const title = fielded.exec(text)?.[1] ?? ''
  return title.length >= SHORTEST && title.length <= LONGEST ? title.length : null
}

const fielded =
  /^([^，。；：:！？]{2,45}?(?:纪要|记录|方案|通知|安排|预告))[\s\u3000]*(?:会议|活动)?(?:时间|地点|日期|主题|主持人?|召集人?)[：:]/

/** A short line in which a first chapter or clause follows without a mark. */
const beforeUnit = (text: string, goesOn: (at: number) => boolean): number | null => {
  const at = text.indexOf('第', SHORTEST)
  const mayBe = at > 0 && !/[。，；]/.test(text.slice(0, at)) && !cites.test(text.slice(0, at))
  const marker = mayBe ? readMarker(text, at) : null
  return marker?.value === 1 && goesOn(at) ? at : null
}

/**
 * 我的第一篇小说 counts nothing: after 第一篇 a 第二篇 opens a line or a sentence, or its first clause does. 会议纪要 第一篇 is
 * one title where another line says 会议纪要 第二篇.
 */
const isCounted = (text: string, at: number, nodes: readonly RootContent[]): boolean => {
  const unit = /^第\s*[一1]\s*(.)/.exec(text.slice(at))?.[1]
  if (unit === undefined) return true
  const again = new RegExp(`^第\\s*[二2]\\s*${unit}$`)
  const stem = text.slice(0, at)
  const isAgain = (line: string): boolean => line.startsWith(stem) && again.test(line.slice(at))
  if (nodes.some(node => isAgain(folded(lineText(node))))) return false
  const next = new RegExp(
    `(?:^|[。！？!?…\\s]|第[一1][章节][^。，；：！？]{1,12})第\\s*(?:[二2]\\s*[${unit}]|[一1]\\s*条)`
  )
  return nodes.some(node => next.test(folded(lineText(node)))) || /第一条/.test(text.slice(at + 1))
}

/** 方案的第一条: a citation. */
const cites = /[的在按照据和与]$/

/** 某某条例第一章总则. */
const beforeMarker = (text: string, head: string, goesOn: (at: number) => boolean): number | null => {
  for (let at = SHORTEST; at < Math.min(head.length, LONGEST); at++) {
    const mayBe = /[第一（]/.test(text.charAt(at)) && !cites.test(text.slice(0, at))
    const marker = mayBe ? readMarker(text, at) : null
    if (marker?.value === 1) return goesOn(at) ? at : null
  }
  return null
}

/** 论某某摘要：……: the label opens the text. */
const beforeAbstract = (head: string): number | null => {
  const at = head.search(
    /(?:[【[]?(?:内容)?(?:摘\s*要|提\s*要)[】\]]?\s*[：:]|[【[](?:内容)?(?:摘\s*要|提\s*要)[】\]])/
  )
  return at >= SHORTEST && at <= LONGEST ? at : null
}

/** 某某法 中华民国…: the part before the first blank ends as titles do. */
const atBlank = (head: string): number | null => {
  const blank = head.search(/[\s\u3000]/)
  if (blank < 2 || blank > LONGEST) return null
  const first = head.slice(0, blank).replace(/(?:[（(][^（()）]*[）)])+$/, '')
  // 秋收见闻范文：稻子黄了 and a blank: the piece's own title behind the kind of text.
  const kind = first.slice(0, Math.max(0, first.search(/[：:]/)))
  return [first, kind].some(part => genreNouns.some(noun => part.endsWith(noun))) ? blank : null
}

/** 2026读书心得体会5篇读书心得体会1…: the title counts its pieces, and the first of them follows. */
const afterCount = (head: string): number | null => {
  const end = head.search(/篇/) + 1
  const title = head.slice(0, end)
  if (end <= SHORTEST || !/(?:\d{1,3}|[一二三四五六七八九十]{1,3})篇$/.test(title)) return null
  return repeatsTitle(title, head.slice(end)) ? end : null
}

/** ……就《某某方案（试行）》答记者问日前，……: a title that names another text may be long; what follows opens a sentence. */
const afterNamedText = (text: string): number | null => {
  const found = namesText.exec(text)
  const title = found?.[1] ?? ''
  const isWhole = title.split('《').length === title.split('》').length
  const rest = text.slice(title.length)
  const opens =
    opensSentence(rest) || /^(?:日前|为|各|\d{4}年)/.test(rest) || rest.startsWith(text.slice(0, ECHO))
  return title.length > LONGEST - 20 && isWhole && opens ? title.length : null
}

/** So many characters that open the title open the sentence after it as well. */
const ECHO = 3

const namesText =
  /^([^。；：！？]{2,40}《[^。；：！？]{2,70}》[^。，；：！？《》]{0,12}?(?:答记者问|的(?:通知|意见|决定|公告|通报|批复|复函|说明|解读)))/

/** The last name of a kind of text after which a sentence may open. */
const afterGenre = (head: string, text: string): number | null => {
  const starts = wordStarts(head)
  for (let at = Math.min(head.length, LONGEST); at >= SHORTEST; at--) {
    const title = head.slice(0, at)
    if (!starts.has(at) || !endsAsTitle(title) || title.lastIndexOf('《') > title.lastIndexOf('》')) continue
    const rest = text.slice(at, at + 40)
    // 心得体会|范文：…: the kind of text is named to the end.
    const isWithin = goesOnFrom.test(rest) || inLabel.test(rest) || opensAsGenre(rest)
    if (!isWithin && (opensSentence(rest) || repeatsTitle(title, rest))) return at
  }
  return null
}

/** Words that go on from the noun before them, or say something of it: it is no title's end. */
const goesOnFrom =
  /^(?:[的了着过和与及或、是中等也都就》”）:：，。；！？,;!?]|(?:永远|始终|一直|历来|从来|往往|不仅|不但|不是|可以|应该|应当|必须|能够|已经|将|要)(?!求))/

/** …范文|赏析：…: the noun stands within a label. */
const inLabel = /^[^，。；！？\s]{0,8}[：:]/

/** Four characters of the title stand again in the sentence after it. */
const repeatsTitle = (title: string, rest: string): boolean => {
  for (let at = 0; at + 4 <= title.length; at++) if (rest.includes(title.slice(at, at + 4))) return true
  return false
}

/** 阅览室的灯  林木生  阅览室的灯是……: behind a wide blank the title's first characters stand again. */
const beforeEcho = (head: string): number | null => {
  const at = head.indexOf(head.slice(0, ECHO), SHORTEST)
  return at > 0 && at <= LONGEST && /[\s\u3000]{2}$/.test(head.slice(0, at)) ? at : null
}

/** How sure an end has to be behind the name of a kind of text and before a word of grammar; any other as sure as a heading's. */
const KIND_SURE = 0.2

/** A text in one line, whose title says nothing of its kind. */
const afterWords = (text: string): number | null => {
  const found = readTitle(text)
  return found && found.confidence >= (found.isKind ? KIND_SURE : CUT) ? found.at : null
}

const totalOf = (nodes: readonly RootContent[]): number =>
  nodes.reduce((sum, node) => sum + (blockOf(node)?.text.length ?? 0), 0)
