/** In: a ToUnicode map, or a shown string. Out: the codes that have characters, or that are shown (two bytes each). */

/** Codes that a ToUnicode CMap gives at least one character, with bfrange in both its forms and bfchar. */
export const mappedCodes = (cmap: string): ReadonlySet<number> => {
  const codes = new Set<number>()
  for (const [, body = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f\s]*)>/gi))
      if (text !== '') codes.add(Number.parseInt(code, 16))
  for (const [, body = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', list] of body.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:\[([^\]]*)\]|<[0-9a-f]+>)/gi
    )) {
      const first = Number.parseInt(from, 16)
      const texts =
        list === undefined ? null : [...list.matchAll(/<([0-9a-f\s]*)>/gi)].map(([, text]) => text)
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        if (texts === null || (texts[code - first] ?? '') !== '') codes.add(code)
    }
  return codes
}

/** @param bytes a string of the file, a byte a character */
export const codesIn = (bytes: string): readonly number[] =>
  Array.from(
    { length: bytes.length >> 1 },
    (_, at) => bytes.charCodeAt(2 * at) * 256 + bytes.charCodeAt(2 * at + 1)
  )

/** RFC 5646, as far as its shape goes: zh-CN, en, zh-Hant-TW, und-Latn. */
export const isLanguageTag = (tag: string): boolean =>
  /^(?:[a-z]{2,3}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z\d]{5,8})*$/i.test(tag)
