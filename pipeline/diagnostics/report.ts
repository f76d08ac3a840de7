import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type Code, catalogue, type ParamsOf } from './catalogue.ts'
import type { Entry, Params, Severity } from './entry.ts'
import type { Doubt } from './override.ts'

declare module 'vfile-message' {
  interface VFileMessage {
    /** Fills the wording in any language. */
    params?: Params
    /** Rule of typesetting.md that the message speaks of, e.g. TN-20. */
    rule?: string
    /** On a doubtful decision: how sure it is, and what would overrule it. */
    doubt?: Doubt
  }
}

/** A place in the base: 1-based line and column, and the UTF-16 offset where known. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly offset?: number
}

const fatalOf: Record<Severity, boolean | undefined> = { error: true, warning: false, info: undefined }

/**
 * The one call that makes a message. The message's `ruleId` is the code, `reason` and `note` are English,
 * `params` let the printer say it in another language.
 *
 * @example report(file, 'empty-source', { file: '03.txt' })
 */
export const report = <C extends Code>(
  file: VFile,
  code: C,
  params: ParamsOf<C>,
  place?: Place,
  rule?: string,
  doubt?: Doubt
): VFileMessage => {
  const wording = catalogue[code] as unknown as Entry<Params>
  const message = withoutStack(() =>
    file.message(
      wording.en.reason(params),
      place
        ? {
            line: place.line,
            column: place.column,
            ...(place.offset === undefined ? {} : { offset: place.offset })
          }
        : undefined,
      `chengce:${code}`
    )
  )
  message.note = wording.en.help(params)
  message.fatal = fatalOf[wording.severity]
  message.params = params
  if (rule !== undefined) message.rule = rule
  if (doubt !== undefined) message.doubt = doubt
  return message
}

/** A VFileMessage is an Error that throws its stack away: a text with a quarter of a million of them must not pay for it. */
export const withoutStack = <T>(make: () => T): T => {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** `error` where `fatal` is true, `warning` where false, else `info`. */
export const severityOf = (message: VFileMessage): Severity =>
  message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'
