/** A title as a file name that every system takes: Windows' reserved marks become their full-width sisters. */

const reservedMarks: ReadonlyMap<string, string> = new Map([
  ['<', '＜'],
  ['>', '＞'],
  [':', '：'],
  ['"', '＂'],
  ['/', '／'],
  ['\\', '＼'],
  ['|', '｜'],
  ['?', '？'],
  ['*', '＊']
])

/** Names that Windows keeps for devices, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** With `.report.json` and the name aside it stays below the 255 bytes that file systems allow. */
const MAX_BYTES = 180

/** @example fileName('什么是“册”?/一') // '什么是“册”？／一' */
export const fileName = (title: string): string => {
  const plain = title
    .normalize('NFC')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .replace(/[<>:"/\\|?*]/g, mark => reservedMarks.get(mark) ?? mark)
    .replace(/[\s\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]+/gu, ' ')
  const bare = shortened(plain).replace(/^[ .]+|[ .]+$/g, '')
  if (bare === '') return 'volume'
  return deviceName.test(bare) ? `${bare}_` : bare
}

const shortened = (name: string): string => {
  const encoder = new TextEncoder()
  let bytes = 0
  let kept = ''
  for (const char of name) {
    bytes += encoder.encode(char).length
    if (bytes > MAX_BYTES) return kept
    kept += char
  }
  return kept
}
