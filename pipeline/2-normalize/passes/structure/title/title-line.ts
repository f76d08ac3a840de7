/** In: a block. Out: whether it reads as a title: short, on its own line, no sentence. */
import type { Block } from '../block.ts'
import { hasFurnitureForm } from '../boilerplate/furniture-form.ts'
import { isDateLine } from '../dates.ts'
import { authorLabels } from '../edges/edges.data.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { isAddressee, LONGEST_ADDRESSEE } from '../opening/addressee.ts'
import { textLength } from '../sentences.ts'
import { genreNouns } from './title-line.data.ts'

/** Longest title, in Han. */
const LONGEST = 45

/** 某某办公厅关于……制度……制度的指导意见. */
const LONGEST_OFFICIAL = 70
const isOfficial = (text: string): boolean =>
  /^.{2,20}[厅廳院局部委会會府室](?:关于|關於)[^，,]+的\p{Script=Han}{2,6}$/u.test(text) && endsInGenre(text)

/** True for a line that could be the title of a text or piece. */
export const isTitleLine = (block: Block): boolean => {
  const text = withoutTranslation(block.text)
  // The cheap questions first: they send nearly every line away.
  if (text.length > 2.2 * LONGEST || /[。；;，,、：:…]$/.test(text.slice(-1))) return false
  if (/[。；]/.test(text) || /[^\sA-Za-z.]\.$/.test(text.slice(-2))) return false
  const length = textLength(text.includes('《') ? text.replace(namedText, '《》') : text)
  if (length < 1 || (length > LONGEST && !(length <= LONGEST_OFFICIAL && isOfficial(text)))) return false
  if (!/[\p{L}\p{N}]/u.test(text) || isDateLine(text) || /^(?:https?:|www\.)/.test(text)) return false
  if (/^[【[][^】\]]*[】\]]$/.test(text) && text.length < 8 && !/篇/.test(text)) return false
  if (/^[-=—─*_]{4,}/.test(text)) return false
  if (/^(?:[—―]|[-•·*]\s)/.test(text) || /^[〔[【（(]\d+[〕\]】）)]/.test(text) || /^〔[０-９]+〕/.test(text))
    return false
  if (
    hasFurnitureForm(text) ||
    credit.test(text) ||
    ofItself.test(text) ||
    isLatinSentence(text) ||
    empty.test(text) ||
    amended.test(text) ||
    caption.test(text)
  )
    return false
  return (
    (readMarker(text, 0) === null || numberedName.test(text)) &&
    !isSalutation(text) &&
    !authorLabels.test(text)
  )
}

/** 此文档介绍……, 本页列出……: what a text says of itself. */
const ofItself = /^(?:本|此)(?:文档|文檔|文章|页面?|頁面?|仓库|倉庫|目录|目錄)(?!管理)/

/** This is free software., Copyright 2015 The River Society: a sentence, or whose the text is. */
const isLatinSentence = (text: string): boolean =>
  /^[A-Z©(]/.test(text) &&
  (/^(?:copyright|©|\(c\))\s/i.test(text) ||
    (/^\p{ASCII}+$/u.test(text) &&
      ((/[a-z]{2}\.$/.test(text) && text.split(/\s+/).length >= SENTENCE) || /\shttps?:\/\//.test(text))))

/** So many words with a stop behind them are no name. */
const SENTENCE = 8

/** What programs write where a title would stand. */
const empty = /^(?:内容|內容|正文|全文|无标题|無標題|目录|目錄|[□■◇◆○●△▲☆★※]?(?:注释|註釋)[：:]?)$/

/** 五十八　某某: a section, or a piece of a collection that goes by its number. */
const numberedName = /^[一二三四五六七八九十百]{1,3}(?:[\u3000\t]| {2})/

/** 图3 …, Fig.2 …. */
const caption = /^(?:[图圖表]|Fig(?:ure|\.)?|Table|Tab\.)\s*\d{1,2}(?:[-–.．]\d{1,2})?(?=[\s\u3000：:]|$)/

/** 增訂第27之1條, 中華民國75年1月4日公布: lines of a law's history. */
const amended =
  /^(?:[並并]?(?:增訂|增订|刪除|删除|修正)(?:第\s*\d|附表|全文)|(?:中華民國|中华民国|民國|民国)\s*\d{1,3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:公布|修正|制定|施行|廢止|废止|增訂|增订|刪除|删除))/

/** 【来源：某某报】: where a copy is from. */
export const credit: RegExp =
  /^[【[［（(](?:文章)?(?:来源|來源|稿源|作者|转自|轉自|摘自|出处|出處|编辑|編輯)\s*[：:][^】\]］）)]*[】\]］）)]/

/** 关于印发《某某……》的通知: the name of another text makes a title no longer. */
const namedText = /《[^《》。！？]{10,}》/g

/** 论某某 / On Something: the same title in English does not make it longer. */
const withoutTranslation = (text: string): string =>
  // Its last character first: the pattern goes through a line once for each of its characters.
  text.length > 250 || !/[A-Za-z\s'’:,-]/.test(text.charAt(text.length - 1))
    ? text
    : (/^(.*\p{Script=Han}.*?)\s[/／|]\s[A-Z][A-Za-z\s'’:,-]{8,150}$/u.exec(text)?.[1] ?? text)

/** 尊敬的各位领导：. */
export const isSalutation = (text: string): boolean =>
  text.length <= LONGEST_ADDRESSEE + 1 &&
  /[：:]$/.test(text) &&
  ((text.length <= 40 && greets(text)) || isAddressee(text.slice(0, -1).trim()))

const greets = (text: string): boolean =>
  /^(?:各[^，。；]{1,20}[：:]$|尊敬|敬爱|亲爱|親愛|各位|同志|同学|同學|老师|老師|朋友|女士|先生|领导|領導|家长|家長|评委|評委|.{1,12}(?:同志|同学|同學|老师|老師|朋友|先生|女士|领导|領導|家长|家長|们|們)[：:]$)/.test(
    text
  )

/**
 * True where a title may end within a line, folded: after a noun of more than one character that names the kind of text, or
 * after the number of its pieces: …心得体会, …体会精选3篇.
 */
export const endsAsTitle = (title: string): boolean =>
  genreNouns.some(noun => noun.length > 1 && title.endsWith(noun)) ||
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})篇$/.test(title)

/** True where a text, folded, goes on with the name of a kind of text: 心得体会 汇编. */
export const opensAsGenre = (rest: string): boolean =>
  genreNouns.some(noun => noun.length > 1 && rest.startsWith(noun))

/** True where a title would end: after the noun that names the kind of text. */
export const endsInGenre = (text: string): boolean => {
  const end = folded(text.slice(-LONGEST_NOUN))
  return genreNouns.some(noun => end.endsWith(noun))
}

const LONGEST_NOUN = 8
