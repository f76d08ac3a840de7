/** In: the streams of a Word 97 file. Out: which characters of the text are marks of notes, and where each note's text stands. */

/** Where a note's mark and its text stand, as characters of their stories. */
export interface NotePlace {
  readonly identifier: string
  readonly mark: number
  readonly start: number
  readonly end: number
}

const TABLES = { fn: [0xaa, 0xb2], en: [0x20a, 0x212] } as const

/** @param length characters of the story of notes */
export const notePlaces = (main: Buffer, table: Buffer, kind: 'fn' | 'en', length: number): NotePlace[] => {
  const [markPointer, textPointer] = TABLES[kind]
  const marks = tableAt(main, table, markPointer)
  const texts = tableAt(main, table, textPointer)
  const count = Math.max(0, Math.floor((marks.length - 4) / 6))
  const places: NotePlace[] = []
  for (let index = 0; index < count && (index + 2) * 4 <= texts.length; index++) {
    const start = texts.readUInt32LE(index * 4)
    const end = Math.min(length, texts.readUInt32LE(index * 4 + 4))
    if (start <= end)
      places.push({ identifier: `${kind}-${index + 1}`, mark: marks.readUInt32LE(index * 4), start, end })
  }
  return places
}

const tableAt = (main: Buffer, table: Buffer, pointer: number): Buffer => {
  const from = main.readUInt32LE(pointer)
  return table.subarray(from, from + main.readUInt32LE(pointer + 4))
}
