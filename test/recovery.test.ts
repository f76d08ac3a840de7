/**
 * Structure recovery over test/recovery: texts written without knowledge of the rules, each with what a reader sees
 * in it. What is not right yet is listed with its reason; a case that has become right fails until it is taken off.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../pipeline/2-normalize/index.ts'
import { textOf } from '../pipeline/model/article.ts'
import { applyLedger, rebuildBase } from '../pipeline/model/ledger.ts'
import type { NormalizedText } from '../pipeline/model/normalized.ts'

const folder = join(import.meta.dirname, 'recovery')

/** Not right yet, and why. It can only shrink. */
const notYet: Readonly<Record<string, string>> = {}

/** Not the same a second time, and why. */
const notTwice: Readonly<Record<string, string>> = {
  '13-poems': 'the titles are known by the blank lines around them, which the kept text does not have'
}

interface Gold {
  readonly title: string | null
  readonly title_alt?: readonly string[]
  readonly encoding: string
  readonly articles: readonly GoldArticle[]
  readonly must_keep: readonly string[]
  readonly must_not?: readonly string[]
  readonly must_join?: readonly string[]
}
interface GoldArticle {
  readonly title: string | null
  readonly title_alt?: readonly string[]
  readonly headings: readonly { readonly level: number; readonly text: string; readonly optional?: boolean }[]
}

const read = (id: string): { readonly name: string; readonly base: string; readonly gold: Gold } => {
  const gold = JSON.parse(readFileSync(join(folder, id, 'gold.json'), 'utf8')) as Gold
  const name = readdirSync(join(folder, id)).find(file => file.startsWith('source.')) ?? ''
  const base = new TextDecoder(gold.encoding).decode(readFileSync(join(folder, id, name)))
  return { name, base, gold }
}

const run = async (name: string, base: string): Promise<NormalizedText> => {
  const format = name.endsWith('.md') ? 'markdown' : 'text'
  const source = { file: name, format, encoding: 'utf-8', base } as const
  const result = await normalize(source, new VFile({ path: name }))
  if (!result) throw new Error('the parser gave up')
  return result
}

/** Letters and digits only: what characters and marks became is another test's matter. */
const plain = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

interface Skeleton {
  readonly title: string
  readonly articles: readonly { readonly title: string; readonly headings: readonly string[] }[]
}

const skeletonOf = ({ tree, title }: NormalizedText): Skeleton => {
  const articles = tree.children.filter(node => node.type === 'article')
  return {
    title: plain(title ?? null),
    articles: articles.map(article => {
      const own = article.children.find(node => node.type === 'title')
      return { title: own ? plain(textOf(own)) : '', headings: headingsIn(article) }
    })
  }
}

interface Node {
  readonly type: string
  readonly depth?: number
  readonly children?: readonly Node[]
}

const headingsIn = (node: Node): string[] =>
  (node.children ?? []).flatMap(child =>
    child.type === 'heading' || child.type === 'runInHeading'
      ? [`${child.depth} ${plain(textOf(child))}`]
      : headingsIn(child)
  )

const namesOf = (of: { readonly title: string | null; readonly title_alt?: readonly string[] }): string[] =>
  [of.title, ...(of.title_alt ?? [])].map(plain)

/** What differs from gold; empty where nothing does. */
const faults = (found: Skeleton, gold: Gold): string[] => {
  const titles = namesOf(gold)
  const wrong: string[] = []
  if (!titles.includes(found.title)) wrong.push(`title ${found.title}`)
  if (found.articles.length !== gold.articles.length)
    return [...wrong, `${found.articles.length} articles of ${gold.articles.length}`]
  for (const [index, article] of gold.articles.entries()) {
    const own = found.articles[index]
    if (gold.articles.length > 1 && !namesOf(article).includes(own?.title ?? ''))
      wrong.push(`article ${own?.title}`)
    const optional = article.headings.filter(heading => heading.optional).map(heading => plain(heading.text))
    const want = article.headings.filter(heading => !heading.optional)
    const got = (own?.headings ?? []).filter(text => !optional.includes(text.replace(/^\d /, '')))
    const lines = want.map(heading => `${heading.level} ${plain(heading.text)}`)
    if (got.join('\n') !== lines.join('\n')) wrong.push(`headings ${got.join(' / ')}`)
  }
  return wrong
}

const ids = readdirSync(folder).filter(id => !id.startsWith('.'))

describe('recovery', () => {
  test.each(ids)('%s: nothing is lost, and the source can be had back', async id => {
    const { name, base, gold } = read(id)
    const result = await run(name, base)
    expect(applyLedger(base, result.changes)).toBe(result.text)
    expect(rebuildBase(result.text, result.changes)).toBe(base)
    expect(gold.must_keep.filter(words => !result.text.includes(words))).toEqual([])
    expect((gold.must_not ?? []).filter(words => `\n${result.text}\n`.includes(words))).toEqual([])
    expect((gold.must_join ?? []).filter(words => !result.text.includes(words))).toEqual([])
  })

  test.each(ids)('%s: title, articles and headings', async id => {
    const { name, base, gold } = read(id)
    const wrong = faults(skeletonOf(await run(name, base)), gold)
    if (Object.hasOwn(notYet, id)) expect(wrong, 'it is right now: take it off the list').not.toEqual([])
    else expect(wrong).toEqual([])
  })

  test.each(ids.filter(id => read(id).name.endsWith('.txt') && !Object.hasOwn(notTwice, id)))(
    '%s: the same a second time',
    async id => {
      const { name, base } = read(id)
      const once = await run(name, base)
      expect(skeletonOf(await run(name, once.text))).toEqual(skeletonOf(once))
    }
  )

  test('the list names cases that are there', () => {
    expect(Object.keys(notYet).filter(id => !ids.includes(id))).toEqual([])
  })
})
