/** A length in printer's points (1/72 inch), the only length between stages. */
export type Points = number & { readonly unit: 'pt' }

/** A length relative to the type size of the run it belongs to. */
export type Em = number & { readonly unit: 'em' }

/** A length in millimetres, as people give paper sizes and margins. */
export type Millimetres = number & { readonly unit: 'mm' }

/** @example pt(12) */
export const pt = (value: number): Points => value as Points

/** @example em(2) // the usual first-line indent */
export const em = (value: number): Em => value as Em

/** @example mm(210) // the width of A4 */
export const mm = (value: number): Millimetres => value as Millimetres

/** 1 mm = 72 / 25.4 pt. */
export const mmToPt = (value: Millimetres): Points => pt((value * 72) / 25.4)

/** Points to twentieths of a point, the unit of WordprocessingML; rounded. */
export const ptToTwips = (value: Points): number => Math.round(value * 20)

/** An em at a type size, in points. */
export const emToPt = (value: Em, size: Points): Points => pt(value * size)
