/** How text looks where the walk stands: what elements hand down to what they hold. */
import type { Place } from './items.ts'
import type { PageElement } from './page.ts'
import type { OwnStyle } from './style.ts'

export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  /** 着重号. */
  readonly dots: boolean
  readonly underline: 'straight' | 'wavy' | 'none'
  /** The element that words with readings stand in; null outside of one. */
  readonly ruby: PageElement | null
  readonly isReading: boolean
  /** So many `q` are open: a browser prints their marks. */
  readonly quotes: number
  /** Pixels. */
  readonly size: number
  readonly align: 'center' | 'right' | null
  /** Of the first line of a block, in em. */
  readonly indent: number
  readonly pre: boolean
  readonly pictures: boolean
  readonly raised: 'super' | 'sub' | null
  /** An address outside the page. */
  readonly url: string | null
  readonly outline: number | null
  readonly style: string | null
  readonly isTitle: boolean
  readonly place: Place | null
  readonly block: PageElement
}

/** Pixels of a browser's usual text. */
const USUAL = 16

export const firstLook = (body: PageElement): Look => ({
  bold: false,
  italic: false,
  strike: false,
  dots: false,
  underline: 'none',
  ruby: null,
  isReading: false,
  quotes: 0,
  size: USUAL,
  align: null,
  indent: 0,
  pre: false,
  pictures: false,
  raised: null,
  url: null,
  outline: null,
  style: null,
  isTitle: false,
  place: null,
  block: body
})

/** The look within an element of this style. */
export const inherit = (look: Look, style: OwnStyle): Look => {
  const size = style.size === undefined ? look.size : sizeIn(look.size, style.size)
  return {
    ...look,
    size,
    bold: style.bold ?? look.bold,
    italic: style.italic ?? look.italic,
    strike: style.strike ?? look.strike,
    dots: style.dots ?? look.dots,
    // A wave over a line is a wave.
    underline: style.underline ?? look.underline,
    pre: style.pre ?? look.pre,
    pictures: style.pictures ?? look.pictures,
    align: style.align === undefined ? look.align : style.align === 'left' ? null : style.align,
    indent:
      style.indent === undefined
        ? look.indent
        : 'em' in style.indent
          ? style.indent.em
          : style.indent.pixels / Math.max(1, size)
  }
}

const sizeIn = (around: number, size: NonNullable<OwnStyle['size']>): number =>
  'pixels' in size ? size.pixels : around * size.times
