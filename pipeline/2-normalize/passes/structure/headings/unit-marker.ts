/** In: a text and an offset at 第 or 卷. Out: the ordinal with its unit that stands there: 第三章, 第二组, 卷之一 (G.8). */
import { skipBlanks } from '../../../blanks.ts'
import type { Family, Marker } from './marker.ts'
import { digitsEnd, digitsValue, hanNumeralEnd, hanNumeralValue } from './numerals.ts'

const unitFamilies: readonly (readonly [RegExp, Family])[] = [
  [/(?:部分|单元|單元|[编編卷部辑輯集篇])/y, 'division'],
  [/章/y, 'chapter'],
  [/[节節讲講课課回]/y, 'section'],
  [/[条條]/y, 'clause']
]

/** 第三章, 第十二条; 第一部分第2节 is its last unit. */
export const unitMarker = (text: string, at: number): Marker | null => {
  const start = skipBlanks(text, at + 1)
  const han = hanNumeralEnd(text, start)
  const end = han > start ? han : digitsEnd(text, start)
  if (end === start || end - start > 8) return null
  const value = han > start ? hanNumeralValue(text.slice(start, end)) : digitsValue(text.slice(start, end))
  const unitAt = skipBlanks(text, end)
  for (const [unit, family] of unitFamilies) {
    unit.lastIndex = unitAt
    if (!unit.test(text)) continue
    const inserted = insertedAt(text, unit.lastIndex)
    const last = inserted?.end ?? unit.lastIndex
    const named = at === 0 ? lastUnit(text, skipBlanks(text, last), family) : null
    if (named) return named
    if (isCitation(text, last)) return null
    return marker(text, family, value + (inserted?.value ?? 0), skipMark(text, last))
  }
  return at === 0 ? counterMarker(text, unitAt, value) : null
}

/** 第一卷 第三章 风起: the line names what it stands in and then itself; 第三章第二条 with words after it is a citation. */
const lastUnit = (text: string, at: number, above: Family): Marker | null => {
  if (
    above !== 'division' ||
    text.charAt(at) !== '第' ||
    text.length > LONGEST_NAMED ||
    /[。；！]/.test(text)
  )
    return null
  const own = unitMarker(text, at)
  if (!own || (own.family !== 'chapter' && own.family !== 'section')) return null
  return own.end === text.length || isApart(text, own.end) ? own : null
}

/** 卷之一 归舟, 卷三: at the head of a short line, with a blank or nothing after it. */
export const volumeMarker = (text: string, at: number): Marker | null => {
  const start = '之第'.includes(text.charAt(at + 1) || ' ') ? at + 2 : at + 1
  const end = hanNumeralEnd(text, start)
  if (at > 0 || end === start || end - start > 4 || text.length > LONGEST_NAMED || /[。；！]/.test(text))
    return null
  const own = marker(text, 'division', hanNumeralValue(text.slice(start, end)), skipMark(text, end))
  return own.end === text.length || isApart(text, own.end) ? own : null
}

/** Longest line that is such a unit and its name. */
const LONGEST_NAMED = 40

const isApart = (text: string, at: number): boolean => /[\s\u3000：:、.．]/.test(text.charAt(at - 1))

/** 第四条之一 was put in after 第四条 later (U4): its value lies between those of 第四条 and 第五条. */
const insertedAt = (text: string, at: number): { readonly value: number; readonly end: number } | null => {
  if (text.charAt(at) !== '之') return null
  const end = hanNumeralEnd(text, at + 1)
  const value = end === at + 1 || end - at > 4 ? 0 : hanNumeralValue(text.slice(at + 1, end))
  return value > 0 && value < 100 ? { value: value / 100, end } : null
}

/** 第二组（…）, 第三天：…, 第一步 …: any other measure at the head of a line that is no sentence; 第一、…… that is all of a short line. */
const counterMarker = (text: string, at: number, value: number): Marker | null => {
  if (text.length > 60) return null
  if (/^、[^，。；：！？、]{2,14}[。？?]?$/.test(text.slice(at)))
    return marker(text, 'counter', value, at + 1)
  // 第二题专业题：你学的是什么？有何成果: a question of an examination goes on without a mark, and may have several.
  if (/[题題]/.test(text.charAt(at)))
    return /[。；;]/.test(text) ? null : marker(text, 'counter', value, skipMark(text, at + 1))
  const measure =
    /^(?:阶段|階段|步骤|步驟|环节|環節|板块|板塊|模块|模組|[组組队隊批类類步天日周週站场場幕轮輪关關问問招])(?=[\s\u3000：:、（(]|$)/.exec(
      text.slice(at, at + 3)
    )
  if (!measure || /[。，；？！,;]/.test(text.replace(/[（(][^（）()]*[）)]/g, ''))) return null
  return marker(text, 'counter', value, skipMark(text, at + measure[0].length))
}

/** 第三十条规定, 第二章所称, 第三条第一款: speaks of a clause, is none. */
const citationAhead =
  /^(?:规定|規定|所称|所稱|所列|至|和|与|與|及|或|、|，|的|第|中(?![央国國华華小心等级級医醫文外介])|之[^一二三四五六七八九十]|规|以[上下])/
const isCitation = (text: string, at: number): boolean => citationAhead.test(text.slice(at, at + 4))

/** The offset after the mark of an ordinal, where one stands at `at`. */
export const skipMark = (text: string, at: number): number =>
  '、：:．.'.includes(text.charAt(at) || ' ') ? at + 1 : at

/** An ordinal and the blanks after it. */
export const marker = (
  text: string,
  family: Family,
  value: number,
  end: number,
  doubtful = false
): Marker => {
  const past = skipBlanks(text, end)
  // Written out: a line may be asked by ten passes, and spreading one into the other is slow.
  return doubtful ? { family, value, end: past, doubtful } : { family, value, end: past }
}
