/** In: the head of a text in simplified characters, and what stood above it. Out: where in it the title is that the site's lines state. */
import type { RootContent } from 'mdast'
import { folded } from '../headings/lexicon.ts'
import { statedTitles } from '../site/stated-title.ts'

/** The site's lines above call the text so, and its first line opens with that, or with 浅谈 and that. */
export const afterStated = (
  text: string,
  above: readonly RootContent[]
): { from: number; to: number } | null => {
  const lines = above.flatMap(node => (node.type === 'dropped' ? [node.value] : []))
  const from = /^1[、.．]\s*/.exec(text)?.[0].length ?? 0
  for (const title of statedTitles(lines)) {
    const name = folded(title)
    const before = [0, from].flatMap(at => {
      const opening = study.exec(text.slice(at))?.[0].length ?? 0
      return [
        { at, to: at + name.length },
        { at, to: at + opening + name.length }
      ]
    })
    const found = before.find(({ to }) => text.slice(to - name.length, to) === name)
    const rest = found ? text.slice(found.to) : ''
    if (found && /^[^的地得之，。：；、》”)）]/.test(rest.trim()) && isText(rest))
      return { from: found.at, to: found.to }
  }
  return null
}

/** What files leave out of the names of papers. */
const study = /^(?:浅谈|浅析|浅论|浅议|试论|试析|略论|略谈|简论|简析|论|谈|关于)?/

/** …范文精选 behind the name is the rest of the title. */
const isText = (rest: string): boolean => rest.length > LEAST_REST || /[，。：；！？,:;!?]/.test(rest)

const LEAST_REST = 16
