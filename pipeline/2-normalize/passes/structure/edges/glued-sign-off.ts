/**
 * In: a line that lost its line breaks. Out: where in it a signature stands with its date, and what follows both:
 * ……贯彻执行。河湾市人民政府2024年5月6日附件：……. A body alone between a full stop and a day is nobody's subject where
 * nothing tells what it did on that day.
 */
import { bodyNouns } from './edges.data.ts'

/** So much in front of a day is read for who signs. */
const AHEAD = 70
/** The names of texts that were named so far; more are not asked for. */
const MOST_NAMED = 60

/** Value offsets in reading order: where lines begin. `named`: names of texts that stand in 《》 in the lines above. */
export const signOffCuts = (text: string, named: readonly string[]): number[] => {
  const cuts: number[] = []
  for (const match of text.matchAll(day)) {
    const from = match.index
    const end = from + match[0].length
    const behind = cutsBehind(text, end, named)
    const who = behind && whoSigns(text, from)
    if (!behind || who === null) continue
    for (const at of [who, from, ...behind]) if (at > (cuts.at(-1) ?? 0) && at < text.length) cuts.push(at)
  }
  return cuts
}

/** The names of texts in a line. */
export const namesIn = (text: string, into: string[]): void => {
  for (const match of text.matchAll(nameOfText)) {
    const [, name = ''] = match
    if (into.length < MOST_NAMED && !into.includes(name)) into.push(name)
  }
}

const nameOfText = /《([^《》]{5,60})》/g

const digit = '[\\d０-９]'
const day = new RegExp(
  `(?:${digit}{4}年${digit}{1,2}月${digit}{1,2}日|[二][〇零○OＯ0][〇零○OＯ0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)`,
  'g'
)

/** Where the row of bodies begins that stands between the sentence above and the day; the day itself where it stands alone. */
const whoSigns = (text: string, from: number): number | null => {
  const head = text.slice(Math.max(0, from - AHEAD), from)
  const stop = /[。！？；）)”》][^。！？；）)”》]*$/.exec(head)
  if (!stop && from > AHEAD) return null
  const at = stop ? from - head.length + stop.index + 1 : 0
  const who = text.slice(at, from).trim()
  if (who === '') return at === 0 || '。！'.includes(stop?.[0].charAt(0) ?? '') ? from : null
  const isBody = /^[\p{Script=Han}、\s]{4,}$/u.test(who) && bodyNouns.test(who) && !tells.test(who)
  return isBody || officer.test(who) ? at : null
}

/** 镇长　林间: who signs an order. */
const officer =
  /^代?(?:总理|總理|主席|[省市州县縣区區镇鎮乡鄉部厅廳局署行院]长|[省市州县縣区區镇鎮乡鄉部厅廳局署行院]長|主任|检察长|檢察長)[\s\u3000]*\p{Script=Han}[\s\u3000]{0,2}\p{Script=Han}{1,3}$/u

/** What a sentence says of a body or by its way. */
const tells = /[是在于由经按据向对把被让请应须将已的了]|根据|通过|会议/

/** Where lines begin from the day on; null where it may be a sentence's. */
const cutsBehind = (text: string, end: number, named: readonly string[]): number[] | null => {
  const rest = text.slice(end, end + AHEAD)
  if (rest.trim() === '') return []
  const label = /^\s*附\s*件[\d一二三四五六七八九十]{0,2}\s*(?![：:\d])/.exec(rest)?.[0] ?? ''
  const name = named.find(one => rest.startsWith(one, label.length))
  if (name !== undefined) {
    const at = end + label.length
    const years = /^[（(][^（()）]{2,16}[）)]/.exec(rest.slice(label.length + name.length))?.[0] ?? ''
    const length = name.length + years.length
    if (opensText.test(rest.slice(label.length + length))) return [end, at, at + length]
  }
  return afterSignature.test(rest) ? [end] : null
}

/** Behind the title of what a letter makes known its text begins. */
const opensText = /^(?:\s|$|第\s*[一1]\s*[章条編编]|一、|[（(]|总则|为|根据|按照|近年来)/

/** What stands below a date: a note in brackets, what is attached, who gets copies, what a site adds. */
const afterSignature =
  /^\s*(?:[（(](?:此件|本文有|联系)|附\s*件\s*(?:[\d一二三四五六七八九十]{0,2}\s*[：:]|$|\s)|附：|抄\s*送|印\s*送|主题词|公开程序|更多(?:信息|内容|资讯)|扫码|政策解读[：:]|责任编辑|相关链接)/
