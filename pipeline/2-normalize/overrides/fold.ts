/**
 * In: text. Out: the same without what changes when a source is saved again, wrapped anew or retyped: blanks, line
 * ends, marks of emphasis, the width of marks and letters, runs of one mark; with the way back to the text.
 */

export interface Folded {
  readonly text: string
  /** Offset in the text of each folded character. */
  readonly offsets: readonly number[]
}

/** @example fold('二、主要 内容：').text // '二,主要内容:' */
export const fold = (text: string): Folded => {
  const folded: string[] = []
  const offsets: number[] = []
  let before = ''
  for (let at = 0; at < text.length; at++) {
    const char = foldChar(text, at)
    if (char === '' || (char === before && isMark.test(char))) continue
    folded.push(char)
    offsets.push(at)
    before = char
  }
  return { text: folded.join(''), offsets }
}

const foldChar = (text: string, at: number): string => {
  const code = text.charCodeAt(at)
  // Most of a Chinese text.
  if (code >= 0x3400 && code <= 0x9fff) return text.charAt(at)
  const char = text.charAt(at)
  if (gone.test(char)) return ''
  if (code >= 0xff01 && code <= 0xff5e) return twinOf(String.fromCharCode(code - 0xfee0))
  return twinOf(char)
}

/** Blanks, line ends, what is invisible, what Markdown marks emphasis and escapes with. */
const gone = /[\s\p{Cc}\p{Cf}*`\\]/u
const isMark = /[^\p{L}\p{N}]/u

const twins: ReadonlyMap<string, string> = new Map([
  ...pairs('，、', ','),
  ...pairs('。．·•・…', '.'),
  ...pairs('：∶', ':'),
  ...pairs('；', ';'),
  ...pairs('？', '?'),
  ...pairs('！', '!'),
  ...pairs('“”„«»「」『』', '"'),
  ...pairs('‘’', "'"),
  ...pairs('（〔［【', '('),
  ...pairs('）〕］】', ')'),
  ...pairs('[{', '('),
  ...pairs(']}', ')'),
  ...pairs('《〈', '<'),
  ...pairs('》〉', '>'),
  ...pairs('—–―－‐‑─', '-'),
  ...pairs('～∼', '~')
])

function pairs(chars: string, twin: string): (readonly [string, string])[] {
  return [...chars].map(char => [char, twin])
}

const twinOf = (char: string): string => twins.get(char) ?? char
