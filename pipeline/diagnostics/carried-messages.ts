/** In: the messages of a file. Out: plain data that cross a thread's border, and the messages made of them on the other side. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { withoutStack } from './report.ts'

/** What a message says; an `Error` would lose it on its way. */
export type CarriedMessage = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source' | 'fatal'> & {
  readonly more: Partial<Pick<VFileMessage, (typeof more)[number]>>
}

const more = ['note', 'url', 'actual', 'expected', 'params', 'rule', 'doubt'] as const

export const carriedMessages = ({ messages }: VFile): CarriedMessage[] =>
  messages.map(message => ({
    reason: message.reason,
    place: message.place,
    ruleId: message.ruleId,
    source: message.source,
    fatal: message.fatal,
    more: Object.fromEntries(more.flatMap(key => (message[key] === undefined ? [] : [[key, message[key]]])))
  }))

/** Says them again, of another file. @example sayAgain(carriedMessages(file), new VFile({ path: file.path })) */
export const sayAgain = (carried: readonly CarriedMessage[], file: VFile): void => {
  for (const { reason, place, ruleId, source, fatal, more } of carried) {
    const message = withoutStack(() => file.message(reason, { place, ruleId, source }))
    message.fatal = fatal
    Object.assign(message, more)
  }
}
