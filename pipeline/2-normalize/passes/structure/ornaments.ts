/** In: lines. Out: lines of asterisks, lozenges or rules as section breaks (TN-17). */
import type { Pass } from '../../pass.ts'
import { blocksOf } from './row.ts'

const ornament = /^(?:[*＊※◇◆☆★○●□■△▲~～]\s*){3,15}$|^(?:[-—─_=－]\s*){4,80}$/

/** Marks ornaments; the line itself stays in the kept text. */
export const markOrnaments: Pass = tree => {
  for (const [index, block] of blocksOf(tree).entries()) {
    if (!block || block.text.length > 160 || !ornament.test(block.text)) continue
    tree.children[index] = { type: 'thematicBreak', data: { trace: block.trace } }
  }
}
