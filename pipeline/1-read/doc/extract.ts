/** In: the bytes of a .doc. Out: its document as plain data, or why there is none. Runs in a worker. */

import { noFacts } from '../docx/facts.ts'
import { withWords } from '../docx/heads.ts'
import type { DocxModel, ModelBlock, ModelNote } from '../docx/model.ts'
import { numbererOf } from '../docx/numbering.ts'
import { type BinaryFailure, type BinaryFile, readBinaryFile } from './binary-file.ts'
import { readLists } from './lists.ts'
import { type NotePlace, notePlaces } from './notes.ts'
import { letterStretches, paragraphStretches } from './properties.ts'
import { readStory, type StorySource, type StoryTally } from './story.ts'
import { readStyleSheet } from './style-sheet.ts'

/** A document, and what of it is known to be lost. */
export interface DocModel extends DocxModel {
  /** Paragraphs whose automatic number could not be read. */
  readonly numbered: number
  /** Text boxes stand at the end: where they were is not read. */
  readonly boxesAtEnd: number
}

export type DocFailure = { readonly failure: BinaryFailure }

/** Whatever the library stumbles over is a damaged file. */
export const extractDoc = async (bytes: Uint8Array): Promise<DocModel | DocFailure> => {
  try {
    const file = await readBinaryFile(bytes)
    return typeof file === 'string' ? { failure: file } : modelOf(file)
  } catch (error) {
    if (error instanceof RangeError && /call stack/.test(error.message)) throw error
    return { failure: 'damaged' }
  }
}

/** Lengths of the stories, in the order in which they stand. */
const LENGTHS = {
  text: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64
}

const modelOf = (file: BinaryFile): DocModel => {
  const { main, table } = file
  const at: Record<string, number> = {}
  let start = 0
  for (const [name, pointer] of Object.entries(LENGTHS)) {
    at[name] = start
    start += main.readUInt32LE(pointer)
  }
  const end = (name: string, length: number): number => Math.min(file.text.length, (at[name] ?? 0) + length)
  const footnotes = notePlaces(main, table, 'fn', main.readUInt32LE(LENGTHS.footnotes))
  const endnotes = notePlaces(main, table, 'en', main.readUInt32LE(LENGTHS.endnotes))
  const tally: StoryTally = { insertions: 0, deletions: 0, comments: 0, pictures: 0, symbols: 0, numbered: 0 }
  const lists = readLists(main, table)
  const source: StorySource = {
    file,
    letters: letterStretches(main, table),
    paragraphs: paragraphStretches(main, table),
    styleOf: readStyleSheet(main, table),
    hasList: name => lists.has(name),
    number: numbererOf(lists),
    marks: new Map([...footnotes, ...endnotes].map(({ mark, identifier }) => [mark, identifier])),
    tally
  }
  const blocks = readStory(source, 0, end('text', main.readUInt32LE(LENGTHS.text)))
  const inNotes: StorySource = { ...source, marks: new Map(), number: numbererOf(lists) }
  const notes = [
    ...notesOf(inNotes, footnotes, at.footnotes ?? 0),
    ...notesOf(inNotes, endnotes, at.endnotes ?? 0)
  ]
  const boxes = readStory(inNotes, at.boxes ?? 0, end('boxes', main.readUInt32LE(LENGTHS.boxes)))
  const unread: StorySource = { ...inNotes, tally: { ...tally } }
  const headers = readStory(unread, at.headers ?? 0, end('headers', main.readUInt32LE(LENGTHS.headers)))
  const counts = { ...noFacts().counts, ...pick(tally) }
  return {
    blocks: [...blocks, ...boxes],
    notes: inOrder(notes, [...footnotes, ...endnotes]),
    counts,
    lostSymbols: tally.symbols,
    heads: withWords(headers.map(lineOf)),
    title: null,
    numbered: tally.numbered,
    boxesAtEnd: boxes.filter(hasLetters).length
  }
}

const pick = ({
  insertions,
  deletions,
  comments
}: StoryTally): Pick<StoryTally, 'insertions' | 'deletions' | 'comments'> => ({
  insertions,
  deletions,
  comments
})

const notesOf = (source: StorySource, places: readonly NotePlace[], from: number): ModelNote[] =>
  places.map(({ identifier, start, end }) => ({
    identifier,
    blocks: readStory(source, from + start, from + end)
  }))

/** Notes in the order of their marks. */
const inOrder = (notes: readonly ModelNote[], places: readonly NotePlace[]): ModelNote[] => {
  const marks = new Map(places.map(({ identifier, mark }) => [identifier, mark]))
  return [...notes].sort((a, b) => (marks.get(a.identifier) ?? 0) - (marks.get(b.identifier) ?? 0))
}

const hasLetters = (block: ModelBlock): boolean => lineOf(block).trim() !== ''

const lineOf = (block: ModelBlock): string =>
  block.kind === 'paragraph' ? block.spans.map(span => (span.kind === 'text' ? span.text : '')).join('') : ''
