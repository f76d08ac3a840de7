/** In: a line of the contents. Out: its strips; the last one knows where leader and number go. */
import { contentsIndent } from '../../model/contents-indent.ts'
import type { ContentsBlock, Run } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { wordJoints } from '../../model/word-joints.ts'
import { setParagraph } from '../lines/index.ts'
import type { SetLine } from '../lines/line.ts'
import { lineStrips } from './set-text.ts'
import type { Setting } from './setting.ts'
import type { SetBlock, Strip } from './strip.ts'

/** Clear zone at the right that titles never enter, in em (TC-4): leader, gap and number. */
const NUMBER_ZONE = 4

/** Title, author in 楷 1 em after it, then leader and number on the last line. */
export const setContents = (block: ContentsBlock, index: number, setting: Setting): SetBlock => {
  const style = setting.design.styles[block.role]
  const { first, over } = contentsIndent(block, setting.design)
  const left = first * style.size
  const hang = over * style.size - left
  const entry = (byAuthor: boolean): readonly SetLine[] =>
    setParagraph(
      {
        runs: runsOf(block, byAuthor, setting),
        face: style.face,
        size: style.size,
        tracking: style.tracking,
        measure: pt(setting.design.page.textWidth - left - hang - NUMBER_ZONE * style.size),
        firstIndent: pt(-hang),
        align: 'left'
      },
      setting.lines
    )
  const together = entry(false)
  // The author turns over whole where the title has room for itself alone.
  const wanted = hasSubtitle(block, setting) ? 2 : 1
  const apart = together.length > wanted && block.author !== undefined ? entry(true) : together
  const lines = apart.length <= together.length ? apart : together
  const before = index === 0 ? 0 : style.linesBefore * setting.design.pitch
  const strips = lineStrips(lines, {
    block: index,
    tag: 'contents',
    left: left + hang,
    before,
    style,
    setting
  }).map(strip => ({ ...strip, beforeAtTop: 0 }))
  return {
    strips: block.numbered ? withLeader(strips, block.target) : strips,
    after: 0,
    keepNext: style.keepWithNext
  }
}

/** Title, subtitle and author: the subtitle on a line of its own, the author too or 1 em behind. A word processor's contents has no subtitles. */
const runsOf = (block: ContentsBlock, apart: boolean, { design, lines }: Setting): Run[] => {
  const link = `#${block.target}`
  const { author } = block
  const bound = (text: string): string => (lines.breaker === 'word' ? text : withJoints(text))
  const titles: Run[] = [{ text: bound(block.text), link }]
  if (hasSubtitle(block, { lines }))
    titles.push({ text: bound(block.subtitle ?? ''), link, breakBefore: true })
  if (author === undefined) return titles
  const name = lines.breaker === 'word' ? author : whole(author)
  const face = design.styles.byline.face
  return [
    ...titles,
    apart ? { text: name, face, link, breakBefore: true } : { text: `　${name}`, face, link }
  ]
}

const hasSubtitle = ({ subtitle }: ContentsBlock, { lines }: Pick<Setting, 'lines'>): boolean =>
  subtitle !== undefined && lines.breaker !== 'word'

/** Shorter ones never turn over. */
const SHORT = 12

/** A title turns over by sense (PG-14), with two characters at least: word joiners where it may not. */
const withJoints = (text: string): string => {
  if (text.length < SHORT) return text
  const joints = wordJoints(text)
  const last = text.length - 1
  return [...text].reduce(
    (sofar, character) => {
      const at = sofar.at
      const isBound = joints.has(at) || at === last
      return {
        at: at + character.length,
        text: sofar.text + (isBound && isHanAt(text, at) ? JOINER : '') + character
      }
    },
    { at: 0, text: '' }
  ).text
}

const JOINER = '\u2060'

/** Others have rules of their own. */
const isHanAt = (text: string, at: number): boolean => /\p{Script=Han}{2}$/u.test(text.slice(0, at + 1))

/** Longer ones are bodies rather than names. */
const LONGEST_NAME = 5

/** A name is never parted: word joiners between its characters (LB-13). A word processor is not told of them. */
const whole = (author: string): string =>
  author
    .replace(/\p{Script=Han}+/gu, name => ([...name].length > LONGEST_NAME ? name : [...name].join(JOINER)))
    .replace(/(?<=\p{Script=Latin}\.?) (?=\p{Script=Latin})/gu, '\u00a0')

/** An entry never breaks over a page, and its last line ends in leader and number. */
const withLeader = (strips: readonly Strip[], target: string): Strip[] =>
  strips.map((strip, index) => {
    const bound = { ...strip, mayBreakBefore: index === 0 }
    if (index < strips.length - 1 || strip.content.kind !== 'line') return bound
    const from = strip.content.x + strip.content.line.right
    return { ...bound, content: { ...strip.content, leader: { from, target } } }
  })
