/** In: a line. Out: whether it is the volume, number and year of a journal, and nothing else. */

/** @example isIssue('2000　Vol.16　No.1　P.57-58') // true */
export const isIssue = (text: string): boolean =>
  text.length <= LONGEST &&
  /(?:19|20)\d{2}/.test(text) &&
  counts.test(text) &&
  text.replace(counted, '') === ''

const LONGEST = 80
const counts = /[卷期]|Vol|No\b/i
const counted =
  /\d+|[第总總年月日卷期号號页頁版]|增刊|科技期刊?|Vol\.?|No\.?|pp?\.?|[\s\u3000.,，:：;；~～\-—–()（）/／、]/gi
