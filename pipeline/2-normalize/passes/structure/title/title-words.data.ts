/**
 * What speaks for the end of a title that is glued to its text, and for a text without a title, in tenths of the natural
 * logarithm of how much likelier it becomes. Fitted to 879 titles glued to their texts and as many texts without a title;
 * of as many others .47 of the titles are cut right and .04 wrong at the odds of cut-title.ts, and .025 of the texts without one.
 */
export const titleWeights = {
  /** What the network and the weighed evidence of glued headings make of the end. */
  read: 5.2,
  score: 1.4,
  /** Characters: fewer than six, fewer than nine; more than 24, more than 32. */
  tiny: -11,
  short: -12,
  long: 21,
  longest: -17,
  /** Ends in the name of a kind of text, and says who it is by; another such name follows. */
  genre: 14,
  issued: 11,
  genreBehind: -10,
  /** Ends in a bracket, a word of place or time, a digit; right behind a word that a noun should follow; is the name of another text. */
  closer: 15,
  place: -8,
  digit: -5,
  governed: -5,
  named: -7,
  /** The text has four characters of the title in a row; the share of its pairs. */
  echo: 7,
  pairs: 12,
  /** The text begins with two characters of the title, not with its first ones. */
  takenUp: 10,
  takenWithin: 7,
  /** The text begins with a word of grammar, a day, a label; with a label that ends all titles. */
  opener: 7,
  day: 8,
  label: 22,
  atLabel: 23,
  /** A blank follows; the title holds one, a comma, a colon, a dash, a particle of what was done. */
  blankBehind: -10,
  blank: 15,
  comma: -23,
  colon: 20,
  dash: 19,
  told: -11,
  /** 渡船渡船是……: the text says what the title's first word is. */
  defines: 14,
  /** The two characters that would be parted, the four around, stand together elsewhere. */
  parted: -19,
  partedWords: -23,
  /** The text begins with a clause; with one of three characters at most. */
  clause: 4,
  tinyClause: -8
} as const

/** The same for a text without a title: in any case; begins with a word of grammar, of pointing, a mark, a day; its first sentence is short. */
export const untitledWeights = {
  any: 24,
  opener: 6,
  pointing: 18,
  mark: 5,
  day: 4,
  brief: 4
} as const
