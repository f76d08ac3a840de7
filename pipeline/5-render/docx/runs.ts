/** In: the runs of a block. Out: the content of its paragraph: text in character styles, links, note marks. */
import type { Note, Run } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import type { Points } from '../../model/units.ts'
import { linePicture } from './figure.ts'
import { hintXml, isEastAsian } from './hint.ts'
import { paragraphXml } from './paragraph-xml.ts'
import type { Relationships } from './relationships.ts'
import { rubyXml } from './ruby.ts'
import { runXml, textXml } from './run-xml.ts'
import { faceStyleIds, runInStyleId } from './styles/character-styles.ts'
import { roleStyles } from './styles/role-styles.data.ts'
import type { Writer } from './writer.ts'
import { property, tag } from './xml.ts'

/** What the runs stand in. */
export interface RunContext {
  readonly writer: Writer
  /** The block's own face: runs in it need no style. */
  readonly face: FaceId
  readonly notes: readonly Note[]
  /** Of the part that the runs stand in; the document's where it is not said. */
  readonly relationships?: Relationships
  /** Of the block, for pictures among its words; default: the body's. */
  readonly typeSize?: Points
  /** BCP 47, where the block's language is not the volume's. */
  readonly language?: string
}

/** A run whose character style is settled, whatever it says of itself. */
export interface StyledRun extends Run {
  readonly characterStyle?: string
}

export const runsXml = (runs: readonly Run[], context: RunContext): string =>
  mergeEqual(runs)
    .map(run => linkedXml(run, context))
    .join('')

/** Neighbours that look the same become one: few runs make small files and clean editing. */
export const mergeEqual = (runs: readonly Run[]): readonly Run[] => {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && looksLike(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '' || run.note !== undefined || run.picture || run.breakBefore) merged.push(run)
  }
  return merged
}

const looksLike = (a: StyledRun, b: StyledRun): boolean =>
  a.note === undefined &&
  b.note === undefined &&
  !a.picture &&
  !b.picture &&
  !b.breakBefore &&
  a.characterStyle === b.characterStyle &&
  a.face === b.face &&
  a.emphasis === b.emphasis &&
  a.script === b.script &&
  a.level === b.level &&
  a.emphasisMark === b.emphasisMark &&
  a.underline === b.underline &&
  a.ruby === undefined &&
  b.ruby === undefined &&
  a.link === b.link &&
  a.language === b.language &&
  a.runIn === b.runIn

const linkedXml = (run: Run, context: RunContext): string => {
  if (run.note !== undefined) return noteMark(run.note, context)
  const { writer, typeSize = writer.flow.design.bodySize } = context
  const xml = run.picture
    ? linePicture(run.picture, typeSize, writer)
    : runXml(contentXml(run, context), propertiesXml(run, context))
  if (run.link === undefined) return xml
  if (run.link.startsWith('#'))
    return tag('w:hyperlink', { 'w:anchor': run.link.slice(1), 'w:history': 1 }, xml)
  const { link } = context.relationships ?? context.writer.relationships
  return tag('w:hyperlink', { 'r:id': link(run.link), 'w:history': 1 }, xml)
}

const contentXml = (run: Run, { writer }: RunContext): string => {
  const { design, language } = writer.flow
  const text =
    run.ruby === undefined
      ? textXml(run.text.replace(/[\t\r\n]+/g, ' '))
      : rubyXml(run, run.ruby, design.bodySize, language)
  return run.breakBefore ? `<w:br/>${text}` : text
}

/** In the order of the schema. */
const propertiesXml = (run: Run, context: RunContext): string => {
  const own = characterStyle(run, context)
  const [first, ...others] = marksOf(run)
  const style = own ?? first?.style
  const direct = own === null || !first ? others : [first, ...others]
  const language = run.language ?? context.language
  return (
    (style === undefined ? '' : property('w:rStyle', style)) +
    hintXml(run.text, language ?? context.writer.flow.language) +
    direct.map(({ name, value }) => property(name, value)).join('') +
    (language === undefined ? '' : tag('w:lang', { [languageSlot(language)]: language }))
  )
}

/** What marks a run: by a style of its own, and as a property where the run has another style already. In the order of the schema. */
const marksOf = (run: Run): readonly (typeof marks)[keyof typeof marks][] => {
  const level = run.script === 'super' ? 'super' : run.level
  return [
    ...(run.underline === undefined ? [] : [marks[run.underline]]),
    ...(level === undefined ? [] : [marks[level]]),
    ...(run.emphasisMark === undefined ? [] : [marks[run.emphasisMark]])
  ]
}

/** 专名号 and 书名号甲式, raised and lowered, 着重号. */
const marks = {
  straight: { style: 'ProperName', name: 'w:u', value: 'single' },
  wavy: { style: 'BookTitleLine', name: 'w:u', value: 'wave' },
  super: { style: 'Superscript', name: 'w:vertAlign', value: 'superscript' },
  sub: { style: 'Subscript', name: 'w:vertAlign', value: 'subscript' },
  dot: { style: 'EmphasisDots', name: 'w:em', value: 'dot' }
} as const

/** Languages of Chinese characters have a slot of their own. */
const languageSlot = (language: string): string => (isEastAsian(language) ? 'w:eastAsia' : 'w:val')

/** One character style a run: what it is comes before how it looks. */
const characterStyle = (run: StyledRun, context: RunContext): string | null => {
  if (run.characterStyle !== undefined) return run.characterStyle
  if (run.runIn !== undefined) return runInStyleId(run.runIn, context.writer.flow.design)
  if (run.emphasis === 'strong') return 'Strong'
  if (run.emphasis === 'emphasis') return 'Emphasis'
  if (run.emphasis === 'code') return 'HTMLCode'
  if (run.face !== undefined && run.face !== context.face) return faceStyleIds[run.face]
  return run.link === undefined ? null : 'Hyperlink'
}

/** A native footnote; its number is the application's. A mark without a note is a fault of ours. */
const noteMark = (index: number, context: RunContext): string => {
  const note = context.notes[index]
  if (!note) throw new Error(`note mark ${index} has no note in its block`)
  const { writer } = context
  const face = writer.flow.design.styles.footnote.face
  const runs = runsXml(note.runs, { ...context, face, notes: [], relationships: writer.notes.relationships })
  const id = writer.notes.add(paragraphXml({ style: roleStyles.footnote.id }, FOOTNOTE_NUMBER + runs))
  return runXml(`<w:footnoteReference w:id="${id}"/>`, property('w:rStyle', 'FootnoteReference'))
}

/** Before a note its number is of the note's size, half an em before the text. */
const FOOTNOTE_NUMBER: string =
  runXml('<w:footnoteRef/>', property('w:rStyle', 'FootnoteNumber')) + runXml(textXml('  '))
