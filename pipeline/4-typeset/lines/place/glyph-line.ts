/** Characters with their places go in one by one; as few stretches of glyphs as possible come out. */

import type { LinePicture } from '../../../model/flow.ts'
import type { FaceId } from '../../../model/host.ts'
import type { SmallLetter } from '../../../model/raised-text.ts'
import { pt } from '../../../model/units.ts'
import type { LineGlyphs, LineRule, SetPicture } from '../line.ts'
import type { DrawnFace } from '../measure/drawn-face.ts'
import { type Look, lookIndexAt } from '../measure/joined-text.ts'
import { SUBSCRIPT_DROP, SUPERSCRIPT_RISE, SUPERSCRIPT_SIZE, superscriptBox } from '../measure/superscript.ts'
import type { GlyphPlaces } from './glyph-places.ts'
import type { Setting } from './setting.ts'

/** The middle of the character box above the baseline, in em (PG-6). */
const MIDDLE = 0.38

const noLook: Look = { start: 0, end: 0, face: 'serif', scale: 1 }

/** Glyphs of one line while it is being set. */
export class GlyphLine {
  readonly rules: LineRule[] = []
  readonly notes: number[] = []
  readonly pictures: SetPicture[] = []
  /** The last line that was drawn under characters, and the look that asked for it. */
  underline: { readonly rule: LineRule; readonly look: Look } | null = null
  /** Right end of what is set, in points. */
  right = 0
  look: Look = noLook
  /** While a word with a reading is being set. */
  private ruby: 'word' | undefined
  private readonly setting: Setting
  private readonly glyphs: LineGlyphs[] = []
  private measured: DrawnFace
  /** Face of the stretch under way: the look's, or one that helps out. */
  private current: FaceId
  /** The stretch's text: pieces, then `text.slice(from, to)`. */
  private pieces = ''
  private from = 0
  private to = 0
  private readonly xs: GlyphPlaces
  /** Right end of the last glyph's box. */
  private edge = 0

  constructor(setting: Setting) {
    this.setting = setting
    this.xs = setting.engine.places
    this.xs.begin()
    this.measured = setting.engine.face(noLook.face)
    this.current = noLook.face
  }

  /** The face of the look under way. */
  get drawn(): DrawnFace {
    return this.measured
  }

  /** Moves on to the look at an offset. */
  lookAt(offset: number): void {
    if (offset < this.look.end && offset >= this.look.start) return
    const { looks, engine } = this.setting
    const look = looks[lookIndexAt(looks, offset)] ?? noLook
    const other = look.link !== this.look.link || look.language !== this.look.language
    if (look.face !== this.current || other) this.flush()
    this.look = look
    this.measured = engine.face(look.face)
    this.current = look.face
  }

  /** One code point, drawn at `x` points. */
  plain(from: number, to: number, x: number, width = 1): void {
    this.edge = x + width * this.setting.size
    const code = this.setting.text.codePointAt(from) ?? 0
    if (this.measured.has(code)) {
      this.switchTo(this.look.face)
      this.append(from, to, x)
    } else this.lent(code, x)
  }

  /** A blank: whatever blank it is, a glyph that faces have. */
  blank(from: number, to: number, x: number): void {
    this.edge = x
    const code = this.setting.text.charCodeAt(from)
    this.switchTo(this.look.face)
    if (code === 0x20 || (code === 0x3000 && this.measured.has(code))) this.append(from, to, x)
    else this.appendText(' ', x)
  }

  /** LB-16: copies out as the soft hyphen that it is (ISO 32000-1, 14.8.2.2.3). */
  hyphen(x: number): void {
    this.switchTo(this.look.face)
    if (this.measured.has(0xad)) this.appendText('\u00ad', x)
    else this.saying('\u00ad', () => this.appendText('-', x))
  }

  /** A code point with the selector of its form, which copies out with it and is not drawn. */
  varied(from: number, next: number, to: number, x: number, width: number): void {
    this.saying(this.setting.text.slice(from, to), () => this.plain(from, next, x, width))
  }

  /** What is drawn stands for another text: that copies out. */
  private saying(text: string, draw: () => void): void {
    this.flush()
    draw()
    this.flush(text)
  }

  /** A word, then its reading, so that whoever reads the file knows which is which. */
  annotated(drawWord: () => void, drawReading: () => void): void {
    this.flush()
    this.ruby = 'word'
    drawWord()
    this.flush()
    this.ruby = undefined
    const before = this.glyphs.length
    drawReading()
    for (let i = before; i < this.glyphs.length; i++) {
      this.glyphs[i] = { ...(this.glyphs[i] as LineGlyphs), ruby: 'reading' }
    }
  }

  /** What the look's face lacks (TN-50): another face's glyph, or 〓. */
  private lent(code: number, x: number): void {
    const { rules } = this.setting.engine
    const small = this.measured.small(code)
    if (small) {
      this.sign(code, small, x)
      return
    }
    const other = this.measured.substitute(code)
    rules.onSubstitute(code, this.look.face, other.found ? other.face : null)
    this.switchTo(other.face)
    // Where 〓 is drawn the character itself still copies out: whoever draws has no glyph for it either.
    this.appendText(String.fromCodePoint(code), x)
  }

  /** ₂ as a small 2 of the same face, which copies out as ₂ (LB-11). */
  private sign(code: number, { plain, to }: SmallLetter, x: number): void {
    const { size } = this.setting
    const rise = to === 'sub' ? SUBSCRIPT_DROP : -SUPERSCRIPT_RISE
    this.raised(plain, x, size * SUPERSCRIPT_SIZE, rise * size, String.fromCodePoint(code))
  }

  /** Text that copies out and is not drawn: a dash behind its stroke. */
  invisible(text: string, x: number, width: number): void {
    this.flush()
    const { size } = this.setting
    // Where the face lacks U+2E3A its two halves stand for it.
    const shown = this.measured.has(text.codePointAt(0) ?? 0) ? text : '\u2014\u2014'
    const step = (width / shown.length) * size
    const xs = Float64Array.from(shown, (_, index) => x + index * step)
    const right = pt(x + width * size)
    const dash: LineGlyphs = {
      face: this.look.face,
      size,
      shift: pt(0),
      text: shown,
      xs,
      right,
      invisible: true
    }
    this.glyphs.push({ ...dash, ...this.linked() })
  }

  /** A picture, its middle where that of the characters is. */
  picture({ picture, width, height, alt }: LinePicture, x: number): void {
    this.flush()
    const { size } = this.setting
    this.pictures.push({
      picture,
      alt,
      x: pt(x),
      y: pt(-(MIDDLE + height / 2) * size),
      width: pt(width * size),
      height: pt(height * size),
      after: this.glyphs.length
    })
  }

  /** A superscript or note mark in its own size. */
  raised(text: string, left: number, size: number, rise: number, says?: string): void {
    this.flush()
    const points: number[] = []
    let x = left
    for (const char of text) {
      const { shift, width } = superscriptBox(char.codePointAt(0) ?? 0, this.measured)
      points.push(x + shift * size)
      x += width * size
    }
    this.glyphs.push({
      face: this.faceOf(text),
      size: pt(size),
      shift: pt(rise),
      text,
      xs: Float64Array.from(points),
      right: pt(x),
      ...this.linked(),
      ...(says === undefined ? {} : { says }),
      ...(this.look.note === undefined ? {} : { note: this.look.note }),
      ...(this.look.level === undefined ? {} : { level: this.look.level })
    })
  }

  private faceOf(text: string): FaceId {
    const code = text.codePointAt(0) ?? 0
    return this.measured.has(code) ? this.look.face : this.measured.substitute(code).face
  }

  private linked(): { link?: string; language?: string } {
    const { link, language } = this.look
    if (link === undefined && language === undefined) return {}
    return { ...(link === undefined ? {} : { link }), ...(language === undefined ? {} : { language }) }
  }

  private switchTo(face: FaceId): void {
    if (face === this.current) return
    this.flush()
    this.current = face
  }

  private append(from: number, to: number, x: number): void {
    if (this.to !== from) {
      this.pieces += this.setting.text.slice(this.from, this.to)
      this.from = from
    }
    this.to = to
    this.xs.push(x)
  }

  private appendText(text: string, x: number): void {
    this.pieces += this.setting.text.slice(this.from, this.to) + text
    this.from = this.to
    this.xs.push(x)
  }

  private flush(says?: string): void {
    if (this.xs.count > 0) {
      const stretch: LineGlyphs = {
        face: this.current,
        size: this.setting.size,
        shift: pt(0),
        text: this.pieces + this.setting.text.slice(this.from, this.to),
        xs: this.xs.take(),
        right: pt(this.edge)
      }
      const { ruby } = this
      const isPlain =
        this.look.link === undefined && this.look.language === undefined && says === undefined && !ruby
      // Nearly all are: they are not copied.
      this.glyphs.push(
        isPlain
          ? stretch
          : {
              ...stretch,
              ...this.linked(),
              ...(says === undefined ? {} : { says }),
              ...(ruby === undefined ? {} : { ruby })
            }
      )
    }
    this.pieces = ''
    this.from = this.to
  }

  finish(): readonly LineGlyphs[] {
    // A mark at the end is set half as wide (PU-21).
    this.edge = Math.min(this.edge, this.right)
    this.flush()
    return this.glyphs
  }
}
