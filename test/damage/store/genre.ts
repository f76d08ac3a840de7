/** What one kind of text is made of: natural titles, headings and sentences, written for these tests. */

export interface Genre {
  readonly titles: readonly string[]
  /** Headings that are names: 主要工作, 样地与方法. */
  readonly topics: readonly string[]
  /** Headings that are whole clauses and may open a paragraph: 加强学习，提高本领. */
  readonly points: readonly string[]
  /** Headings that ask. */
  readonly questions: readonly string[]
  /** Who wrote it, as printed under the title. */
  readonly authors: readonly string[]
  /** Who signs it. */
  readonly bodies: readonly string[]
  readonly sentences: readonly string[]
}

/** A line each. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
