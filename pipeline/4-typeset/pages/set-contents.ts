/** In: a line of the contents. Out: its strips; the last one knows where leader and number go. */
import { contentsIndent } from '../../model/contents-indent.ts'
import type { ContentsBlock, Run } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { setParagraph } from '../lines/index.ts'
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
  const authorFace = setting.design.styles.byline.face
  const runs: Run[] = [
    { text: block.text, link: `#${block.target}` },
    ...(block.author === undefined
      ? []
      : [
          {
            text: `　${setting.lines.breaker === 'word' ? block.author : whole(block.author)}`,
            face: authorFace,
            link: `#${block.target}`
          }
        ])
  ]
  const lines = setParagraph(
    {
      runs,
      face: style.face,
      size: style.size,
      tracking: style.tracking,
      measure: pt(setting.design.page.textWidth - left - hang - NUMBER_ZONE * style.size),
      firstIndent: pt(-hang),
      align: 'left'
    },
    setting.lines
  )
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

/** Longer ones are bodies rather than names. */
const LONGEST_NAME = 5

/** A name is never parted: word joiners between its characters (LB-13). A word processor is not told of them. */
const whole = (author: string): string =>
  author.replace(/\p{Script=Han}+/gu, name =>
    [...name].length > LONGEST_NAME ? name : [...name].join('\u2060')
  )

/** An entry never breaks over a page, and its last line ends in leader and number. */
const withLeader = (strips: readonly Strip[], target: string): Strip[] =>
  strips.map((strip, index) => {
    const bound = { ...strip, mayBreakBefore: index === 0 }
    if (index < strips.length - 1 || strip.content.kind !== 'line') return bound
    const from = strip.content.x + strip.content.line.right
    return { ...bound, content: { ...strip.content, leader: { from, target } } }
  })
