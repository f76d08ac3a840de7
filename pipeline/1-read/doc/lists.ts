/** In: the streams of a Word 97 file. Out: its lists by the index that paragraphs name, from 1 (MS-DOC 2.9.131, 2.9.147). */
import type { Level, List } from '../docx/numbering.ts'
import { numberCodes } from './number-codes.data.ts'

const LISTS = 0x2e2
const OVERRIDES = 0x2ea
const LIST_SIZE = 28
const OVERRIDE_SIZE = 16
const LEVEL_SIZE = 28

/** Without lists where the tables are broken: paragraphs are then told to have lost their numbers. */
export const readLists = (main: Buffer, table: Buffer): ReadonlyMap<string, List> => {
  try {
    return readOverrides(main, table, readDefinitions(main, table))
  } catch (error) {
    if (error instanceof RangeError) return new Map()
    throw error
  }
}

type Levels = ReadonlyMap<number, Level>

/** Heads of all lists, then the levels of all. */
const readDefinitions = (main: Buffer, table: Buffer): Map<number, Levels> => {
  const lists = new Map<number, Levels>()
  const start = main.readUInt32LE(LISTS)
  if (main.readUInt32LE(LISTS + 4) === 0) return lists
  const count = table.readUInt16LE(start)
  const cursor = { at: start + 2 + count * LIST_SIZE }
  for (let index = 0; index < count; index++) {
    const head = start + 2 + index * LIST_SIZE
    const isSimple = (table.readUInt8(head + 26) & 1) === 1
    const levels = new Map<number, Level>()
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth++) levels.set(depth, readLevel(table, cursor))
    lists.set(table.readInt32LE(head), levels)
  }
  return lists
}

/** What paragraphs name: a list, with levels of its own or other beginnings. */
const readOverrides = (
  main: Buffer,
  table: Buffer,
  lists: ReadonlyMap<number, Levels>
): Map<string, List> => {
  const found = new Map<string, List>()
  const start = main.readUInt32LE(OVERRIDES)
  if (main.readUInt32LE(OVERRIDES + 4) === 0) return found
  const count = table.readUInt32LE(start)
  const cursor = { at: start + 4 + count * OVERRIDE_SIZE }
  for (let index = 0; index < count; index++) {
    const head = start + 4 + index * OVERRIDE_SIZE
    const id = table.readInt32LE(head)
    const levels = new Map(lists.get(id))
    const starts = new Map<number, number>()
    cursor.at += 4
    for (let changes = table.readUInt8(head + 12); changes > 0; changes--) {
      const flags = table.readUInt32LE(cursor.at + 4)
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, table.readInt32LE(cursor.at))
      cursor.at += 8
      if ((flags & 0x20) !== 0) levels.set(flags & 0xf, readLevel(table, cursor))
    }
    if (levels.size > 0) found.set(String(index + 1), { abstractId: String(id), levels, starts })
  }
  return found
}

const gaps = ['tab', 'space', 'nothing'] as const

/** Moves the cursor behind it. */
const readLevel = (table: Buffer, cursor: { at: number }): Level => {
  const head = cursor.at
  const flags = table.readUInt8(head + 5)
  const properties = table.readUInt8(head + 24) + table.readUInt8(head + 25)
  const textAt = head + LEVEL_SIZE + properties
  const length = table.readUInt16LE(textAt)
  const text = table.toString('utf16le', textAt + 2, textAt + 2 + length * 2)
  cursor.at = textAt + 2 + length * 2
  const noRestart = (flags & 0x08) !== 0
  return {
    start: table.readInt32LE(head),
    format: numberCodes[table.readUInt8(head + 4)] ?? 'none',
    // The number of a level stands as the character of its code.
    text: text.replace(/[\0-\x08]/g, char => `%${char.charCodeAt(0) + 1}`),
    gap: gaps[table.readUInt8(head + 15)] ?? 'tab',
    legal: (flags & 0x04) !== 0,
    restart: noRestart ? table.readUInt8(head + 26) : undefined,
    style: undefined
  }
}
