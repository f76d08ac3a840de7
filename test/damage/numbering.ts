/** Real styles of numbering: what stands before a heading on each level. */
import type { Draw } from './draw.ts'
import type { HeadingKind } from './paragraphs.ts'

export interface Level {
  /** What stands before the words, of the numbers of this level and those above. */
  readonly label: (numbers: readonly number[]) => string
  readonly from: HeadingKind
  readonly runIn?: boolean
  readonly unnumbered?: boolean
}

export interface Numbered {
  readonly levels: readonly Level[]
  /** Every paragraph is a clause 第一条 and counts on through the chapters. */
  readonly clause?: (number: number) => string
}

/** A numbering as this genre of text has it. */
export const numberingFor = (draw: Draw, genre: string): Numbered => {
  if (genre === 'regulation') return draw.pick([laws, laws, chapters, official])(draw)
  if (genre === 'science') return draw.pick([decimals, decimals, official, digits])(draw)
  if (genre === 'notes' || genre === 'recipe')
    return draw.pick([digits, official, decimals, asked, bare])(draw)
  if (genre === 'essay') return draw.pick([none, none, official, digits, bare])(draw)
  if (genre === 'travel' || genre === 'history') return draw.pick([none, bare, official, chapters])(draw)
  return draw.pick([official, official, official, digits, parts, asked, none, bare])(draw)
}

type Style = (draw: Draw) => Numbered

const last = (numbers: readonly number[]): number => numbers.at(-1) ?? 0

/** @example han(21) // '二十一' */
export const han = (number: number): string => {
  const digit = (value: number): string => '〇一二三四五六七八九'.charAt(value)
  if (number < 10) return digit(number)
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? digit(tens) : ''}十${number % 10 === 0 ? '' : digit(number % 10)}`
}

const own = (label: Level['label'], from: HeadingKind): Level => ({ label, from })
const runIn = (label: Level['label']): Level => ({ label, from: 'point', runIn: true })

const hanMark = (numbers: readonly number[]): string => `${han(last(numbers))}、`
const hanBracket = (numbers: readonly number[]): string => `（${han(last(numbers))}）`
const digitBracket = (numbers: readonly number[]): string => `（${last(numbers)}）`

const digitMark =
  (mark: string): Level['label'] =>
  numbers =>
    `${last(numbers)}${mark}`

const none: Style = () => ({ levels: [] })

/** 一、 （一） 1. （1）: one to four levels, the lowest often at the head of its paragraph. */
const official: Style = draw => {
  const mark = draw.pick(['.', '、'])
  const first = draw.chance(0.85) ? 'topic' : 'point'
  const all = [
    own(hanMark, first),
    draw.pick([own(hanBracket, 'point'), own(hanBracket, 'topic'), runIn(hanBracket)]),
    draw.pick([own(digitMark(mark), 'topic'), runIn(digitMark(mark))]),
    runIn(digitBracket)
  ]
  const depth = draw.pick([1, 1, 2, 2, 2, 3, 4])
  const end = all.findIndex(level => level.runIn)
  return { levels: all.slice(0, Math.min(depth, end + 1)) }
}

/** 1. or 1、, and （1） below. */
const digits: Style = draw => {
  const first = digitMark(draw.pick(['.', '、']))
  const below = draw.chance(0.4) ? [draw.pick([own(digitBracket, 'topic'), runIn(digitBracket)])] : []
  return { levels: [own(first, draw.pick(['topic', 'point'])), ...below] }
}

/** 1 引言, 1.1 背景, 1.1.1 …. */
const decimals: Style = draw => {
  const gap = draw.pick([' ', '　'])
  const label = (numbers: readonly number[]): string => numbers.join('.') + gap
  return { levels: Array.from({ length: draw.int(1, 3) }, () => own(label, 'topic')) }
}

/** 第一章 and 第一节. */
const chapters: Style = draw => {
  const gap = draw.pick(['　', ' '])
  const chapter = own(numbers => `第${han(last(numbers))}章${gap}`, 'topic')
  const section = own(numbers => `第${han(last(numbers))}节${gap}`, 'topic')
  return { levels: draw.chance(0.4) ? [chapter, section] : [chapter] }
}

/** Chapters of clauses; or clauses alone. */
const laws: Style = draw => {
  const gap = draw.pick(['　', ' '])
  const clause = (number: number): string => `第${han(number)}条${gap}`
  return { levels: draw.chance(0.8) ? chapters(draw).levels : [], clause }
}

/** 第一部分, 一、 below. */
const parts: Style = draw => {
  const gap = draw.pick(['　', '：', ' '])
  const part = own(numbers => `第${han(last(numbers))}部分${gap}`, 'topic')
  return { levels: draw.chance(0.5) ? [part, own(hanMark, 'point')] : [part] }
}

/** Questions, with a number. */
const asked: Style = draw => ({
  levels: [own(draw.pick([hanMark, digitMark('.'), digitMark('、')]), 'question')]
})

/** No number at all. */
const bare: Style = draw => ({
  levels: [{ label: () => '', from: draw.pick(['topic', 'topic', 'point']), unnumbered: true }]
})
