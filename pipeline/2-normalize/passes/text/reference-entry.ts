/** In: a block's text. Out: whether it is an entry of a list of references in the form of GB/T 7714. */

/** Longer blocks are prose. */
const LONGEST = 400

/** What the standard sets behind a title: a book, a paper in a journal, a page of the net. */
const typeMark = /^[^。！？]{2,240}[[［](?:[MCNJDRSPAZGK]|DB|CP|EB|DS|CM)(?:[/／](?:OL|CD|DK|MT))?[\]］]/
/** Author, title and place, each with a point behind it, and at last a year, an issue, pages. */
const parts =
  /^[^。！？]*?[^\d\s.]\.\s?[^。！？.]{2,}[^\d.]\.\s?[^。！？]*[,，:：]\s*(?:19|20)\d{2}(?:\s*[,，(（:：][^。！？\u3400-\u9fff]{0,24})?\.?$/

/**
 * True for an entry whose points, colons and commas part its fields: data, not sentences, and so none of them is
 * changed, in Chinese entries or in others (TN-18, TN-60).
 *
 * @example isReferenceEntry('[1] 周平. 河湾镇志[M]. 河湾: 河湾书局, 1998.') // true
 * @example isReferenceEntry('[1] 见周平的文章,第3页.') // false
 */
export const isReferenceEntry = (text: string): boolean =>
  text.length <= LONGEST &&
  // A bracket and a year first: nearly every line is prose, which both patterns would go through again and again.
  ((/[[［]/.test(text) && typeMark.test(text)) || (/\d{4}/.test(text) && parts.test(text)))
