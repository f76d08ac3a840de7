/** In: a size in characters and a seed. Out: articles of varied, made-up prose; the same for the same seed on every machine. */
import {
  comments,
  deeds,
  headingVerbs,
  latin,
  latinPhrases,
  measures,
  nouns,
  openers,
  people,
  places,
  sayings,
  times,
  titleFrames
} from './words.data.mjs'

const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/**
 * Articles of 3,000 to 6,000 characters, or around `mean`, until `characters` is reached. A block is
 * `{ kind: 'heading1' | 'heading2' | 'body', text }`.
 *
 * @example generateVolume(200_000, 7).length // 44 or so
 */
export const generateVolume = (characters, seed, mean = 4500) => {
  const articles = []
  let written = 0
  for (const article of makeArticles(seed, mean)) {
    if (written >= characters) return articles
    articles.push(article)
    written += lengthOf(article)
  }
}

/** Articles without end, made as they are asked for. */
export function* makeArticles(seed, mean = 4500) {
  const random = mulberry32(seed)
  const titles = new Set()
  for (;;) yield makeArticle(random, titles, mean)
}

/** Characters of an article, its title included. */
export const lengthOf = article =>
  article.blocks.reduce((sum, block) => sum + block.text.length, article.title.length)

const makeArticle = (random, titles, mean) => {
  const aim = Math.floor((2 * mean) / 3) + Math.floor((random() * 2 * mean) / 3)
  const article = { title: makeTitle(random, titles), blocks: [] }
  const add = (kind, text) => article.blocks.push({ kind, text })
  add('body', makeParagraph(random))
  add('body', makeParagraph(random))
  const sections = 3 + Math.floor(random() * 3)
  for (let section = 0; section < sections; section++) {
    add('heading1', `${HAN[section]}、${makeHeading(random)}`)
    const full = () => lengthOf(article) >= (aim * (section + 1)) / sections
    if (random() < 0.4) {
      for (let part = 0; part < 2; part++) {
        add('heading2', `（${HAN[part]}）${makeHeading(random)}`)
        add('body', makeParagraph(random))
        add('body', makeParagraph(random))
      }
    }
    do add('body', makeParagraph(random))
    while (!full())
  }
  return article
}

/** A title that no other article of the volume has. */
const makeTitle = (random, titles) => {
  for (;;) {
    const title = pick(random, titleFrames)
      .replace('{N}', pick(random, nouns))
      .replace('{M}', pick(random, nouns))
      .replace('{T}', pick(random, times))
    if (titles.has(title)) continue
    titles.add(title)
    return title
  }
}

const makeHeading = random =>
  random() < 0.5
    ? `${pick(random, headingVerbs)}${pick(random, nouns)}`
    : `${pick(random, nouns)}的${pick(random, headingVerbs)}与${pick(random, headingVerbs)}`

const makeParagraph = random => {
  const sentences = 2 + Math.floor(random() * 6)
  let text = ''
  for (let i = 0; i < sentences; i++) text += makeSentence(random)
  return text
}

const makeSentence = random => {
  const frame = pick(random, frames)
  const opener = random() < 0.25 ? `${pick(random, openers)}，` : ''
  return `${opener}${frame(random)}`
}

const two = random => {
  const join = random() < 0.5 ? '和' : '、'
  return `${pick(random, nouns)}${join}${pick(random, nouns)}`
}

const figures = (random, text) =>
  text
    .replaceAll('{n}', () => String(10 + Math.floor(random() * 490)))
    .replaceAll('{d}', () => String(1 + Math.floor(random() * 9)))

/** Shapes of sentences. Each fills its gaps anew, so two alike are rare and two paragraphs alike do not occur. */
const frames = [
  r => `${pick(r, times)}，${who(r)}${pick(r, places)}${pick(r, deeds)}，${pick(r, comments)}。`,
  r => `${who(r)}说：“${pick(r, sayings)}。”${pick(r, comments)}。`,
  r => `${two(r)}摆在一起，${figures(r, pick(r, measures))}，${pick(r, comments)}。`,
  r => `${pick(r, times)}，${pick(r, deeds)}；${pick(r, times)}，又${pick(r, deeds)}。`,
  r => `${who(r)}${pick(r, latinPhrases).replace('{L}', pick(r, latin))}，${pick(r, comments)}。`,
  r => `要是没有${pick(r, nouns)}，${who(r)}大概不会${pick(r, places)}${pick(r, deeds)}。`,
  r =>
    `${1950 + Math.floor(r() * 70)}年${1 + Math.floor(r() * 12)}月，为了${pick(r, nouns)}，${figures(r, pick(r, measures))}，${pick(r, comments)}。`,
  r =>
    `${pick(r, nouns)}里有${pick(r, nouns)}，${pick(r, nouns)}旁边是${pick(r, nouns)}——${pick(r, comments)}。`,
  r => `谁会想到，${who(r)}竟然${pick(r, deeds)}呢？`,
  r => `“${pick(r, sayings)}，”${who(r)}${pick(r, places)}这样讲，“${pick(r, sayings)}。”`,
  r =>
    `书上管这叫“${pick(r, nouns)}${pick(r, headingVerbs)}”，《${pick(r, nouns)}${pick(r, nouns)}记》里也提过（第${2 + Math.floor(r() * 300)}页）。`,
  r =>
    `${pick(r, nouns)}、${pick(r, nouns)}、${pick(r, nouns)}，样样都要${pick(r, headingVerbs)}，${pick(r, comments)}。`,
  r => `${pick(r, places)}${pick(r, deeds)}的，往往是${who(r)}；${who(r)}则${pick(r, deeds)}。`,
  r =>
    `${who(r)}不懂${pick(r, nouns)}，却懂得${pick(r, headingVerbs)}${pick(r, nouns)}……${pick(r, comments)}。`
]

/** Somebody, now and then from a place with a name: names bring in the characters that prose alone would not. */
const who = random =>
  random() < 0.35 ? `${placeName(random)}的${pick(random, people)}` : pick(random, people)

const placeName = random =>
  pick(random, commonHanzi) +
  pick(random, commonHanzi) +
  pick(random, ['村', '巷', '桥', '镇', '渡', '岭', '湾'])

/** The 3,755 characters of GB 2312 level 1, rows 16 to 55. */
const commonHanzi = (() => {
  const bytes = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))]
})()

const pick = (random, list) => list[Math.floor(random() * list.length)]

/** Mulberry32: 32 bits of state, the same numbers everywhere. */
const mulberry32 = seed => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
