/** In: siblings that are sentences of one build. Out: whether each is a heading as a whole, or holds a heading and a sentence (TN-86). */
import { type End, endOf, NEVER } from './end.ts'
import { tells } from './glued-ends.data.ts'
import { findGluedEnds, type GluedEnd, type KnownEnds } from './glued-ends.ts'
import { siblingOf } from './glued-siblings.ts'
import { hasSentence, type Judged, sentenceOf } from './judge.ts'

/** Sentences of one build are headings, each as a whole. */
export const areParallel = (members: readonly Judged[], known: KnownEnds): boolean => {
  const within = endsWithin(members, known)
  return within !== null && !areOpen(within, members)
}

/** Of sentences of one build: where each, by its words, may hold a heading and a sentence; null where they are not alike. */
export const endsWithin = (
  members: readonly Judged[],
  known: KnownEnds
): readonly (GluedEnd | null)[] | null =>
  members.every(hasSentence) && areAlike(members.map(sentenceOf))
    ? findGluedEnds(
        members.map(one => siblingOf(one, null, false)),
        known
      )
    : null

/** （一）产业发展取得新突破。……: each a short sentence of one clause over a long paragraph. */
export const areTopics = (members: readonly Judged[]): boolean =>
  members.length >= LEAST_TOPICS &&
  members.every(one => {
    if (one.shape.kind !== 'opening') return false
    const sentence = sentenceOf(one)
    return sentence.length <= LONGEST_TOPIC && !/[，,：:、]/.test(sentence)
  }) &&
  members.reduce((sum, { shape }) => sum + shape.end - shape.sentenceEnd, 0) >= PARAGRAPH * members.length

/** （一）摸清底数，广泛发动。……: each a sentence of two halves, which tells nothing, over a long paragraph; their lengths may differ. */
export const areHalves = (members: readonly Judged[]): boolean =>
  members.length >= LEAST_HALVES &&
  members.every(one => one.shape.kind === 'opening' && halves.test(sentenceOf(one))) &&
  members.filter(one => tells.test(sentenceOf(one))).length * LEAST_HALVES <= members.length &&
  members.reduce((sum, { shape }) => sum + shape.end - shape.sentenceEnd, 0) >= PARAGRAPH * members.length

const LEAST_HALVES = 4
const halves = /^\s*[^，。；：、,;:“”]{4,26}[，,][^，。；：、,;:“”]{4,18}。$/

const LEAST_TOPICS = 3
const LONGEST_TOPIC = 18
const PARAGRAPH = 100

/** All of them are surely a heading and a sentence: their words say so, whatever their build. */
export const areOpen = (within: readonly (GluedEnd | null)[], members: readonly Judged[]): boolean =>
  members.every((one, index) => claimOf(within[index], one) >= BEYOND_DOUBT)

const BEYOND_DOUBT = 0.9
/** Where their words claim so much on average, they are no headings as wholes, but not surely more either. */
const IN_DOUBT = 0.75

/** How surely a sentence holds a heading and a sentence. */
const claimOf = (end: GluedEnd | null | undefined, one: Judged): number =>
  end && !end.unlikely && end.length < sentenceOf(one).length ? end.confidence : 0

/** Whole sentences as headings; where words speak for ends within most of them, these are suggested and nothing is cut. */
export const withinWholes = (
  wholes: readonly (End | null)[],
  within: readonly (GluedEnd | null)[],
  members: readonly Judged[]
): readonly (End | null)[] => {
  const claims = members.map((one, index) => claimOf(within[index], one))
  const inDoubt = claims.reduce((sum, one) => sum + one, 0) >= IN_DOUBT * claims.length
  return members.map((one, index) => {
    const whole = wholes[index] ?? null
    const end = within[index]
    if (!whole || !end || (claims[index] ?? 0) < IN_DOUBT) return inDoubt ? null : whole
    const inner = endOf(one, end, whole, NEVER)
    return inDoubt ? inner : { ...whole, earlier: { at: inner.at, confidence: end.confidence } }
  })
}

/** Short sentences of about the same length and build, without the words that tell of something: parallel headings. */
export const areAlike = (sentences: readonly string[]): boolean => {
  const lengths = sentences.map(sentence => sentence.length)
  const clauses = sentences.map(sentence => sentence.split(/[，,]/).length)
  const telling = withoutFrame(sentences).filter(sentence => tells.test(sentence)).length
  const isOne = areOneSlogan(sentences)
  const more = isOne ? 2 : 1
  return (
    Math.max(...lengths) <= LONGEST_PARALLEL * more &&
    Math.max(...lengths) - Math.min(...lengths) <= SPREAD * more &&
    Math.max(...clauses) - Math.min(...clauses) <= 1 &&
    (isOne || telling * 3 <= sentences.length)
  )
}

/** 努力在推进创新中闯出新路子。, 努力在推进共同富裕中展现新作为。: their first words, and one near the end, are the same. */
const areOneSlogan = (sentences: readonly string[]): boolean => {
  const [first = ''] = sentences
  const isShared = (at: number): boolean => sentences.every(sentence => sentence.at(at) === first.at(at))
  return sentences.length >= LEAST_FRAMED && [0, 1, 2, 3].every(isShared) && [-5, -4, -3, -2].some(isShared)
}

/** 在打好攻坚战上聚焦发力，…, 在推动发展上聚焦发力，…: what all first clauses begin and end with is their build, and tells nothing. */
const withoutFrame = (sentences: readonly string[]): readonly string[] => {
  if (sentences.length < LEAST_FRAMED) return sentences
  const clauses = sentences.map(sentence => /^[^，,。]*/.exec(sentence)?.[0] ?? '')
  const shortest = Math.min(...clauses.map(clause => clause.length))
  const [first = ''] = clauses
  let head = 0
  while (head < shortest && clauses.every(clause => clause.charAt(head) === first.charAt(head))) head++
  let tail = 0
  while (head + tail < shortest && clauses.every(clause => clause.at(-1 - tail) === first.at(-1 - tail)))
    tail++
  if (head === 0 || tail < LEAST_TAIL) return sentences
  return sentences.map(
    (sentence, index) =>
      sentence.slice(head, (clauses[index]?.length ?? 0) - tail) + sentence.slice(clauses[index]?.length)
  )
}

/** So many sentences have a frame, which ends in so many characters at least; fewer are chance. */
const LEAST_FRAMED = 3
const LEAST_TAIL = 2

/** How long parallel sentences may be, and how much they may differ in length. */
const LONGEST_PARALLEL = 34
const SPREAD = 12
