/** In: siblings in a text that lost its line breaks. Out: the same, a long question seen as a heading where all of them ask. */
import type { Judged } from './judge.ts'

/** 1.请问……背景是什么？……2.……难度大，……，请问……有哪些？…… */
export const askedHeads = (members: readonly Judged[]): readonly Judged[] => {
  const long = members.filter(isLong)
  if (members.length < LEAST || long.length === 0 || long.length === members.length) return members
  if (members.every(({ member }) => member.candidate.at === 0) || !members.every(asks)) return members
  return members.map(one => (isLong(one) ? { ...one, shape: { ...one.shape, kind: 'opening' } } : one))
}

const LEAST = 3

const asks = ({ text, shape }: Judged): boolean =>
  shape.sentenceEnd > 0 && /[？?][”」』]?$/.test(text.slice(shape.sentenceEnd - 2, shape.sentenceEnd))

/** Its first sentence is longer than headings are, and an answer follows it. */
const isLong = ({ shape, text }: Judged): boolean =>
  shape.kind === 'plain' &&
  shape.sentenceEnd > 0 &&
  text.slice(shape.sentenceEnd, shape.end).trim().length > 1
