/** What is doubtful in some files, for people: findings in, lines of a manifest out that would decide the other way, ready to paste. */
import type { Finding } from '../diagnostics/finding.ts'
import { type Doubt, type Override, overrideLine } from '../diagnostics/override.ts'
import { printable } from './print-findings.ts'
import type { Terminal } from './terminal.ts'
import { wordingOf } from './wording.ts'
import { yamlText } from './yaml-text.ts'

/** Where the lines go, and what each file is called there. */
export interface DoubtfulFile {
  /** The manifest that the lines belong into. */
  readonly manifest: string
  /** The source as the manifest names it. */
  readonly source: string
  readonly findings: readonly Finding[]
}

/** Further places of one doubt. */
const SHOWN = 3

/**
 * One block for each manifest; the least sure of a file comes first. '' where nothing is doubtful. Every line is YAML,
 * so that the block, or a line of it with the two above, can be pasted as it stands.
 */
export const doubtBlocks = (files: readonly DoubtfulFile[], terminal: Terminal): string => {
  const manifests = [...new Set(files.filter(hasDoubts).map(({ manifest }) => manifest))]
  return manifests
    .map(manifest =>
      blockOf(
        manifest,
        files.filter(file => file.manifest === manifest && hasDoubts(file)),
        terminal
      )
    )
    .join('\n')
}

/** True for what `doubtBlocks` shows, and needs not be told again. */
export const isDoubt = (finding: Finding): finding is Finding & { readonly doubt: Doubt } =>
  finding.doubt !== undefined

const hasDoubts = ({ findings }: DoubtfulFile): boolean => findings.some(isDoubt)

const blockOf = (manifest: string, files: readonly DoubtfulFile[], terminal: Terminal): string => {
  const count = files.reduce((sum, { findings }) => sum + findings.filter(isDoubt).length, 0)
  const lines = [`# ${printable(terminal.words.doubts(count, manifest))}`, 'overrides:']
  for (const { source, findings } of files) {
    lines.push(`  ${yamlText(source)}:`)
    const doubts = findings.filter(isDoubt).toSorted((a, b) => a.doubt.confidence - b.doubt.confidence)
    for (const finding of doubts) lines.push(...linesOf(finding, terminal))
  }
  return `${lines.join('\n')}\n`
}

const linesOf = (finding: Finding & { readonly doubt: Doubt }, terminal: Terminal): string[] => {
  const { confidence, remedy, more = [] } = finding.doubt
  const line = finding.line === undefined ? '' : `${finding.line}: `
  const why = `${line}${Math.round(confidence * 100)}% ${wordingOf(finding, terminal.language).reason}`
  const left = more.length - SHOWN
  return [
    `${entryOf(remedy)}   # ${printable(why)}`,
    ...more.slice(0, SHOWN).map(entryOf),
    ...(left > 0 ? [`    # ${terminal.words.morePlaces(left)}`] : [])
  ]
}

const entryOf = (override: Override): string => `    - ${printable(overrideLine(override))}`
