/** Rules that only propose (class S): their finds are told with what would accept them, and made where that is said. */
import type { Pass, PassContext } from '../../pass.ts'
import { ALL_SIGNS, type BlockText, eachBlockText, replaceInBlock } from './block-text.ts'
import { accepted, onlyChanged, unrejected } from './editors-word.ts'
import { maskedText } from './protected-spans.ts'
import { Tally } from './tally.ts'
import { applyRule, mayHit, signsOf, type TextRule } from './text-rule.ts'

/**
 * A pass that proposes what its rules find and makes what the editor of the volume accepts. Where it did, `repairing`
 * rules see the block again: a second run must find nothing.
 */
export const proposals =
  (rules: readonly TextRule[], repairing: readonly TextRule[]): Pass =>
  (tree, file, context) => {
    const made = new Tally('accepted')
    const told = new Tally('suggested')
    const { accept, overrides } = context.settings
    const isAsked = accept.length > 0 || overrides.length > 0
    // Where something is accepted, a repair may bring in the signs that a proposal looks at.
    eachBlockText(tree, isAsked ? ALL_SIGNS : signsOf(rules), block => {
      const left = isAsked ? acceptIn(block, rules, repairing, context, made) : block
      // What an editor has spoken of may be another thing in the next line.
      let isFound = isAsked
      for (const rule of rules) {
        if (!mayHit(rule, left)) continue
        const found = rule.find(maskedText(left), left, context)
        if (found.length === 0) continue
        isFound = true
        told.add(left, unrejected(found, left, context))
      }
      return isFound
    })
    made.report(file, context)
    told.report(file, context)
  }

/** Twice: what is accepted may let a repair, and that another proposal, see more. */
const acceptIn = (
  block: BlockText,
  rules: readonly TextRule[],
  repairing: readonly TextRule[],
  context: PassContext,
  made: Tally
): BlockText => {
  let changed = applyAccepted(block, rules, context, made)
  if (changed === block) return block
  const repaired = new Tally('repaired')
  for (const rule of repairing) changed = applyRule(rule, changed, context, repaired)
  return applyAccepted(changed, rules, context, made)
}

const applyAccepted = (
  block: BlockText,
  rules: readonly TextRule[],
  context: PassContext,
  made: Tally
): BlockText => {
  let changed = block
  for (const rule of rules) {
    if (!mayHit(rule, changed)) continue
    const wanted = accepted(rule.find(maskedText(changed), changed, context), changed, context)
    if (wanted.length === 0) continue
    made.add(changed, wanted)
    const { text } = changed
    replaceInBlock(
      changed,
      wanted.flatMap(one => onlyChanged(one, text))
    )
    changed = changed.reread()
  }
  return changed
}
