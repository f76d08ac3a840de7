/** A text and what an editor says about it, to what comes out. */
import { VFile } from 'vfile'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { type Finding, findingsOf } from '../../../pipeline/diagnostics/finding.ts'
import type { Override, OverrideAction, OverridePlace } from '../../../pipeline/diagnostics/override.ts'
import { type Article, textOf } from '../../../pipeline/model/article.ts'
import { applyLedger, rebuildBase } from '../../../pipeline/model/ledger.ts'
import type { NormalizedText } from '../../../pipeline/model/normalized.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import type { SourceText } from '../../../pipeline/model/source.ts'

export interface Edited {
  readonly text: string
  /** `title`, then for each article `= title`, `#`s and a heading, `~`s and a run-in heading, `| ` and a block's kind and text. */
  readonly outline: readonly string[]
  readonly dropped: readonly string[]
  readonly normalized: NormalizedText
  /** Messages about overrides, accepted and suggested rules. */
  readonly said: readonly string[]
  readonly findings: readonly Finding[]
  /** What the changes of the rule `override` put for what. */
  readonly changes: readonly string[]
}

/** A place as the manifest writes it, `#n` for the n-th time; a line by its number. */
export const at = (place: string | number | OverridePlace, action: OverrideAction): Override => ({
  at: typeof place === 'object' ? place : placeOf(place),
  action,
  place: { line: 9, column: 5 }
})

const placeOf = (place: string | number): OverridePlace => {
  if (typeof place === 'number') return { kind: 'line', line: place }
  const counted = /^(.*)#(\d+)$/s.exec(place)
  return counted
    ? { kind: 'words', words: counted[1] ?? '', nth: Number(counted[2]), counted: true }
    : { kind: 'words', words: place, nth: 1 }
}

export const edited = async (
  base: string,
  overrides: readonly Override[] = [],
  more: { readonly accept?: readonly string[]; readonly source?: Partial<SourceText> } = {}
): Promise<Edited> => {
  const file = new VFile({ path: '03.txt' })
  const source: SourceText = { file: '03.txt', format: 'text', encoding: 'utf-8', base, ...more.source }
  const normalized = await normalize(source, file, {
    ...usualRepairs,
    overrides,
    accept: more.accept ?? []
  })
  if (!normalized) throw new Error('not normalized')
  const { text, changes, dropped } = normalized
  if (applyLedger(base, changes) !== text || rebuildBase(text, changes) !== base)
    throw new Error('the ledger does not lead from the base to the text and back')
  const findings = findingsOf(file)
  return {
    text,
    dropped,
    normalized,
    findings,
    outline: outlineOf(normalized),
    said: findings
      .filter(({ code }) => code.startsWith('override') || /^text-(?:accepted|suggested)$/.test(code))
      .map(({ code, rule, line }) => [code, ...(rule ? [rule] : []), ...(line ? [line] : [])].join(' ')),
    changes: changes
      .filter(({ rule }) => rule === 'override')
      .map(({ before, after }) => `${before}>${after}`)
  }
}

const outlineOf = ({ tree, title }: NormalizedText): string[] => [
  ...(title === null ? [] : [title]),
  ...tree.children.flatMap(node => {
    if (node.type === 'article') return ['=', ...node.children.flatMap(linesOf)]
    return node.type === 'title' ? [] : linesOf(node)
  })
]

const linesOf = (
  node: Article['children'][number] | NormalizedText['tree']['children'][number]
): string[] => {
  if (node.type === 'title') return [`= ${textOf(node)}`]
  if (node.type === 'heading') return [`${'#'.repeat(node.depth)} ${textOf(node)}`]
  const runIn =
    node.type === 'paragraph' && node.children[0]?.type === 'runInHeading' ? node.children[0] : null
  if (runIn)
    return [`${'~'.repeat(runIn.depth)} ${textOf(runIn)}`, `| ${textOf(node).slice(textOf(runIn).length)}`]
  return [`| ${textOf(node)}`]
}
