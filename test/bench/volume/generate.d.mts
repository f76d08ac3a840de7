/** A made-up article of the benchmark's volume. */
export interface MadeArticle {
  readonly title: string
  readonly blocks: readonly { readonly kind: 'heading1' | 'heading2' | 'body'; readonly text: string }[]
}

export const generateVolume: (characters: number, seed: number, mean?: number) => MadeArticle[]
export const lengthOf: (article: MadeArticle) => number
