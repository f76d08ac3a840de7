/** In: the bytes of a PDF and the pages that it was drawn from. Out: what three readers take out of each page, notes apart. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, PlacedBlock } from '../../pipeline/model/pages.ts'
import './transfer-array-buffer.ts'
import { getDocumentProxy } from 'unpdf'
import { runTool } from './tool.ts'

/** Artifacts are left out: running heads, folios, ornaments. Lines end in line feeds. */
export interface PageText {
  readonly body: string
  readonly notes: string
}

export type Reader = (pdf: Uint8Array, pages: readonly Page[]) => Promise<readonly PageText[]>

interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

interface Item {
  readonly type?: string
  readonly id?: string
  readonly str?: string
  readonly hasEOL?: boolean
}

/** pdf.js tells by marks what belongs to which element. */
export const readByPdfjs: Reader = async pdf => {
  const document = await getDocumentProxy(Uint8Array.from(pdf), { verbosity: 0 })
  const texts: PageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const notes = new Set<string>()
    notesIn((await page.getStructTree()) as StructNode | null, false, notes)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    texts.push(sorted(items as readonly Item[], notes))
  }
  return texts
}

const notesIn = (node: StructNode | null, inNote: boolean, into: Set<string>): void => {
  if (node?.id !== undefined && inNote) into.add(node.id)
  for (const child of node?.children ?? []) notesIn(child, inNote || node?.role === 'Note', into)
}

const sorted = (items: readonly Item[], notes: ReadonlySet<string>): PageText => {
  const texts = { body: '', notes: '' }
  const open: (string | null)[] = []
  for (const { type, id, str, hasEOL } of items) {
    if (type === 'beginMarkedContentProps') open.push(id ?? open.at(-1) ?? null)
    else if (type === 'beginMarkedContent') open.push(null)
    else if (type === 'endMarkedContent') open.pop()
    else {
      const mark = open.at(-1) ?? null
      if (mark === null) continue
      texts[notes.has(mark) ? 'notes' : 'body'] += `${str}${hasEOL ? '\n' : ''}`
    }
  }
  return texts
}

/** pdftotext reads what lies within a box, in the order of the file; it takes ActualText for what it stands for. */
export const readByPoppler: Reader = async (pdf, pages) =>
  inFile(pdf, path =>
    pages.map(page =>
      byZone(page, ({ top, bottom }) => {
        const box = [
          '-x',
          '0',
          '-y',
          String(Math.floor(top)),
          '-W',
          '2000',
          '-H',
          String(Math.ceil(bottom - Math.floor(top)))
        ]
        const number = String(page.index + 1)
        return runTool('pdftotext', [
          '-raw',
          '-enc',
          'UTF-8',
          '-r',
          '72',
          ...box,
          '-f',
          number,
          '-l',
          number,
          path,
          '-'
        ])
      })
    )
  )

/** MuPDF says where each of its lines is. */
export const readByMupdf: Reader = async (pdf, pages) =>
  inFile(pdf, path => {
    const read = runTool('mutool', ['draw', '-q', '-F', 'stext', path]).split('<page ').slice(1)
    return pages.map(page => {
      const lines = [...(read[page.index] ?? '').matchAll(/<line bbox="([^"]*)".*?<\/line>/gs)].map(
        ([line, box = '']) => ({ middle: middleOf(box), text: charactersIn(line) })
      )
      return byZone(page, ({ top, bottom }) =>
        lines
          .filter(({ middle }) => middle > top && middle < bottom)
          .map(({ text }) => `${text}\n`)
          .join('')
      )
    })
  })

const middleOf = (box: string): number => {
  const [, top, , bottom] = box.split(' ').map(Number)
  return ((top ?? 0) + (bottom ?? 0)) / 2
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const charactersIn = (line: string): string =>
  [...line.matchAll(/ c="([^"]*)"/g)]
    .map(([, c = '']) =>
      c.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (_, code?: string, name?: string) =>
        code === undefined ? (entities[name ?? ''] ?? '') : String.fromCodePoint(Number.parseInt(code, 16))
      )
    )
    .join('')

interface Zone {
  readonly top: number
  readonly bottom: number
}

/** Notes stand at the foot of a page: what is over them is text. */
const byZone = (page: Page, read: (zone: Zone) => string): PageText => {
  const shown = page.blocks.filter(block => block.leaf !== undefined)
  const texts = zoneOf(shown.filter(({ tag }) => tag !== 'note'))
  const notes = zoneOf(shown.filter(({ tag }) => tag === 'note'))
  return { body: texts ? read(texts) : '', notes: notes ? read(notes) : '' }
}

const zoneOf = (blocks: readonly PlacedBlock[]): Zone | null => {
  const glyphs = blocks.flatMap(block => block.items).filter(item => item.kind === 'glyphs')
  if (glyphs.length === 0) return null
  return {
    top: Math.min(...glyphs.map(({ baseline, size }) => baseline - 0.88 * size)),
    bottom: Math.max(...glyphs.map(({ baseline, size }) => baseline + 0.12 * size))
  }
}

const inFile = <T>(pdf: Uint8Array, work: (path: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'chengce-extract-'))
  try {
    const path = join(folder, 'volume.pdf')
    writeFileSync(path, pdf)
    return work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
