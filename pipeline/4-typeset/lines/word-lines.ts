/** A paragraph goes in; the lines that a word processor would make of it in our DOCX come out (docx.md §6). */
import { type Points, pt } from '../../model/units.ts'
import {
  hangingMarks,
  latinWidth,
  narrowInLibreOffice,
  scriptSpace,
  wideLatin
} from '../text/word-processor.ts'
import { EXACT } from './break/badness.ts'
import type { LineGlyphs, LineRules, ParagraphSpec, SetLine } from './line.ts'
import {
  type JoinedText,
  joinRuns,
  lookIndexAt,
  NOTE_PLACEHOLDER,
  PICTURE_PLACEHOLDER
} from './measure/joined-text.ts'
import { NOTE_MARK, SUBSCRIPT_DROP, SUPERSCRIPT_RISE, SUPERSCRIPT_SIZE } from './measure/superscript.ts'
import { mayBreakBefore, type WordReading } from './word-breaks.ts'

/** Greedy lines: every Chinese mark 1 em, no squeeze, fixed gaps, bans by push-out, perhaps one hanging mark. */
export const setByWordRule = (spec: ParagraphSpec, rules: LineRules): SetLine[] => {
  const joined = joinRuns(spec.runs, spec.face)
  const reading = rules.hanging ? 'standard' : 'libreOffice'
  const { ends, mayDiffer } = lineEnds(joined, spec, reading)
  if (rules.onReadingMatters && mayDiffer) {
    const others = lineEnds(joined, spec, rules.hanging ? 'libreOffice' : 'standard').ends
    if (others.length !== ends.length) rules.onReadingMatters()
  }
  let from = 0
  return ends.map((end, index) => {
    const line = new WordLine(joined, from, end, index === 0 ? spec.firstIndent / spec.size : 0, spec)
    from = end
    return line
  })
}

interface LineEnds {
  readonly ends: readonly number[]
  /** A line may end elsewhere in the other reading. */
  readonly mayDiffer: boolean
}

const lineEnds = (joined: JoinedText, spec: ParagraphSpec, reading: WordReading): LineEnds => {
  const bounds = [0, ...joined.forced, joined.text.length]
  const ends: number[] = []
  // Of a mark that both set alike, and both break before, each line is the same.
  let mayDiffer = READ_DIFFERENTLY.test(joined.text)
  for (let i = 1; i < bounds.length; i++) {
    const end = bounds[i] ?? 0
    for (let at = bounds[i - 1] ?? 0; at < end; ) {
      const indent = ends.length === 0 ? spec.firstIndent / spec.size : 0
      const over = firstOver(joined, at, end, {
        measure: spec.measure / spec.size - indent,
        tracking: spec.tracking,
        reading
      })
      const hangs = over < end && hangingMarks.has(joined.text.charAt(over))
      if (hangs) mayDiffer = true
      at = over < end ? lastBreak(joined.text, at, over, hangs, reading) : end
      ends.push(at)
    }
  }
  return { ends, mayDiffer }
}

/** What the readings break at or measure otherwise: see `mayBreakBefore` and `narrowInLibreOffice`. */
const READ_DIFFERENTLY =
  /[·–…～％%‰/\\]|[\x21-\u024F][\u2018-\u201D\u3001-\u3011\uFF00-\uFF1F]|[\u2018-\u201D\u3001-\u3011\uFF00-\uFF1F][\x21-\u024F]/

const NOTE = NOTE_PLACEHOLDER.charCodeAt(0)
const PICTURE = PICTURE_PLACEHOLDER.charCodeAt(0)

const unitWidth = (code: number, tracking: number, reading: WordReading): number => {
  if (code >= 0xdc00 && code < 0xe000) return 0
  if (code === NOTE) return SUPERSCRIPT_SIZE
  const narrow = reading === 'libreOffice' ? narrowInLibreOffice.get(code) : undefined
  if (narrow !== undefined) return narrow + tracking
  return (code < 0x250 && !wideLatin.has(code) ? latinWidth(code) : 1) + tracking
}

/** The offset of the first character that has no room in the line that begins at `from`; `end` where all have. */
const firstOver = (
  { text, looks }: JoinedText,
  from: number,
  end: number,
  {
    measure,
    tracking,
    reading
  }: { readonly measure: number; readonly tracking: number; readonly reading: WordReading }
): number => {
  let width = 0
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    const picture = code === PICTURE ? looks[lookIndexAt(looks, at)]?.picture : undefined
    width += picture ? picture.width : unitWidth(code, tracking, reading)
    if (at > from) width += scriptSpace(text, at)
    if (width > measure + EXACT && code !== 0x20) return at
  }
  return end
}

/** The offset after the line that begins at `from`; `hangs`: the first character without room is one that may hang. */
const lastBreak = (
  text: string,
  from: number,
  over: number,
  hangs: boolean,
  reading: WordReading
): number => {
  const last = hangs && reading === 'standard' ? over + 1 : over
  for (let back = last; back > from; back--)
    if (mayBreakBefore(text, back, reading, back === over)) return back
  return Math.max(from + 1, over)
}

/** A line whose glyphs are placed when somebody asks: who counts pages does not. */
class WordLine implements SetLine {
  readonly rules: SetLine['rules'] = []
  readonly left: Points
  readonly notes: readonly number[]
  readonly #place: () => PlacedLine
  #placed: PlacedLine | null = null

  constructor(joined: JoinedText, from: number, to: number, indent: number, spec: ParagraphSpec) {
    this.left = pt(indent * spec.size)
    this.notes = notesIn(joined, from, to)
    this.#place = () => placeLine(joined, from, to, indent, spec)
  }

  get #line(): PlacedLine {
    this.#placed ??= this.#place()
    return this.#placed
  }
  get glyphs(): readonly LineGlyphs[] {
    return this.#line.glyphs
  }
  get right(): Points {
    return this.#line.right
  }
  get hanCount(): number {
    return this.#line.hanCount
  }
}

type PlacedLine = Pick<SetLine, 'glyphs' | 'right' | 'hanCount'>

const NO_NOTES: readonly number[] = []

const notesIn = ({ looks }: JoinedText, from: number, to: number): readonly number[] => {
  if (looks.length === 1) return NO_NOTES
  const notes: number[] = []
  for (let index = lookIndexAt(looks, from); index < looks.length; index++) {
    const look = looks[index]
    if (!look || look.start >= to) break
    if (look.note !== undefined) notes.push(look.note)
  }
  return notes
}

const placeLine = (
  joined: JoinedText,
  from: number,
  to: number,
  indent: number,
  spec: ParagraphSpec
): PlacedLine => {
  const glyphs: LineGlyphs[] = []
  let x = indent * spec.size
  let right = x
  let hanCount = 0
  const { looks } = joined
  for (let index = lookIndexAt(looks, from); index < looks.length; index++) {
    const look = looks[index]
    if (!look || look.start >= to) break
    const size = spec.size * look.scale
    const start = Math.max(from, look.start)
    const text = look.note === undefined ? joined.text.slice(start, Math.min(to, look.end)) : NOTE_MARK
    const xs: number[] = []
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 0xdc00 && code < 0xe000) continue
      if (start + i > from) x += scriptSpace(joined.text, start + i) * size
      xs.push(x)
      x += (look.picture ? look.picture.width : unitWidth(code, spec.tracking, 'libreOffice')) * size
      if (code !== 0x20) right = x
      if (code >= 0x3400 && code < 0xfb00) hanCount++
    }
    glyphs.push({
      face: look.face,
      size: pt(size),
      shift: pt(
        look.scale === 1 ? 0 : (look.level === 'sub' ? SUBSCRIPT_DROP : -SUPERSCRIPT_RISE) * spec.size
      ),
      text,
      xs: Float64Array.from(xs),
      right: pt(x),
      ...(look.link === undefined ? {} : { link: look.link }),
      ...(look.note === undefined ? {} : { note: look.note })
    })
  }
  return { glyphs, right: pt(right), hanCount }
}
