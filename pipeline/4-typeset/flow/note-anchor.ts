/** In: a piece and a note at its end. Out: the anchor that the note's mark leads to. */

/** @example noteAnchor('a3', 'n1') // 'a3-n1' */
export const noteAnchor = (articleId: string, identifier: string): string => `${articleId}-${identifier}`
