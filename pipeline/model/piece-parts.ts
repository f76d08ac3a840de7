/** The node kinds that a piece is made of besides those of mdast, block by block, in the order in which a piece has them. */
import type { FootnoteDefinition, Paragraph, PhrasingContent } from 'mdast'
import type { Data, Literal, Parent } from 'unist'
import type { Recognition } from './line-evidence.ts'

type Recognized = Data & { recognition?: Recognition }

/** The title of a text or of a piece. */
export interface Title extends Parent {
  type: 'title'
  children: PhrasingContent[]
  data?: Data & { recognition?: Recognition }
}

/** 副题: the line under a title that says more, most often after a dash: ——读书会一年小结. */
export interface Subtitle extends Parent {
  type: 'subtitle'
  children: PhrasingContent[]
  data?: Recognized
}

/** Author and unit, as written: 林间, 作者：林间, 办公室 林间. */
export interface Byline extends Parent {
  type: 'byline'
  children: PhrasingContent[]
  data?: Recognized
}

/** 单位: the body that a piece comes from, on a line of its own beside the byline: 三年二班. */
export interface Unit extends Parent {
  type: 'unit'
  children: PhrasingContent[]
  data?: Recognized
}

/** A line that is only a date (and place): the last line of a letter or notice, or under a title. */
export interface Dateline extends Parent {
  type: 'dateline'
  children: PhrasingContent[]
  data?: Recognized
}

/** 发文机关标志: 春山园艺协会文件, over the document number (GW-12); names who issues, and nobody who wrote. */
export interface Banner extends Parent {
  type: 'banner'
  children: PhrasingContent[]
  data?: Recognized
}

/** 文号: 某政发〔2021〕12号 (TN-24, GW-13). */
export interface DocumentNumber extends Parent {
  type: 'documentNumber'
  children: PhrasingContent[]
  data?: Recognized
}

/** 称呼, flush left, ending in a full-width colon. */
export interface Salutation extends Parent {
  type: 'salutation'
  children: PhrasingContent[]
  data?: Recognized
}

/** 此致　敬礼: the courtesy that ends a letter. Each line is a paragraph; the last one stands flush left. */
export interface Closing extends Parent {
  type: 'closing'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** 落款: who signs, at the end of a piece. */
export interface SignOff extends Parent {
  type: 'signOff'
  children: PhrasingContent[]
  data?: Recognized
}

/** 附件说明 (GW-19): names what is attached, below the text; each attachment is a paragraph: 附件：1. 名单, 2. 路线图. */
export interface AttachmentNote extends Parent {
  type: 'attachmentNote'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** The head of an attachment (GW-26): 附件1 on a line of its own, then its title where it has one. */
export interface Attachment extends Parent {
  type: 'attachment'
  children: (Paragraph | Title | Dropped)[]
  data?: Recognized
}

/** 摘要, with its label 摘要： as `strong` at the head of the first paragraph, or as a paragraph of its own. */
export interface Abstract extends Parent {
  type: 'abstract'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** 关键词, with its label as `strong`. */
export interface Keywords extends Parent {
  type: 'keywords'
  children: PhrasingContent[]
  data?: Recognized
}

/** 题记: a short quotation before the text; a last line after a dash names its source. */
export interface Epigraph extends Parent {
  type: 'epigraph'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** Verse: a paragraph a line. A line with blank lines before it (`data.line`) begins a stanza. */
export interface Verse extends Parent {
  type: 'verse'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/**
 * Endnotes of a piece, in the piece's own numbering. A note that one mark in the text points at is a
 * `footnoteDefinition`, and that mark a `footnoteReference` of the same identifier; a note without its mark is a
 * paragraph. Each begins with its mark as `marker`. A line such as 注释： at the head is a paragraph without one.
 */
export interface Notes extends Parent {
  type: 'notes'
  children: (Paragraph | FootnoteDefinition | Dropped)[]
  data?: Recognized
}

/** A piece of the source that is not content: site heads and tails, page numbers, a repeated title. */
export interface Dropped extends Literal {
  type: 'dropped'
  /** As it stood in the source. */
  value: string
  rule: string
  confidence: number
  /** The code of the message that says so. */
  code: string
  start: number
  end: number
}
