/** In: what was met while lines were set. Out: messages on the sources that the text comes from. */
import type { VFile } from 'vfile'
import type { BadLine, Substitute } from '../4-typeset/index.ts'
import { placeAt } from '../diagnostics/place-at.ts'
import { report } from '../diagnostics/report.ts'
import type { FaceId } from '../model/host.ts'
import type { ReadTexts } from './read-texts.ts'

/** Missing and lent glyphs with the place where they are met first; lines that could not be set well, counted by source. */
export const reportLines = (
  set: {
    readonly substitutes: ReadonlyMap<string, Substitute>
    readonly badLines: readonly BadLine[]
    readonly movedMarks: ReadonlyMap<FaceId, string>
  },
  texts: Pick<ReadTexts, 'files' | 'volume'>
): void => {
  const fileOf = (name: string | undefined): VFile =>
    texts.files.find(file => file.path === name) ?? texts.volume
  for (const substitute of set.substitutes.values()) reportSubstitute(substitute, fileOf(substitute.file))
  for (const [face, marks] of set.movedMarks) {
    if (fromTheSystem.has(face)) report(texts.volume, 'font-punct-position', { face, marks })
  }
  const byKind = new Map<string, BadLine[]>()
  for (const line of set.badLines) {
    const key = `${line.file ?? ''} ${line.what}`
    byKind.set(key, [...(byKind.get(key) ?? []), line])
  }
  for (const [first, ...rest] of byKind.values()) {
    if (!first) continue
    report(fileOf(first.file), first.what, { count: rest.length + 1, text: first.text.slice(0, 20) })
  }
}

/** Of the other faces it is known, and the pages were looked at. */
const fromTheSystem: ReadonlySet<FaceId> = new Set(['fangsong', 'xiaobiaosong'])

const reportSubstitute = (substitute: Substitute, file: VFile): void => {
  const character = String.fromCodePoint(substitute.codePoint)
  const code = `U+${substitute.codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  const base = String(file.value ?? '')
  const offset = base.indexOf(character)
  const place = offset < 0 ? undefined : placeAt(base, offset)
  if (substitute.used === null) report(file, 'glyph-missing', { character, code }, place)
  else
    report(file, 'glyph-lent', { character, code, wanted: substitute.wanted, used: substitute.used }, place)
}
