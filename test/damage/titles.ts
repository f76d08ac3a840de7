/** Damage 9: titles centred by blanks and, where they are short enough for it, spaced letter by letter. */
import type { Draw } from './draw.ts'
import type { Line } from './layout.ts'
import { columns } from './wrap.ts'

/** Longer titles fill their line anyway. */
const LONGEST = 12

export const dressTitles = (draw: Draw, lines: readonly Line[]): Line[] => {
  const gap = draw.pick([' ', '　', '  '])
  const blank = draw.pick([' ', '　'])
  const width = draw.int(60, 80)
  return lines.map(line => {
    const isTitle = line.role === 'title' || line.role === 'articleTitle'
    if (!isTitle && !/^第[一二三四五六七八九十]+章/.test(line.text)) return line
    const text = isTitle && line.text.length <= LONGEST ? spacedOut(line.text, gap) : line.text
    const left = Math.max(4, Math.floor((width - columns(text)) / 2))
    return { ...line, text, indent: blank.repeat(Math.floor(left / columns(blank))) }
  })
}

/** Numbers and Latin words stay together, and so does a mark with what it encloses. */
const spacedOut = (text: string, gap: string): string =>
  (text.match(/[A-Za-z0-9]+|[《（【“]?.[》）】”：]?/gu) ?? []).join(gap)
