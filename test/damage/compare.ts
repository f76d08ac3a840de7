/** In: the tree that was printed and what was recovered. Out: the first difference; null where there is none. */
import { textOf } from '../../pipeline/model/article.ts'
import type { NormalizedText } from '../../pipeline/model/normalized.ts'
import { losesBreaks } from './damages.ts'
import type { Block, Tree } from './tree.ts'

export interface Difference {
  /** What a list of failures is grouped by. */
  readonly what: 'title' | 'articles' | 'heading' | 'paragraph' | 'text'
  readonly expected: string
  readonly found: string
}

/** Title, articles, headings with levels and paragraphs; of texts without line breaks, headings and letters. */
export const compare = (
  tree: Tree,
  result: NormalizedText,
  kinds: readonly number[],
  optional: readonly string[]
): Difference | null => {
  const wanted = bareAuthors(rowsOfTree(tree), tree)
  const found = withoutOptional(bareAuthors(rowsOfResult(result), tree), optional)
  const canon = kinds.includes(7) ? sameBrackets : (row: string): string => row
  if (losesBreaks(kinds)) return compareLoose(wanted, found, canon, result, tree)
  return firstDifference(wanted.map(canon), found.map(canon))
}

/**
 * A line for each thing: `T title`, `A title of an article`, `1 heading`, `1r run-in heading` before the paragraph that
 * it opens, `p paragraph`; who wrote, salutation and signature are paragraphs here, for only their lines are at stake.
 */
const rowsOfTree = (tree: Tree): string[] => [
  `T ${tree.title}`,
  ...authorRow(tree.author),
  ...tree.lead.map(text => `p ${text}`),
  ...tree.articles.flatMap(({ title, author, blocks }) => [
    ...(title === null ? [] : [`A ${title}`]),
    ...authorRow(author),
    ...blocks.flatMap(rowsOfBlock)
  ])
]

const authorRow = (author: string | null): string[] => (author === null ? [] : [`p ${bareAuthor(author)}`])

const rowsOfBlock = (block: Block): string[] => {
  if (block.kind === 'heading') return [`${block.level} ${block.text}`]
  const rows = [`p ${block.text}`]
  if (block.kind === 'paragraph' && block.runIn)
    rows.unshift(`${block.runIn.level}r ${bareEnd(block.text.slice(0, block.runIn.length))}`)
  return rows
}

/** Labels are no part of a name, and a label may have been part of the damage. */
const bareAuthor = (text: string): string => text.replace(/^[^：:】\]]{1,12}[：:】\]]\s*/, '').trim()
/** A name is the same with its label, whatever kind of line it was taken for. */
const bareAuthors = (rows: readonly string[], tree: Tree): string[] => {
  const names = [tree.author, ...tree.articles.map(article => article.author)]
  const known = new Set(names.flatMap(name => (name === null ? [] : [bareAuthor(name)])))
  return rows.map(row => (known.has(bareAuthor(row.slice(2))) ? `p ${bareAuthor(row.slice(2))}` : row))
}

const bareEnd = (text: string): string => text.replace(/[。.]$/, '')

interface Node {
  readonly type: string
  readonly depth?: number
  readonly children?: readonly Node[]
}

const rowsOfResult = ({ tree, title }: NormalizedText): string[] => {
  const rows: string[] = title === null ? [] : [`T ${title}`]
  const articles = tree.children.filter(node => node.type === 'article').length
  const read = (node: Node): void => {
    const text = textOf(node as Parameters<typeof textOf>[0])
    if (node.type === 'article') for (const child of node.children ?? []) readBlock(child, rows, articles > 1)
    else if (node.type !== 'title' || text !== title) readBlock(node, rows, true)
  }
  for (const node of tree.children) read(node as Node)
  return rows
}

const readBlock = (node: Node, rows: string[], many: boolean): void => {
  const text = textOf(node as Parameters<typeof textOf>[0])
  if (node.type === 'title') rows.push(many ? `A ${text}` : `T ${text}`)
  else if (node.type === 'heading') rows.push(`${node.depth} ${text}`)
  else if (node.type === 'byline') rows.push(`p ${bareAuthor(text)}`)
  else if (node.type === 'list')
    for (const item of node.children ?? []) rows.push(`p ${textOf(item as Parameters<typeof textOf>[0])}`)
  else {
    const [first] = node.children ?? []
    const head = first?.type === 'runInHeading' ? textOf(first as Parameters<typeof textOf>[0]) : null
    // 第一条 at the head of a clause is a label that may be set as a heading or not.
    if (head !== null && !/^第[一二三四五六七八九十百]+[条條]\s*$/.test(head))
      rows.push(`${first?.depth}r ${bareEnd(head)}`)
    rows.push(`p ${text}`)
  }
}

const withoutOptional = (rows: readonly string[], optional: readonly string[]): string[] => {
  const gone = new Set(
    optional.flatMap(text => [text, text.replace(/^[^：】\]]*[：】\]]/, '')]).map(squeezed)
  )
  return rows.filter(row => !gone.has(squeezed(row.slice(2))))
}

const squeezed = (text: string): string => text.replace(/[\s\u3000]/g, '')

/** Brackets around a digit stay as they were typed (TN-23). */
const sameBrackets = (row: string): string => row.replace(/\((\d+)\)/g, '（$1）')

const firstDifference = (wanted: readonly string[], found: readonly string[]): Difference | null => {
  for (let index = 0; index < Math.max(wanted.length, found.length); index++) {
    const expected = wanted[index] ?? '(end)'
    const got = found[index] ?? '(end)'
    if (expected !== got) return { what: whatOf(expected, got), expected, found: got }
  }
  return null
}

const whatOf = (...rows: readonly string[]): Difference['what'] => {
  if (rows.some(row => row.startsWith('T '))) return 'title'
  if (rows.some(row => row.startsWith('A '))) return 'articles'
  return rows.some(row => /^\d/.test(row)) ? 'heading' : 'paragraph'
}

/** Headings whole and on their levels, and no letter lost. */
const compareLoose = (
  wanted: readonly string[],
  found: readonly string[],
  canon: (row: string) => string,
  result: NormalizedText,
  tree: Tree
): Difference | null => {
  const headings = (rows: readonly string[]): string[] =>
    rows
      .filter(row => /^\d/.test(row))
      .map(row =>
        squeezed(
          canon(row)
            .replace(/^(\d)r? /, '$1:')
            .replace(/[。.]$/, '')
        )
      )
  const heading = firstDifference(headings(wanted), headings(found))
  if (heading) return { ...heading, what: 'heading' }
  const letters = (text: string): string => squeezed(canon(text))
  const whole = letters(wholeOf(tree))
  const kept = unlabelled(letters(result.text), tree)
  return letters(whole) === kept ? null : { what: 'text', ...around(whole, kept) }
}

/** 作者： before a name was the layout's. */
const unlabelled = (text: string, tree: Tree): string =>
  [tree.author, ...tree.articles.map(article => article.author)].reduce<string>(
    (rest, name) => (name === null ? rest : rest.replace(`作者：${squeezed(name)}`, squeezed(name))),
    text
  )

const wholeOf = (tree: Tree): string =>
  [
    tree.title,
    tree.author ?? '',
    ...tree.lead,
    ...tree.articles.flatMap(({ title, author, blocks }) => [
      title ?? '',
      author ?? '',
      ...blocks.map(block => block.text)
    ])
  ].join('')

/** Where two long texts part. */
const around = (expected: string, found: string): { expected: string; found: string } => {
  let at = 0
  while (at < expected.length && expected[at] === found[at]) at++
  const from = Math.max(0, at - 12)
  return { expected: expected.slice(from, at + 20), found: found.slice(from, at + 20) }
}
