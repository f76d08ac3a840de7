/** In: a text in which somebody asks and somebody answers. Out: where each question begins, and each answer. */

/** Offsets of the labels of one question and of its answer. */
export interface Asked {
  readonly at: number
  readonly answer: number
}

/**
 * The questions that are answered, in order; one right after another, or two answers to one, are none.
 *
 * @example questionsIn('问：渡口在哪里？答：在江边。') // [{ at: 0, answer: 8 }]
 */
export const questionsIn = (text: string): readonly Asked[] => {
  const found: Asked[] = []
  let open = -1
  for (const { 0: label, index: at } of text.matchAll(labels)) {
    const asks = /^[问問]/.test(label)
    if (asks) open = opensSentence(text, at) ? at : open
    else if (open >= 0) {
      found.push({ at: open, answer: at })
      open = -1
    }
  }
  return found
}

/** 顾问：, 回答： are words of a sentence; an answer may stand right behind a question whose mark was lost. */
const labels = /(?<![\u3400-\u9fff][ \u3000]?)[问問][：:]|(?<![回解应應作对對报報问問请請][ \u3000]?)答[：:]/g

/** Behind the end of a sentence, or what is no Chinese; the number of 1. 问： and what is said aloud are parts of something else. */
const opensSentence = (text: string, at: number): boolean =>
  !/(?:[，、：:“‘「『；]|[\d一二三四五六七八九十][.．)）])\s*$/.test(text.slice(Math.max(0, at - 6), at))

/** So many make questions and answers of a text; fewer may be told of in it. */
const LEAST = 3
/** Longest question; answers are longer than what people say to one another in a story. */
const LONGEST = 200
const ANSWER = 40

/** A text is made of questions and answers. `answers`: the lengths of these. */
export const areQuestions = (questions: readonly string[], answers: readonly number[]): boolean =>
  questions.length >= LEAST &&
  questions.every(question => question.length <= LONGEST) &&
  answers.reduce((sum, length) => sum + length, 0) >= ANSWER * questions.length
