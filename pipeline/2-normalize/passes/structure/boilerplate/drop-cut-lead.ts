/** In: a text in front of which a site showed its beginning, cut short. Out: the same without that, and the title before it on a line of its own. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../../pass.ts'
import { blockOf, breaksBetween, cutTraced, lineText, noteBreaks, paragraphOf } from '../block.ts'
import { drop } from './drop.ts'

/** So many blocks of the head are looked at, and in one line so many characters. */
const HEAD = 6
const READ = 400
/** A shorter beginning may stand twice by chance; a title is no longer. */
const LEAST = 20
const LONGEST_TITLE = 60
const CONFIDENCE = 0.9

/** Drops it wherever the text goes on from it word by word right behind. */
export const dropCutLead: Pass = (tree, file, context) => {
  for (let index = 0; index < Math.min(HEAD, tree.children.length); index++) {
    const block = blockOf(tree.children[index])
    if (!block) continue
    // A line of the site's may stand between them.
    const below = tree.children.slice(index + 1, index + 3).map(lineText)
    const found = [...below, ''].map(next => leadIn(block.text, next)).find(one => one !== null)
    if (!found) continue
    const cuts = [found.from, found.to].filter(at => at > 0 && at < block.trace.value.length)
    const pieces = cutTraced(block.trace, cuts)
    noteBreaks(tree, breaksBetween(pieces, CONFIDENCE))
    const lead = found.from > 0 ? 1 : 0
    const nodes: RootContent[] = pieces.map((piece, at) =>
      at === lead ? drop(piece, 'site-furniture', CONFIDENCE, file, context) : paragraphOf(piece, block.line)
    )
    tree.children.splice(index, 1, ...nodes)
    return
  }
}

/** Where the beginning stands that is cut by dots: in the line, or as the end of a line over the one that it begins. */
const leadIn = (text: string, next: string): { readonly from: number; readonly to: number } | null => {
  dots.lastIndex = LEAST
  for (let match = dots.exec(text.slice(0, READ)); match; match = dots.exec(text.slice(0, READ))) {
    const to = match.index + match[0].length
    const rest = (to === text.length ? next : text.slice(to)).trimStart()
    const from = text.lastIndexOf(rest.slice(0, LEAST), match.index - LEAST)
    if (rest.length < LEAST || from < 0 || from > LONGEST_TITLE) continue
    const lead = text.slice(from, match.index)
    // The text itself goes on, where the beginning trails off.
    const goesOn = rest.startsWith(lead) && /[^.…]/.test(rest.charAt(lead.length))
    if (goesOn && !/[。！？!?]/.test(text.slice(0, from))) return { from, to }
  }
  return null
}

const dots = /\.{3,6}|…{1,2}/g
