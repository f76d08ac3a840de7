/** Runs passes over one block and says what came of it. */
import { VFile } from 'vfile'
import { expect } from 'vitest'
import type { Pass } from '../../../pipeline/2-normalize/pass.ts'
import { characters } from '../../../pipeline/2-normalize/passes/text/characters.ts'
import { damage } from '../../../pipeline/2-normalize/passes/text/damage.ts'
import { suggestions } from '../../../pipeline/2-normalize/passes/text/suggestions.ts'
import { suspects } from '../../../pipeline/2-normalize/passes/text/suspects.ts'
import { typography } from '../../../pipeline/2-normalize/passes/text/typography.ts'
import { placesIn } from '../../../pipeline/diagnostics/places-in.ts'
import type { Root } from '../../../pipeline/model/article.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { applyEdits, traced } from '../../../pipeline/model/text.ts'

export const textPasses: readonly Pass[] = [damage, characters, typography, suggestions, suspects]

/** Cuts `|` out of the text: each part is a leaf of its own. */
export const rootOf = (
  base: string,
  kind = 'paragraph',
  leaves: readonly [number, number][] = [[0, base.length]]
) =>
  ({
    type: 'root',
    children: [
      {
        type: kind,
        children: leaves.map(([start, end]) => {
          const trace = traced(base, start, end)
          return { type: 'text', value: trace.value, data: { trace } }
        })
      }
    ]
  }) as unknown as Root

export interface Outcome {
  readonly text: string
  /** `repaired TN-20` and so on, in order. */
  readonly said: readonly string[]
}

export const run = (base: string, root: Root, passes: readonly Pass[] = textPasses): Outcome => {
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format: 'text' as const, encoding: 'utf-8', base }
  for (const pass of passes)
    pass(root, file, { source, script: 'hans', settings: usualRepairs, placeAt: placesIn(base) })
  const leaves = leavesOf(root as unknown as AnyNode)
  for (const leaf of leaves) {
    const trace = leaf.data?.trace
    if (trace) expect(applyEdits(base, trace)).toBe(leaf.value)
  }
  return {
    text: leaves.map(leaf => leaf.value).join(''),
    said: file.messages.map(m => `${m.ruleId?.replace('text-', '')} ${m.rule}`)
  }
}

interface AnyNode {
  readonly value?: string
  readonly children?: readonly AnyNode[]
  readonly data?: { readonly trace?: ReturnType<typeof traced> }
}

const leavesOf = (node: AnyNode): AnyNode[] => (node.children ? node.children.flatMap(leavesOf) : [node])

/** What the passes make of one paragraph (or heading …). */
export const outcome = (base: string, kind = 'paragraph'): Outcome => run(base, rootOf(base, kind))

export const repaired = (base: string, kind = 'paragraph'): string => outcome(base, kind).text
