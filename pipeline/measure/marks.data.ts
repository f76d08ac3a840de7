/**
 * Marks that may not begin or end a line (typesetting.md LB-1, LB-2; GB/T 15834—2011 5.1), and which blanks they carry.
 * An own table: what the engine believes is not taken on trust.
 */

/** LB-1, whole-width: never at the start of a line. */
export const STARTS_NO_LINE: RegExp =
  /^[，、；：。．！？‼⁇⁈⁉’”）〉》」』】〕〗〙〛］｝｠〞〟–～〜‐·‧・･／％‰‱°℃℉′″¢￠々〻〃︐-︖︰-︴︶︸︺︼︾﹀﹂﹄﹐-﹗﹚﹜﹞]/u

/** LB-1, half-width: not after Chinese. */
export const HALF_STARTS_NO_LINE: RegExp = /^[!),.:;?\]}]/

/** LB-2: never at the end of a line. */
export const ENDS_NO_LINE: RegExp = /[‘“（〈《「『【〔〖〘〚［｛｟〝﹙﹛﹝︗︵︷︹︻︽︿﹁﹃]$/u

/** Marks with half an em of blank on their left (PU-1). */
export const OPENS: RegExp = /^[‘“（〈《「『【〔〖〘〚［｛｟〝]/u

/** Marks with half an em of blank on their right, or on both sides in TW and HK (PU-1). */
export const CLOSES: RegExp = /[，、；：。．！？’”）〉》」』】〕〗〙〛］｝｠〞〟]$/u

/** What a sentence, or a line that needs no more, ends in. */
export const ENDS_SENTENCE: RegExp = /[。！？：；…”』」）!?.:;)]$/u

/** What a list's item begins with. */
export const BEGINS_ITEM: RegExp =
  /^(?:[0-9０-９]|[①-⓿•·▪■◆●○–—-]|[（(][0-9一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|[a-zA-Z][.)])/u
