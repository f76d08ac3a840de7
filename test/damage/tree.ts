/** Clean trees: what a careful editor would have made, drawn from the store. */
import type { Draw } from './draw.ts'
import { type Numbered, numberingFor } from './numbering.ts'
import { paragraphFrom, type Supply, supplyOf } from './paragraphs.ts'
import { type Genre, store } from './store.ts'

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `runIn`: the length of the heading that opens it, and its level. */
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly runIn?: { readonly level: number; readonly length: number }
    }
  | { readonly kind: 'salutation' | 'sign' | 'date'; readonly text: string }

export interface Article {
  /** Null for the only article of a text, whose title is the text's. */
  readonly title: string | null
  readonly author: string | null
  readonly blocks: readonly Block[]
}

export interface Tree {
  readonly title: string
  readonly author: string | null
  /** What stands before the first of several articles. */
  readonly lead: readonly string[]
  readonly articles: readonly Article[]
  /** Where breaks are lost, nobody could say where a heading without a number ends. */
  readonly unnumbered: boolean
}

/** One text, or up to six in a collection. */
export const makeTree = (draw: Draw): Tree => {
  const name = draw.pick(Object.keys(store))
  const genre = store[name] as Genre
  const supply = supplyOf(draw, name)
  return draw.chance(0.25) ? collection(draw, name, genre, supply) : single(draw, name, genre, supply)
}

const single = (draw: Draw, name: string, genre: Genre, supply: Supply): Tree => {
  const numbering = numberingFor(draw, name)
  const blocks = [...opening(draw, name), ...bodyOf(draw, supply, numbering, 1), ...ending(draw, name, genre)]
  return {
    title: draw.pick(genre.titles),
    author: draw.chance(0.25) ? draw.pick(genre.authors) : null,
    lead: [],
    articles: [{ title: null, author: null, blocks }],
    unnumbered: numbering.levels.some(level => level.unnumbered === true)
  }
}

/** What a collection of a genre is called; those that are never collected have none and take essays. */
const collections: Readonly<Record<string, string>> = {
  workReport: '社区工作总结',
  studyEssay: '读书心得体会',
  speech: '毕业典礼演讲稿',
  letters: '写给父母的信',
  travel: '古镇游记',
  plan: '校园活动方案',
  science: '自然观察笔记',
  history: '地方掌故'
}

const collection = (draw: Draw, name: string, genre: Genre, supply: Supply): Tree => {
  const count = draw.int(2, 6)
  const base = collections[name] ?? '学习体会'
  const form = draw.pick(pieceForms)
  const numbering = numberingFor(draw, 'essay')
  const plain = form.plain ? { levels: [] } : { ...numbering, levels: numbering.levels.slice(0, 2) }
  const titles = draw.shuffle(genre.titles)
  const articles = Array.from(
    { length: count },
    (_, index): Article => ({
      title: form.title(index + 1, base, titles[index] ?? ''),
      author: form.signed ? draw.pick(names) : null,
      blocks: bodyOf(draw, supply, plain, 0.4)
    })
  )
  return {
    title: draw.pick(collectionTitles)(base, count),
    author: null,
    lead: draw.chance(0.3) ? [paragraphFrom(draw, supply, 1, 2)] : [],
    articles,
    unnumbered: plain.levels.some(level => level.unnumbered === true)
  }
}

const names = ['林小溪', '陈立新', '周敏', '苏眉', '方远舟', '孟庆云', '马晓峰', '何文远']

const collectionTitles: readonly ((base: string, count: number) => string)[] = [
  (base, count) => `${base}${count}篇`,
  (base, count) => `${base}${han(count)}篇`,
  (base, count) => `${base}精选${count}篇`,
  (base, count) => `${base}（${han(count)}篇）`,
  (base, count) => `${base}范文${count}篇`
]

interface PieceForm {
  readonly title: (number: number, base: string, own: string) => string
  /** An author stands under each title. */
  readonly signed?: boolean
  /** Titles that only their number, announced in the text's title, tells from headings: no headings inside. */
  readonly plain?: boolean
}

const pieceForms: readonly PieceForm[] = [
  { title: number => `篇${han(number)}` },
  { title: (number, _base, own) => `篇${han(number)}：${own}` },
  { title: (number, _base, own) => `第${han(number)}篇　${own}` },
  { title: (number, _base, own) => `第${han(number)}篇：${own}` },
  { title: (number, _base, own) => `【第${han(number)}篇】${own}` },
  { title: (number, _base, own) => `【篇${han(number)}】${own}` },
  { title: (number, base) => `${base}${number}` },
  { title: (number, base) => `${base}（${han(number)}）` },
  { title: (number, base) => `${base}范文${han(number)}` },
  { title: (_number, _base, own) => own, signed: true },
  { title: (_number, _base, own) => own, plain: true }
]

const han = (number: number): string => '〇一二三四五六七八九十'.charAt(number)

const bodyOf = (draw: Draw, supply: Supply, { levels, clause }: Numbered, scale: number): Block[] => {
  const blocks: Block[] = []
  const intro = draw.int(
    levels.length === 0 ? Math.ceil(4 * scale) : clause ? 0 : 1,
    levels.length === 0 ? Math.ceil(9 * scale) : 2
  )
  let clauses = 0
  const paragraphs = (least: number, most: number): void => {
    for (let left = draw.int(least, most); left > 0; left--) {
      const text = paragraphFrom(draw, supply, 1, clause ? 3 : 6)
      blocks.push({ kind: 'paragraph', text: clause ? clause(++clauses) + text : text })
    }
  }
  const sectionsAt = (depth: number, parents: readonly number[]): void => {
    const level = levels[depth]
    if (!level) return
    const count = draw.int(2, depth === 0 ? (levels.length > 2 ? 3 : 5) : 3)
    for (let number = 1; number <= count; number++) {
      const words = supply.heading(level.from)
      const numbers = [...parents, number]
      const label = level.label(numbers)
      const below = depth + 1 < levels.length && draw.chance(0.8)
      if (level.runIn) {
        const head = `${label}${words.replace(/[。？]$/, '')}。`
        const text = head + paragraphFrom(draw, supply, 1, 4)
        blocks.push({ kind: 'paragraph', text, runIn: { level: depth + 1, length: head.length } })
        continue
      }
      blocks.push({ kind: 'heading', level: depth + 1, text: label + words })
      if (below) {
        if (draw.chance(0.4)) paragraphs(1, 1)
        sectionsAt(depth + 1, numbers)
      } else paragraphs(1, depth === 0 ? 3 : 2)
    }
  }
  paragraphs(intro, intro)
  sectionsAt(0, [])
  if (levels.length > 0 && !clause && draw.chance(0.2) && !levels.some(level => level.runIn)) paragraphs(1, 1)
  return blocks
}

const salutations: Readonly<Record<string, readonly string[]>> = {
  letters: ['尊敬的各位家长：', '亲爱的朋友：', '尊敬的读者朋友们：'],
  speech: ['各位老师，各位同学：', '同志们：', '尊敬的各位来宾：']
}

const opening = (draw: Draw, name: string): Block[] => {
  const known = salutations[name]
  return known && draw.chance(0.7) ? [{ kind: 'salutation', text: draw.pick(known) }] : []
}

const signed: readonly string[] = ['letters', 'plan', 'workReport', 'minutes', 'regulation', 'speech']

const ending = (draw: Draw, name: string, genre: Genre): Block[] => {
  if (!signed.includes(name) || !draw.chance(0.4)) return []
  const year = draw.int(2019, 2025)
  const month = draw.int(1, 12)
  const day = draw.int(1, 28)
  const date: Block = { kind: 'date', text: `${year}年${month}月${day}日` }
  return draw.chance(0.8) ? [{ kind: 'sign', text: draw.pick(genre.bodies) }, date] : [date]
}
