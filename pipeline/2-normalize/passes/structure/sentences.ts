/** Ends of sentences in Chinese and English text, by scanning a short stretch. */

const finals = '。！？!?…'
const closers = '”’」』）)》〉】"'

/** True where a text ends as a sentence does: a final mark, closers after it allowed. */
export const endsAsSentence = (text: string): boolean => {
  if (text === '') return false
  let at = text.length - 1
  while (at > 0 && (closers.includes(text.charAt(at)) || " '".includes(text.charAt(at)))) at--
  const char = text.charAt(at)
  return finals.includes(char) || (char === '.' && at > 0) || isSigned(text)
}

/** ……的启示。（作者单位：某某大学）: whose it is, or how it was said, stands in brackets behind the last sentence. */
const isSigned = (text: string): boolean =>
  /[）)]$/.test(text) && /[。！？!?…][”’」』]?[（(][^（）()]{1,40}[）)]$/.test(text.slice(-48))

/** A line of prose: it ends as a sentence or a clause does. */
export const endsAsProse = (text: string): boolean => endsAsSentence(text) || /[，；、,;]$/.test(text)

/** One past the end of the first sentence, closers included; -1 where none ends before `limit`. */
export const firstSentenceEnd = (text: string, from: number, limit: number): number => {
  const end = Math.min(text.length, limit)
  for (let at = from; at < end; at++) {
    const char = text.charAt(at)
    if (finals.includes(char) || isEnglishStop(text, at, from) || isHanStop(text, at, from))
      return pastClosers(text, at + 1, from)
  }
  return -1
}

/** A full stop after a word of at least two letters, before a blank or the end. */
const isEnglishStop = (text: string, at: number, from: number): boolean => {
  if (text.charAt(at) !== '.' || at - from < 2) return false
  const next = text.charAt(at + 1)
  return (
    /[A-Za-z]/.test(text.charAt(at - 1)) &&
    /[A-Za-z]/.test(text.charAt(at - 2)) &&
    (next === '' || next === ' ')
  )
}

/** A low stop typed for 。: after Han, and no number or word behind it; a year opens a sentence (TN-21). */
const isHanStop = (text: string, at: number, from: number): boolean =>
  text.charAt(at) === '.' &&
  at > from &&
  text.charCodeAt(at - 1) >= 0x3400 &&
  (!/[\dA-Za-z]/.test(text.charAt(at + 1)) || /^(?:1[0-9]|20)\d\d年/.test(text.slice(at + 1, at + 6)))

const pastClosers = (text: string, at: number, from: number): number => {
  let end = at
  for (; end < text.length; end++) {
    const char = text.charAt(end)
    // A straight mark closes only what one has opened in this sentence.
    if (char === '"' ? !isQuoting(text, from, end) : !closers.includes(char) && !finals.includes(char)) break
  }
  return end
}

const isQuoting = (text: string, from: number, to: number): boolean => {
  let open = false
  for (let at = from; at < to; at++) if (text.charAt(at) === '"') open = !open
  return open
}

/** In Han: a Latin letter counts half, a mark of the Latin keyboard as the Chinese one that it becomes. */
export const textLength = (text: string): number => {
  let length = 0
  for (let at = 0; at < text.length; at++) length += text.charCodeAt(at) < 0x2e80 ? narrow(text, at) : 1
  return length
}

const narrow = (text: string, at: number): number =>
  ',;:!?()'.includes(text.charAt(at)) && isHanBeside(text, at) ? 1 : 0.5

const isHanBeside = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) >= 0x2e80 || text.charCodeAt(at + 1) >= 0x2e80

/** True where a text is at most so many Han long; long texts are not counted out. */
export const isWithin = (text: string, limit: number): boolean =>
  text.length <= 2 * limit && textLength(text) <= limit

/** True where a text is at least so many Han long. */
export const isAtLeast = (text: string, least: number): boolean =>
  text.length >= 2 * least || textLength(text) >= least
