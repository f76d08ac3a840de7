/** What is found out about a document beside what mammoth reads: by numbers that stand as bookmarks in what mammoth is given. */

/** Of one paragraph. */
export interface ParagraphFact {
  /** 1 the highest. */
  readonly outline?: number
  /** What Word prints before it, with what stands between. */
  readonly number?: { readonly text: string; readonly gap: string }
  /** Level of a bulleted paragraph, from 0. */
  readonly bullet?: number
  /** Blanks before its first line, in em. */
  readonly indent: number
  readonly pageBreakBefore: boolean
  /** One large letter that belongs to the next paragraph. */
  readonly dropCap: boolean
  /** Part of an old contents list, and how that is known. */
  contents?: 'field' | 'style'
}

/** Of one picture. */
export interface ImageFact {
  /** Name in the package, or address. */
  readonly url: string
  readonly alt: string
}

/** What is taken away or changed by reading, counted. */
export interface Counts {
  insertions: number
  deletions: number
  moves: number
  comments: number
  textBoxes: number
  formulas: number
  /** Charts, diagrams, embedded documents. */
  unread: number
  /** Controls that nobody filled in: they show what is to be typed there. */
  placeholders: number
}

export interface Facts {
  readonly paragraphs: ParagraphFact[]
  readonly images: ImageFact[]
  readonly counts: Counts
}

export const noFacts = (): Facts => ({
  paragraphs: [],
  images: [],
  counts: {
    insertions: 0,
    deletions: 0,
    moves: 0,
    comments: 0,
    textBoxes: 0,
    formulas: 0,
    unread: 0,
    placeholders: 0
  }
})

/** Marks of letters that mammoth has no word for; they travel as the colour of a highlighter, which nobody asks for. */
export type LetterMark = 'hidden' | 'dotted'

/** Bookmarks that point at facts; the prefix is no name that a program gives. */
export const bookmarkName = (kind: 'p' | 'i', index: number): string => `chengce:${kind}:${index}`

/** The index that a bookmark points at; null where it is somebody else's. */
export const bookmarkIndex = (kind: 'p' | 'i', name: string): number | null => {
  const prefix = `chengce:${kind}:`
  return name.startsWith(prefix) ? Number(name.slice(prefix.length)) : null
}
