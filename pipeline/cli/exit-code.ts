/** What the shell is told: product.md, Command line. */
import type { BuiltVolume } from '../batch.ts'
import type { Severity } from '../diagnostics/entry.ts'
import { isAtLeast } from '../diagnostics/finding.ts'

export const DONE = 0
export const FINDINGS = 1
export const WRONG_USAGE = 2
export const UNREADABLE_SOURCE = 3
export const OUR_FAULT = 4

/** The gravest of all volumes. A source that was skipped because the manifest says so still counts as unreadable. */
export const exitCodeOf = (volumes: readonly BuiltVolume[], failOn: Severity): number => {
  if (volumes.some(volume => volume.state === 'fault')) return OUR_FAULT
  if (volumes.some(volume => volume.state === 'refused')) return WRONG_USAGE
  if (volumes.some(volume => volume.unreadable.length > 0)) return UNREADABLE_SOURCE
  const findings = volumes.flatMap(volume => volume.findings)
  return findings.some(finding => isAtLeast(finding.severity, failOn)) ? FINDINGS : DONE
}
