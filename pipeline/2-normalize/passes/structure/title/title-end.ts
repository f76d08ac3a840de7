/** In: a line in which a title may be glued to the first sentence. Out: where the title ends, by the surest evidence that there is. */
import { CUT } from '../headings/end.ts'
import { afterLabel, beforeBracket } from './after-label.ts'
import { beforeDate } from './before-date.ts'
import { beforeOpener } from './before-opener.ts'
import {
  afterCount,
  afterCounted,
  afterGenre,
  afterKind,
  afterNamedText,
  atBlank
} from './ends-after-kinds.ts'
import {
  beforeAbstract,
  beforeAuthor,
  beforeField,
  beforeParty,
  beforePassing
} from './ends-before-labels.ts'
import { beforeMarker, beforeUnit } from './ends-before-numbers.ts'
import { ECHO, type FindEnd, type GluedLine, LONGEST, SHORTEST } from './glued-line.ts'
import { readTitle } from './read-title.ts'

/** Null where there is none. */
export const titleEnd: FindEnd = line => {
  for (const { lines, find } of ends) {
    const at = is[lines](line) ? find(line) : null
    if (at !== null) return at
  }
  return null
}

const isLong = (line: GluedLine): boolean => !line.isShort && !line.isNumbered

/** The lines in which an end is looked for. */
const is = {
  any: () => true,
  short: line => line.isShort,
  long: isLong,
  /** Long, and the whole text. */
  whole: line => isLong(line) && line.isOneLine(),
  /** Long, and others below. */
  first: line => isLong(line) && !line.isOneLine()
} as const satisfies Record<string, (line: GluedLine) => boolean>

/** The surest first. */
const ends: readonly { readonly lines: keyof typeof is; readonly find: FindEnd }[] = [
  { lines: 'any', find: ({ text }) => beforeDate(text) },
  { lines: 'any', find: beforePassing },
  { lines: 'any', find: beforeAuthor },
  { lines: 'any', find: beforeField },
  { lines: 'short', find: beforeUnit },
  { lines: 'long', find: beforeParty },
  { lines: 'long', find: beforeMarker },
  { lines: 'long', find: beforeAbstract },
  { lines: 'whole', find: ({ head }) => beforeBracket(head) },
  { lines: 'whole', find: ({ text }) => afterLabel(text.slice(0, AFTER_LABEL)) },
  { lines: 'long', find: atBlank },
  { lines: 'long', find: afterCount },
  { lines: 'long', find: afterNamedText },
  { lines: 'whole', find: ({ head, text }) => beforeOpener(head, text) },
  { lines: 'whole', find: line => beforeEcho(line) },
  { lines: 'whole', find: line => afterWords(line) },
  { lines: 'whole', find: afterCounted },
  { lines: 'whole', find: afterKind },
  { lines: 'first', find: afterGenre }
]

/** A label, a name and the first clause. */
const AFTER_LABEL = 80

/** 阅览室的灯  林木生  阅览室的灯是……: behind a wide blank the title's first characters stand again. */
const beforeEcho: FindEnd = ({ head }) => {
  const at = head.indexOf(head.slice(0, ECHO), SHORTEST)
  return at > 0 && at <= LONGEST && /[\s\u3000]{2}$/.test(head.slice(0, at)) ? at : null
}

/** How sure an end has to be behind the name of a kind of text and before a word of grammar; any other as sure as a heading's. */
const KIND_SURE = 0.2

/** A text in one line, whose title says nothing of its kind. */
const afterWords: FindEnd = ({ text }) => {
  const found = readTitle(text)
  return found && found.confidence >= (found.isKind ? KIND_SURE : CUT) ? found.at : null
}
