/** What an element's own attributes and the page's style sheet say about its look; only what structure can be read from. */
import { attributeOf, type PageElement } from './page.ts'

export interface OwnStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  /** 着重号. */
  readonly dots?: boolean
  readonly underline?: 'straight' | 'wavy' | 'none'
  /** In pixels, or times the size around it. */
  readonly size?: { readonly pixels: number } | { readonly times: number }
  readonly align?: 'left' | 'center' | 'right'
  /** First-line indent, in em or in pixels. */
  readonly indent?: { readonly em: number } | { readonly pixels: number }
  /** Letters are pictures: Wingdings, Symbol, Webdings. */
  readonly pictures?: boolean
  readonly hidden?: boolean
  /** Takes its room, but is not shown, perhaps until a program shows it. */
  readonly unseen?: boolean
  /** Word's outline level, 1 the highest. */
  readonly outline?: number
  readonly pre?: boolean
  /** Word's own number or bullet of an automatic list. */
  readonly listLabel?: boolean
}

/** Declarations by `tag`, `.class` and `tag.class`. */
export type StyleSheet = ReadonlyMap<string, OwnStyle>

/** Longer sheets are a site's own, not a document's. */
const LONGEST_SHEET = 400_000

/** Simple selectors only; of a rule in `@media` the inner ones are read. */
export const readStyleSheet = (css: string): StyleSheet => {
  const sheet = new Map<string, OwnStyle>()
  const text = withoutComments(css.slice(0, LONGEST_SHEET)).replace(/<!--|-->/g, '')
  for (const { 1: selectors = '', 2: body = '' } of text.matchAll(/([^{}@;]{1,400})\{([^{}]{1,2000})\}/g)) {
    const style = readDeclarations(body)
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase()
      if (/^[\w-]*(?:\.[\w-]+)?$/.test(name) && name !== '') sheet.set(name, { ...sheet.get(name), ...style })
    }
  }
  return sheet
}

/** Never by a pattern: comments that are not closed would each be looked for to the end. */
const withoutComments = (css: string): string => {
  const pieces: string[] = []
  let at = 0
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    pieces.push(css.slice(at, open))
    const close = css.indexOf('*/', open + 2)
    at = close < 0 ? css.length : close + 2
  }
  return pieces.join(' ') + css.slice(at)
}

/** @example readDeclarations('font-weight:bold; text-align:center') // { bold: true, align: 'center' } */
const readDeclarations = (text: string): OwnStyle => {
  let style: OwnStyle = {}
  for (const declaration of text.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    const read = colon < 0 ? undefined : properties.get(declaration.slice(0, colon).trim())
    if (read) style = { ...style, ...read(declaration.slice(colon + 1).trim()) }
  }
  return style
}

const readFontSize = (value: string): OwnStyle => {
  const size = sizeOf(value)
  if (!size) return {}
  return 'pixels' in size && size.pixels === 0 ? { size, hidden: true } : { size }
}

const readIndent = (value: string): OwnStyle => {
  const indent = lengthOf(value)
  return indent ? { indent } : {}
}

const readFont = (value: string): OwnStyle => ({
  pictures: /^[^,]*\b(?:wingdings|webdings|symbol)\b/.test(value)
})

const readAlign = (value: string): OwnStyle => ({
  align: value.startsWith('center') ? 'center' : value.startsWith('right') ? 'right' : 'left'
})

const readLine = (value: string): OwnStyle => ({
  strike: value.includes('line-through'),
  underline: !value.includes('underline') ? 'none' : value.includes('wavy') ? 'wavy' : 'straight'
})

const readDots = (value: string): OwnStyle => ({ dots: !/^(?:none|initial|unset)/.test(value) })

/** The properties that structure can be read from. */
const properties: ReadonlyMap<string, (value: string) => OwnStyle> = new Map<
  string,
  (value: string) => OwnStyle
>([
  ['font-weight', value => ({ bold: /^bold/.test(value) || Number.parseInt(value, 10) >= 600 })],
  ['font-style', value => ({ italic: /^(?:italic|oblique)/.test(value) })],
  ['text-decoration', readLine],
  ['text-decoration-line', readLine],
  ['text-decoration-style', value => (value === 'wavy' ? { underline: 'wavy' } : {})],
  ['text-emphasis', readDots],
  ['text-emphasis-style', readDots],
  ['-webkit-text-emphasis', readDots],
  ['-webkit-text-emphasis-style', readDots],
  ['-epub-text-emphasis', readDots],
  ['-epub-text-emphasis-style', readDots],
  ['font-size', readFontSize],
  ['text-align', readAlign],
  ['text-indent', readIndent],
  ['font-family', readFont],
  ['font', readFont],
  ['display', value => (value.startsWith('none') ? { hidden: true } : {})],
  ['visibility', value => (value.startsWith('hidden') ? { unseen: true } : {})],
  ['white-space', value => ({ pre: value.startsWith('pre') })],
  ['mso-hide', value => ({ hidden: value.startsWith('all') })],
  ['mso-outline-level', value => (/^[1-6]$/.test(value) ? { outline: Number(value) } : {})],
  ['mso-list', value => (value.startsWith('ignore') ? { listLabel: true } : {})]
])

const sizeOf = (value: string): OwnStyle['size'] | null => {
  const [, number = '', unit = ''] = /^([\d.]+)(px|pt|em|rem|%)?/.exec(value) ?? []
  const amount = Number.parseFloat(number)
  if (Number.isNaN(amount)) return named.get(value) ?? null
  if (unit === 'pt') return { pixels: (amount * 4) / 3 }
  if (unit === 'em') return { times: amount }
  if (unit === 'rem') return { pixels: amount * 16 }
  return unit === '%' ? { times: amount / 100 } : { pixels: amount }
}

const named: ReadonlyMap<string, { times: number } | { pixels: number }> = new Map<
  string,
  { times: number } | { pixels: number }
>([
  ['larger', { times: 1.2 }],
  ['smaller', { times: 0.83 }],
  ['small', { pixels: 13 }],
  ['medium', { pixels: 16 }],
  ['large', { pixels: 18 }],
  ['x-large', { pixels: 24 }],
  ['xx-large', { pixels: 32 }]
])

/** Pixels of a unit, as CSS has it. */
const pixelsIn: ReadonlyMap<string, number> = new Map([
  ['pt', 4 / 3],
  ['rem', 16],
  ['in', 96],
  ['cm', 37.8],
  ['mm', 3.78]
])

const lengthOf = (value: string): OwnStyle['indent'] | null => {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(px|pt|em|rem|in|cm|mm)?/.exec(value) ?? []
  const amount = Number.parseFloat(number)
  if (Number.isNaN(amount)) return null
  return unit === 'em' ? { em: amount } : { pixels: amount * (pixelsIn.get(unit) ?? 1) }
}

const bold: OwnStyle = { bold: true }
const italic: OwnStyle = { italic: true }
const strike: OwnStyle = { strike: true }

/** What a tag says by itself. */
const tagStyles: ReadonlyMap<string, OwnStyle> = new Map([
  ['b', bold],
  ['strong', bold],
  ['th', bold],
  ['i', italic],
  ['em', italic],
  ['cite', italic],
  ['s', strike],
  ['strike', strike],
  ['u', { underline: 'straight' }],
  ['big', { size: { times: 1.2 } }],
  ['small', { size: { times: 0.83 } }],
  ['center', { align: 'center' }],
  ['pre', { pre: true }],
  ['listing', { pre: true }],
  ['xmp', { pre: true }],
  ['plaintext', { pre: true }]
])

/** Pixels of `<font size>`. */
const fontSizes: readonly number[] = [16, 10, 13, 16, 18, 24, 32, 48]

/** The element's own style: tag, sheet, attributes, `style`, the later over the earlier. */
export const styleOf = (element: PageElement, sheet: StyleSheet): OwnStyle => {
  const { tag, attributes } = element
  let style: OwnStyle = { ...tagStyles.get(tag), ...sheet.get(tag) }
  if (attributes.size === 0) return style
  for (const name of attributeOf(element, 'class').toLowerCase().split(/\s+/))
    if (name !== '' && sheet.size > 0)
      style = { ...style, ...sheet.get(`.${name}`), ...sheet.get(`${tag}.${name}`) }
  style = { ...style, ...attributeStyle(element) }
  const own = attributes.get('style')
  return own === undefined ? style : { ...style, ...readDeclarations(own) }
}

const attributeStyle = (element: PageElement): OwnStyle => {
  const style: { -readonly [K in keyof OwnStyle]: OwnStyle[K] } = {}
  const align = attributeOf(element, 'align').toLowerCase()
  if (align === 'center' || align === 'right' || align === 'left') style.align = align
  if (element.attributes.has('hidden') || attributeOf(element, 'aria-hidden') === 'true') style.hidden = true
  if (element.tag !== 'font') return style
  const size = Number.parseInt(attributeOf(element, 'size'), 10)
  const step = /^[+-]/.test(attributeOf(element, 'size')) ? 3 + size : size
  const pixels = fontSizes[Math.min(7, Math.max(1, step))]
  if (!Number.isNaN(size) && pixels !== undefined) style.size = { pixels }
  if (/^\s*(?:wingdings|webdings|symbol)/i.test(attributeOf(element, 'face'))) style.pictures = true
  return style
}
