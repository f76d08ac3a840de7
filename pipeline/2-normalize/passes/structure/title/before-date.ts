/** In: the head of a text, folded. Out: where its title ends before the day and the occasion that it is glued to. */
import { genreNouns } from './title-line.data.ts'

/** Longest title. */
const LONGEST = 45

/** 某某法（试行）1999年7月30日…, 政府工作报告——2021年2月8日在…, 讲话（2021年2月8日）某某: a kind of text, then the day of it. */
export const beforeDate = (text: string): number | null => {
  const found = datedBehind.exec(text)
  const [, title = '', bracket = ''] = found ?? []
  const name = title.slice(title.lastIndexOf('》') + 1).replace(/\s/g, '')
  const isKind = genreNouns.some(noun => noun.length > 1 && name.endsWith(noun)) || /.{2}法$/.test(name)
  return found && isKind && name.length <= LONGEST ? title.trimEnd().length + bracket.length : null
}

/** A day with its year; another word than 的, 在 or the like stands behind it only where a dash parts it from the title. */
const datedBehind =
  /^((?:(?:19|20)\d\d年度?)?[^。，；：！？\d（）()—–-]{2,60}?)((?:[（(][^（()）]{1,14}[）)])?)(?:[\s\u3000]*[—–-]+[\s\u3000]*(?:\d{4}年)(?=\d{1,2}月\d{1,2}日在)|[\s\u3000]*(?:(?:中华)?民国\s*\d{2,3}\s*年|(?:19|20)\d\d年\d{1,2}月\d{1,2}日[\s\u3000]*\p{Script=Han}{2,30}(?:通过|公布|发布|修订|批准))|(?=[（(]\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:[^（()）]{2,100}(?:通过|公布|发布|修订|修正|批准)|(?:在[^（()）]{2,60}上)?[）)]\s*\p{L})))/u

/** （2021年2月8日在某某会议上）|某某: who speaks stands behind the day; 1996年5月27日|第一章: so do rules. */
export const afterOccasion = (text: string, at: number): readonly number[] => {
  const length = occasion.exec(text.slice(at))?.[0].length ?? 0
  return length > 0 && at + length < text.length ? [at + length] : []
}

const occasion =
  /^\s*(?:[（(]\s*(?:19|20)\d\d年[^（()）]{2,80}[）)]|(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*(?=第一[编章条]))/
