/** Messages as plain data, which survive a thread's border and go into reports. */
import type { VFile } from 'vfile'
import type { Params, Severity } from './entry.ts'
import type { Doubt } from './override.ts'
import { severityOf } from './report.ts'

/** One message. `reason` and `help` are English; `params` let the printer say it in another language. */
export interface Finding {
  /** A code of the catalogue; of a stranger's message its own rule. */
  readonly code: string
  readonly severity: Severity
  /** The file that it speaks of, as its VFile names it; '' where it speaks of none. */
  readonly file: string
  /** From 1; absent where the message is about the whole file. */
  readonly line?: number
  readonly column?: number
  readonly reason: string
  readonly help: string
  readonly params?: Params
  /** Rule of typesetting.md, e.g. TN-20. */
  readonly rule?: string
  /** On a doubtful decision: how sure it is, and what would overrule it. */
  readonly doubt?: Doubt
}

/** The messages of a file, in the order that they were made. */
export const findingsOf = (file: VFile): Finding[] =>
  file.messages.map(message => ({
    code: message.ruleId ?? 'message',
    severity: severityOf(message),
    file: file.path ?? '',
    ...(message.line === undefined ? {} : { line: message.line }),
    ...(message.column === undefined ? {} : { column: message.column }),
    reason: message.reason,
    help: message.note ?? '',
    ...(message.params === undefined ? {} : { params: message.params }),
    ...(message.rule === undefined ? {} : { rule: message.rule }),
    ...(message.doubt === undefined ? {} : { doubt: message.doubt })
  }))

/** From the mildest to the worst. */
export const severities: readonly Severity[] = ['info', 'warning', 'error']

/** @example isAtLeast('error', 'warning') // true */
export const isAtLeast = (severity: Severity, level: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(level)
