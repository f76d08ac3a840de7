/** What a character-level rule is, and how rules are run over a tree. */
import type { Replacement } from '../../../model/text.ts'
import type { Pass, PassContext } from '../../pass.ts'
import { ALL_SIGNS, type BlockText, eachBlockText, replaceInBlock } from './block-text.ts'
import { unrejected } from './editors-word.ts'
import { maskedText } from './protected-spans.ts'
import { type Severity, Tally } from './tally.ts'

/** Looks at one block at a time. Offsets of what it finds are of the block's text, sorted, not overlapping. */
export interface TextRule {
  /** Only blocks with one of these kinds of characters are looked at (signs.ts); absent: all. */
  readonly signs?: number
  /** Blocks without a hit are left at once. */
  readonly test: RegExp
  readonly find: (text: string, block: BlockText, context: PassContext) => Replacement[]
}

/** Rounds after which a block that still changes is left; three are enough for all that is known. */
const ROUNDS = 6

/**
 * A pass that applies its rules, in order, again and again until a block does not change any more: what one rule
 * mends another may see only then, and a second run must find nothing.
 */
export const repairs =
  (rules: readonly TextRule[]): Pass =>
  (tree, file, context) => {
    const tally = new Tally('repaired')
    // What an editor forbids in one line may be right in the next that says the same.
    const maySkip = context.settings.overrides.length === 0
    eachBlockText(tree, signsOf(rules), block => {
      let changed = block
      for (let round = 0; round < ROUNDS; round++) {
        const before = changed
        for (const rule of rules) changed = applyRule(rule, changed, context, tally)
        if (changed === before) break
      }
      return changed !== block || !maySkip
    })
    tally.report(file, context)
  }

/** The kinds of characters that any of the rules looks at: a block with none of them is not looked at. */
export const signsOf = (rules: readonly TextRule[]): number =>
  rules.reduce((all, { signs }) => all | (signs ?? ALL_SIGNS), 0)

/** False where the rule cannot find anything: nearly always, and then it must cost nothing. */
export const mayHit = ({ signs, test }: TextRule, block: BlockText): boolean =>
  (signs === undefined || (signs & block.signs) !== 0) && test.test(block.text)

/** The block after the rule; the same where it finds nothing. */
export const applyRule = (
  rule: TextRule,
  block: BlockText,
  context: PassContext,
  tally: Tally
): BlockText => {
  if (!mayHit(rule, block)) return block
  const found = unrejected(rule.find(maskedText(block), block, context), block, context)
  if (found.length === 0) return block
  tally.add(block, found)
  replaceInBlock(block, found)
  return block.reread()
}

/** What is looked for together, and how it is told. */
export interface Search {
  readonly severity: Severity
  readonly rules: readonly TextRule[]
}

/** A pass that only says what its rules find, one search after another. */
export const findings = (...searches: readonly Search[]): Pass => {
  const signs = signsOf(searches.flatMap(({ rules }) => rules))
  return (tree, file, context) => {
    const open = searches.map(({ severity, rules }) => ({ rules, tally: new Tally(severity) }))
    eachBlockText(tree, signs, block => {
      let isFound = false
      for (const { rules, tally } of open) if (findIn(block, rules, context, tally)) isFound = true
      return isFound
    })
    for (const { tally } of open) tally.report(file, context)
  }
}

/** True where something was found, whether or not an editor wants to hear of it. */
const findIn = (
  block: BlockText,
  rules: readonly TextRule[],
  context: PassContext,
  tally: Tally
): boolean => {
  let isFound = false
  for (const rule of rules) {
    if (!mayHit(rule, block)) continue
    const found = rule.find(maskedText(block), block, context)
    if (found.length === 0) continue
    isFound = true
    tally.add(block, unrejected(found, block, context))
  }
  return isFound
}

/** Every match of a pattern (with the g flag) as a replacement; null from `after` leaves it. */
export const replacementsOf = (
  text: string,
  pattern: RegExp,
  rule: string,
  after: (match: RegExpExecArray) => string | null
): Replacement[] => {
  const found: Replacement[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const put = after(match)
    if (put !== null && put !== match[0]) {
      found.push({ from: match.index, to: match.index + match[0].length, after: put, rule })
    }
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
