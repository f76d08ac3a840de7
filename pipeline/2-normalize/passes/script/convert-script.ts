/**
 * In: blocks whose marks are repaired. Out: the same in the script that was asked for, phrase by phrase, with the
 * quotation marks of the region (TN-70, TN-37); what may be wrong is pointed at (TN-72, TN-73).
 */
import type { VFile } from 'vfile'
import type { Root } from '../../../model/article.ts'
import type { Pass, PassContext } from '../../pass.ts'
import { blockTexts, replaceInBlock } from '../text/block-text.ts'
import { unrejected } from '../text/editors-word.ts'
import { marksOfRegion } from '../text/region-marks.ts'
import { repairs } from '../text/text-rule.ts'
import { type Alterable, alterableOf } from './alterable.ts'
import { changedRuns } from './changed-runs.ts'
import { ConversionNotes } from './conversion-notes.ts'
import type { Converter, Target } from './converter.ts'
import { isOneToMany, namesOf } from './names.ts'
import { protectedIn } from './protected.ts'
import { proposeVocabulary } from './vocabulary.ts'

/** Does nothing, and loads nothing, where no script was asked for. */
export const convertScript: Pass = (tree, file, context) => {
  const { script } = context.settings
  return script === 'keep' ? undefined : convertTo(script, tree, file, context)
}

/** The dictionaries are loaded only where there is something to convert: a text in that script already stays as it is. */
const convertTo = async (target: Target, tree: Root, file: VFile, context: PassContext): Promise<void> => {
  const blocks = blockTexts(tree)
  const findProtected = protectedIn(tree, context.settings.protect)
  const findNames = namesOf(blocks, target)
  const alterable = blocks.flatMap(
    block => alterableOf(block, target, context.script, findProtected, findNames) ?? []
  )
  if (alterable.length === 0) return
  const { converterTo } = await import('./converter.ts')
  const converter = await converterTo(target, context.settings.region)
  const notes = new ConversionNotes(target, context)
  for (const one of alterable) convertBlock(one, target, converter, notes, context)
  notes.report(file)
  const changed = alterable.map(({ block }) => block.reread())
  await proposeVocabulary(changed, target, file, context)
  repairs([marksOfRegion])(tree, file, context)
}

const convertBlock = (
  { block, text, stretches, names, mayChange }: Alterable,
  target: Target,
  converter: Converter,
  notes: ConversionNotes,
  context: PassContext
): void => {
  const borders = new Set(block.leaves.map(({ from }) => from))
  const found = stretches.flatMap(({ from, to }) => {
    const before = text.slice(from, to)
    const after = converter.there(before)
    notes.addLosses(block, from, before, after, converter.back(after))
    return changedRuns(before, after, from, borders, mayChange)
  })
  const runs = unrejected(found, block, context)
  notes.addChanges(block, runs)
  const doubtful = names.filter(({ from, to }) => isAtStake(text.slice(from, to), target, converter))
  notes.addNames(block, doubtful, runs)
  replaceInBlock(block, runs)
}

/** True where a character of the name by itself would become another one, and might be several (TN-72). */
const isAtStake = (name: string, target: Target, { there }: Converter): boolean =>
  Array.from(name).some(char => isOneToMany(char, target) && there(char) !== char)
