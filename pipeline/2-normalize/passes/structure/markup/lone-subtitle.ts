/**
 * In: an article of a marked-up source that has a title. Out: the one line that its source calls a heading, right below the
 * title and over all of the text, as a subtitle: one part of one part is none.
 */
import type { Article, Subtitle } from '../../../../model/article.ts'
import { leafOf } from '../block.ts'
import { isUsualSection } from '../headings/known-headings.ts'
import { readMarker } from '../headings/marker.ts'
import { endsAsSentence, isAtLeast, isWithin } from '../sentences.ts'
import { seenAt } from './seen.ts'

/** A shorter line names a part: 正文, 内容提要. */
const LEAST = 6
const LONGEST = 40

export const markLoneSubtitle = (article: Article, isTitled: boolean): void => {
  const nodes = article.children
  const begins = nodes.findIndex(node => node.type !== 'title' && node.type !== 'dropped')
  if (begins < 0 || (!isTitled && nodes[0]?.type !== 'title')) return
  const seen = nodes.map(seenAt)
  const claimed = seen.filter(({ dress, isHeading }) => dress?.outline !== undefined || isHeading)
  const own = seen[begins]
  const { block, text, dress } = own ?? {}
  if (!own || !block || claimed.length !== 1 || claimed[0] !== own || dress?.certain) return
  if (!isAtLeast(text ?? '', LEAST) || !isWithin(text ?? '', LONGEST) || endsAsSentence(block.text)) return
  if (readMarker(block.text, 0) !== null || isUsualSection(block.text)) return
  const subtitle: Subtitle = {
    type: 'subtitle',
    children: [leafOf(block.trace)],
    data: {
      recognition: {
        confidence: 0.8,
        reasons: ['right under the title, the only line that its source calls a heading']
      }
    }
  }
  nodes[begins] = subtitle
}
