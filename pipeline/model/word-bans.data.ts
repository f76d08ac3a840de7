/** Marks that a word processor bans from the ends of lines in our DOCX: the file says them, and the page engine counts lines with them. */

/** Never at the start of a line: Word's own list for Chinese. */
export const WORD_START_BANS: string =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠'

/** Never at the end of a line. */
export const WORD_END_BANS: string = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'
