/** In: lines. Out: lines of asterisks, lozenges or rules as section breaks (TN-17). */
import type { Pass } from '../../pass.ts'
import { blocksOf, placesSaying } from './row.ts'

const ornament = /^(?:[*＊※◇◆☆★○●□■△▲~～]\s*){3,15}$|^(?:[-—─_=－]\s*){4,80}$/
const LONGEST = 160

/** Marks ornaments; the line itself stays in the kept text. */
export const markOrnaments: Pass = tree => {
  const blocks = blocksOf(tree)
  for (const index of placesSaying(blocks, text => ornament.test(text), LONGEST)) {
    const block = blocks[index]
    if (block) tree.children[index] = { type: 'thematicBreak', data: { trace: block.trace } }
  }
}
