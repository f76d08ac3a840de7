/** Every message that the pipeline can give, in English and Chinese. Closed: a code that is not here does not compile. */
import { composeMessages } from './catalogue/compose.ts'
import { duplicateMessages } from './catalogue/duplicates.ts'
import { hostMessages } from './catalogue/host.ts'
import { htmlMessages } from './catalogue/html.ts'
import { initMessages } from './catalogue/init.ts'
import { manifestMessages } from './catalogue/manifest.ts'
import { measureMessages } from './catalogue/measure.ts'
import { normalizeMessages } from './catalogue/normalize.ts'
import { overrideMessages } from './catalogue/overrides.ts'
import { partMessages } from './catalogue/parts.ts'
import { profileMessages } from './catalogue/profile.ts'
import { readMessages } from './catalogue/read.ts'
import { renderMessages } from './catalogue/render.ts'
import { reviewMessages } from './catalogue/review.ts'
import { scriptMessages } from './catalogue/script.ts'
import { templateMessages } from './catalogue/template.ts'
import { typesetMessages } from './catalogue/typeset.ts'
import { wordMessages } from './catalogue/word.ts'
import type { Entry, Params } from './entry.ts'

export const catalogue = {
  ...readMessages,
  ...htmlMessages,
  ...wordMessages,
  ...normalizeMessages,
  ...partMessages,
  ...scriptMessages,
  ...manifestMessages,
  ...profileMessages,
  ...overrideMessages,
  ...composeMessages,
  ...duplicateMessages,
  ...typesetMessages,
  ...renderMessages,
  ...reviewMessages,
  ...templateMessages,
  ...hostMessages,
  ...initMessages,
  ...measureMessages
} as const

/** A stable code, e.g. `empty-source`. */
export type Code = keyof typeof catalogue

/** What a code fills in. */
export type ParamsOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never

/** The entry of a code that is only known at run time; null where there is none. */
export const entryOf = (code: string): Entry<Params> | null =>
  Object.hasOwn(catalogue, code) ? (catalogue[code as Code] as unknown as Entry<Params>) : null
