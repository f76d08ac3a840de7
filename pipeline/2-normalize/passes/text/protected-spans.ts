/** In: a block's text. Out: the same with everything that no rule may touch masked, so that offsets stay (TN-18). */
import { type BlockText, OBJECT } from './block-text.ts'
import { HAN } from './han.ts'
import { isReferenceEntry } from './reference-entry.ts'
import { SIGN } from './signs.ts'

/**
 * Addresses, file paths, formulas and character references become U+FFFC; code becomes Latin letters, so that its
 * neighbours are treated as they would be beside Latin text. The marks of a list of references are masked as well. Numbers, times, versions, abbreviations and Latin
 * sentences need no mask: the rules ask for Chinese beside a mark.
 */
export const maskedText = (block: BlockText): string => {
  block.masked ??= masked(block)
  return block.masked
}

const masked = ({ text, frozen, signs }: BlockText): string => {
  const open = frozen.length === 0 ? text : mask(text, frozen)
  const isEntry = (signs & SIGN.entry) !== 0 && isReferenceEntry(text)
  const bare = isEntry ? open.replace(/[,.:;]/g, OBJECT) : open
  if ((signs & SIGN.address) === 0 || !mayHold.test(bare)) return bare
  return bare.replace(span, found => {
    const kept = found.replace(trailing, '')
    return OBJECT.repeat(kept.length) + found.slice(kept.length)
  })
}

const mayHold = /[@$&\\]|:\/\/|www\.|[\w.-]\/[\w.-]/

/** Of Han in an address: a name before its dot, and what begins a part of a path or a query. */
const address = `(?:[${HAN}]+(?=[.:/]))?[!-~]+(?:(?<=[/=._?&#-])[${HAN}]+[!-~]*)*`

const span = new RegExp(
  [
    `(?:https?|ftp|file):\\/\\/${address}`,
    `(?<![\\w.])www\\.${address}`,
    `(?:(?<![\\w.+-])[\\w.+-]+|(?<![${HAN}])[${HAN}]{1,4})@[\\w-]+(?:\\.[\\w-]+)+`,
    '(?<![A-Za-z])[A-Za-z]:\\\\[!-~]+',
    '(?<![\\w./-])(?:\\.{1,2}\\/|\\/)?(?:[\\w.-]+\\/)+[\\w.-]*',
    '\\$(?! )[^$\\n\u3400-\u9fff]{1,200}(?<! )\\$',
    '\\\\\\([^\\n]{1,200}?\\\\\\)',
    '&#?\\w{1,32};'
  ].join('|'),
  'g'
)

/** Sentence marks right after an address belong to the sentence. */
const trailing = /[,.;:!?)'"]+$/

const mask = (text: string, frozen: BlockText['frozen']): string => {
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of frozen) {
    pieces.push(
      text.slice(at, from),
      text
        .slice(from, to)
        .replace(/[!-~]/g, 'x')
        .replace(/[^\nx]/g, OBJECT)
    )
    at = to
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
