/**
 * In: any TrueType font. Out: one with the name and the advance widths of a font that users have, so that LibreOffice breaks lines
 * as where that font is installed. Its ink is the other font's; nobody should print with it.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)

/** Tables that would undo the widths or give the name away. */
const DROPPED = new Set(['GPOS', 'GSUB', 'kern', 'name', 'vhea', 'vmtx', 'VORG', 'HVAR', 'STAT', 'DSIG'])

/** Calls itself Times New Roman. */
export const withTimesMetrics = bytes => withWidths(bytes, ['Times New Roman', 'Regular'], timesWidths())

/** Marks as wide as a character, as in every Chinese font of Windows and macOS: free fonts have western ones. */
export const withWholeMarks = (bytes, family, style) =>
  withWidths(
    bytes,
    [family, style],
    [...'‘’“”·°–—'].map(mark => [mark.codePointAt(0), 1000])
  )

const withWidths = (bytes, names, widths) => {
  const tables = readTables(bytes)
  const font = create(bytes)
  const metrics = Buffer.from(tables.get('hmtx'))
  const longMetrics = tables.get('hhea').readUInt16BE(34)
  for (const [character, width] of widths) {
    const glyph = font.glyphForCodePoint(character).id
    if (glyph > 0 && glyph < longMetrics)
      metrics.writeUInt16BE(Math.round((width / 1000) * font.unitsPerEm), glyph * 4)
  }
  tables.set('hmtx', metrics)
  for (const tag of DROPPED) tables.delete(tag)
  tables.set('name', nameTable(...names))
  return writeTables(tables)
}

/** ASCII by code point, from Adobe's metrics of Times-Roman, which the font was made to match. */
const timesWidths = () => {
  const file = join(dirname(require.resolve('pdfkit')), 'data/Times-Roman.afm')
  const rows = readFileSync(file, 'latin1').matchAll(/^C (\d+) ; WX (\d+) ;/gm)
  return [...rows]
    .map(([, code, width]) => [Number(code), Number(width)])
    .filter(([code]) => code >= 0x20 && code < 0x7f)
}

const readTables = bytes => {
  const buffer = Buffer.from(bytes)
  const tables = new Map()
  for (let index = 0; index < buffer.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    const start = buffer.readUInt32BE(at + 8)
    tables.set(
      buffer.toString('latin1', at, at + 4),
      buffer.subarray(start, start + buffer.readUInt32BE(at + 12))
    )
  }
  return tables
}

const nameTable = (family, style) => {
  const records = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`]
  ]
  const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + records.length * 12)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  records.forEach(([id], index) => {
    const fields = [3, 1, 0x409, id, texts[index].length, offset]
    fields.forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2)
    })
    offset += texts[index].length
  })
  return Buffer.concat([head, ...texts])
}

/** Checksums are left at zero: nobody who reads this font looks at them. */
const writeTables = tables => {
  const sorted = [...tables].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const head = Buffer.alloc(12 + sorted.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(sorted.length, 4)
  let offset = head.length
  const padded = sorted.map(([tag, data], index) => {
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const block = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    offset += block.length
    return block
  })
  return Buffer.concat([head, ...padded])
}
