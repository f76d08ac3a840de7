/** In: a line, and who speaks in its article. Out: whether its words may be a heading without a number: no sentence, nobody's speech, no credit. */
import type { Block, Blocks } from '../block.ts'
import { isReporter } from '../edges/edges-byline.ts'
import { isFieldLine } from '../record/read-record.ts'
import { reading } from '../row.ts'
import { isHalf } from '../site/may-be-content.ts'
import { isTitleLine } from '../title/title-line.ts'

/**
 * A line that is no sentence; commas may stand inside. `labels`: how often each label opens a line of its article.
 *
 * @example isPhrase('水车从哪里来', new Map()) // true
 */
export const isPhrase = (text: string, labels: ReadonlyMap<string, number>): boolean => {
  // ……练为战—— leads to what stands below it.
  if (isCapitals(text)) return true
  // What trails off, however it was typed, is told.
  if (/(?:\.{3,}|[。．]{2,}|[～~]|-{3,})$/.test(text)) return false
  if (/(?:[。；;，,、：:…”"]|[—–]{2})$/.test(text) && !/[^。，…]”$/.test(text)) return false
  // 阿婆站起来，慢慢地说，“……”: somebody says it, whatever its end.
  if (/[\p{Script=Han}][，,：:][“「『][^“「『]*[”」』]$/u.test(text)) return false
  // Half of a sentence, a second one, and words that somebody says, are text.
  if (isHalf(text)) return false
  if (/[，,].*[！？!?][”"]$/.test(text)) return false
  if (/[。；;]|[！!][^！？!?”’」』）)]/.test(text) || /[：:][“「『].*[！？!?][”」』]$/.test(text))
    return false
  // ▲ and what a picture shows.
  if (/^[▲△▼▽↑↓]/.test(text)) return false
  if (
    isLatinText(text) ||
    isSpoken(text, labels) ||
    isReporter(text) ||
    ofPage.test(text) ||
    lowStop.test(text)
  )
    return false
  // 【活动目的】: among others it is a heading, though no text is called so.
  const words = /^【([^【】]{2,})】$/.exec(text)?.[1] ?? text
  return isTitleLine({ text: words } as Block) && (!isQuoted(text) || isSaying(text)) && !isFieldLine(text)
}

/** (Mind the gap.), gpgconf --launch gpg-agent, someone@example.org: a sentence, a command, an address; no heading of small letters. */
const isLatinText = (text: string): boolean =>
  /^\p{ASCII}+$/u.test(text) && (/^[^A-Z\d"']/.test(text) || /\s--?[a-z]|\S@\S+\.\w|:\/\/|\.\)$/.test(text))

/** GUIDELINES FOR REDISTRIBUTION: in English texts without any other sign; several words, no small letter. */
const isCapitals = (text: string): boolean => /^[A-Z][A-Z\d'’&/-]*(?: [A-Z\d'’&/(),-]+){1,9}:$/.test(text)

/** A sentence's end typed low, behind words, closing marks and shares: ……和《河湾志》. */
const lowStop = /(?:[A-Za-z]{2}|\s|[\p{Script=Han}》〉）)】”’」』%％℃])\.$/u

/** Room to fill in, a day with its hour at the head, where a text is from and what it was called there, a time to the second, who took a picture, where a picture was, that the text goes on elsewhere. */
const ofPage =
  /[_＿]{2,}|^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\s*\d{1,2}[:：]\d{2}|^[（(]?(?:原[标標][题題][为為]?|[来來]源)\s*[:：]|\{[图圖表]\}|中[图圖](?:法)?分[类類][号號]|文[献獻][标標][识識][码碼]|文章[编編][号號]|^[（(](?:未完|待续|待續|未完待续|未完待續|完|全文完)[）)]$|\d[:：]\d{2}[:：]\d{2}|[\s\u3000](?:摄|攝|供图|供圖|摄影|攝影)$/

/** “我去。” is said; “寻根”的由来 opens with a word in quotation marks and goes on. */
const isQuoted = (text: string): boolean =>
  /^[“‘「『"]/.test(text) &&
  !/^[“‘「『"](?:[^“”‘’「」『』"，。？！]{1,10}|[A-Za-z ]{1,30})[”’」』"](?=[^，。]*$).{2,}(?<![说說道问問答喊叫])$/.test(
    text
  )

/**
 * “把路走通”: somebody's words without a mark, as reports set them over a part, among other headings.
 *
 * @example isSaying('“我只想把路走通”') // true
 */
export const isSaying = (text: string): boolean =>
  /^(?:“[^“”，。？！；：、…—]{5,20}”|「[^「」，。？！；：、…—]{5,20}」)$/.test(text)

/** 记者：您每天做些什么？ A label opens the line and others too, or what follows it is said to its end. */
const isSpoken = (text: string, labels: ReadonlyMap<string, number>): boolean => {
  const speaker = speakerOf(text)
  if (speaker !== null && (labels.get(speaker) ?? 0) >= ACTOR) return true
  const label = labelOf(text)
  if (label === null) return false
  return (labels.get(label) ?? 0) > 1 || /[。？！?!…][”」』]?$/.test(text)
}

/** 记者 of 记者：…; 建议一：…… is a number, no speaker. */
const labelOf = (text: string): string | null => {
  if (!hasColon(text, LONGEST_LABEL + 1)) return null
  return /^([^，。？！\s]{0,4}[^，。？！\s\d一二三四五六七八九十])[：:]/.exec(text)?.[1] ?? null
}

const LONGEST_LABEL = 5

/** 甲——你来做什么？: plays set a dash behind who speaks; a heading of that form stands once. */
const speakerOf = (text: string): string | null =>
  /^([^，。？！：\s—―]{1,6}(?:——|――))\S/.exec(text)?.[1] ?? null

/** Somebody who speaks so often is of a play. */
const ACTOR = 3

/** True where a colon stands among so many characters: in hardly any line. */
const hasColon = (text: string, length: number): boolean => {
  for (let at = 0; at < text.length && at < length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3a || code === 0xff1a) return true
  }
  return false
}

/** How often each short label with a colon opens a line: 记者 of 记者：…. */
export const countLabels = (blocks: Blocks): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const labelAt = reading(blocks, text => labelOf(text) ?? speakerOf(text), null)
  for (let index = 0; index < blocks.length; index++) {
    const label = labelAt(index)
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return counts
}
