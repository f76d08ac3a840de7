/** Measures of superscripts and note marks, in em of the text that they stand in (LB-11). */

/** Size of a superscript. */
export const SUPERSCRIPT_SIZE = 0.6
/** How far it is raised. */
export const SUPERSCRIPT_RISE = 0.35
/** What a note mark shows until its page is known. */
export const NOTE_MARK = '①'
