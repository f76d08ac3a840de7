/** In: the runs of a block. Out: the children of its paragraph: text in character styles, links, note marks. */
import {
  EmphasisMarkType,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  TextRun,
  UnderlineType
} from 'docx'
import type { Note, Run } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import { rubyElement } from './ruby.ts'
import { faceStyleIds, runInStyleId } from './styles/character-styles.ts'
import { roleStyles } from './styles/role-styles.data.ts'
import type { Writer } from './writer.ts'
import { writable } from './xml.ts'

/** What the runs stand in. */
export interface RunContext {
  readonly writer: Writer
  /** The block's own face: runs in it need no style. */
  readonly face: FaceId
  readonly notes: readonly Note[]
  /** BCP 47, where the block's language is not the volume's. */
  readonly language?: string
}

/** A run whose character style is settled, whatever it says of itself. */
export interface StyledRun extends Run {
  readonly characterStyle?: string
}

/** What runs become; all of it may stand in any paragraph. */
export type RunChild = TextRun | FootnoteReferenceRun | InternalHyperlink | ExternalHyperlink

export const runChildren = (runs: readonly Run[], context: RunContext): RunChild[] =>
  mergeEqual(runs).map(run => childOf(run, context))

/** Neighbours that look the same become one: few runs make small files and clean editing. */
export const mergeEqual = (runs: readonly Run[]): readonly Run[] => {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && looksLike(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '' || run.note !== undefined || run.breakBefore) merged.push(run)
  }
  return merged
}

const looksLike = (a: StyledRun, b: StyledRun): boolean =>
  a.note === undefined &&
  b.note === undefined &&
  !b.breakBefore &&
  a.characterStyle === b.characterStyle &&
  a.face === b.face &&
  a.emphasis === b.emphasis &&
  a.script === b.script &&
  a.emphasisMark === b.emphasisMark &&
  a.underline === b.underline &&
  a.ruby === undefined &&
  b.ruby === undefined &&
  a.link === b.link &&
  a.runIn === b.runIn

const childOf = (run: Run, context: RunContext): RunChild => {
  if (run.note !== undefined) return noteMark(run.note, context)
  const text = new TextRun(runOptions(run, context))
  if (run.link === undefined) return text
  return run.link.startsWith('#')
    ? new InternalHyperlink({ anchor: run.link.slice(1), children: [text] })
    : new ExternalHyperlink({ link: run.link, children: [text] })
}

const runOptions = (run: Run, context: RunContext): IRunOptions => {
  const style = characterStyle(run, context)
  const { design, language } = context.writer.flow
  return {
    ...(run.ruby === undefined
      ? { text: writable(run.text.replace(/[\t\r\n]+/g, ' ')) }
      : { children: [rubyElement(run, run.ruby, design.bodySize, language)] }),
    ...(run.emphasisMark === undefined ? {} : { emphasisMark: { type: EmphasisMarkType.DOT } }),
    ...(run.underline === undefined ? {} : { underline: { type: underlines[run.underline] } }),
    ...(style === null ? {} : { style }),
    ...(run.script === 'super' ? { superScript: true } : {}),
    ...(run.breakBefore ? { break: 1 } : {}),
    ...(context.language === undefined ? {} : { language: { eastAsia: context.language } })
  }
}

/** 专名号 and 书名号甲式. */
const underlines = { straight: UnderlineType.SINGLE, wavy: UnderlineType.WAVE } as const

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
const noteMark = (index: number, context: RunContext): RunChild => {
  const note = context.notes[index]
  if (!note) throw new Error(`note mark ${index} has no note in its block`)
  const face = context.writer.flow.design.styles.footnote.face
  const paragraph = new Paragraph({
    style: roleStyles.footnote.id,
    children: runChildren(note.runs, { ...context, face, notes: [] })
  })
  return new FootnoteReferenceRun(context.writer.addFootnote(paragraph))
}
