/** In: a folder of Markdown and plain texts. Out: headings, clauses and sentences to make pairs of, by kinds of text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bare, isParagraph } from './examples.ts'

/** What pairs are made of, in the order of the texts: neighbours are of one text. */
export interface Pool {
  readonly headings: readonly string[]
  readonly clauses: readonly string[]
  /** Each with the sentence after it, where there is one. */
  readonly sentences: readonly string[]
  /** Headings with what really follows them. */
  readonly sections: readonly Section[]
}

export interface Section {
  readonly heading: string
  readonly body: string
}

/** One in so many of each kind is kept back: no pair that is learnt from has a part of one that is asked. */
const KEPT = 12
/** Of a sentence and the one after it so much is kept. */
const BODY = 50

/** The texts of a folder, those to learn from and those to ask about: a pool for each folder in it, or one. Of a text that stands twice one counts. */
export const poolsIn = (
  folder: string
): { readonly seen: readonly Pool[]; readonly kept: readonly Pool[] } => {
  const kinds = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const folders = kinds.length === 0 ? [folder] : kinds.map(({ name }) => join(folder, name)).sort()
  const found = folders.map(foundIn)
  return { seen: found.map(one => partOf(one, false)), kept: found.map(one => partOf(one, true)) }
}

const foundIn = (folder: string): Found => {
  const found: Found = { headings: new Set(), clauses: new Set(), sentences: new Set(), sections: new Map() }
  for (const file of textFiles(folder)) addText(readFileSync(file, 'utf8'), found)
  return found
}

const partOf = ({ headings, clauses, sentences, sections }: Found, isKept: boolean): Pool => {
  const of = (texts: ReadonlySet<string>) => [...texts].filter(text => isKeptBack(text) === isKept)
  return {
    headings: of(headings),
    clauses: of(clauses),
    sentences: of(sentences),
    sections: [...sections]
      .filter(([heading, body]) => isKeptBack(heading) === isKept && isKeptBack(body) === isKept)
      .map(([heading, body]) => ({ heading, body }))
  }
}

interface Found {
  readonly headings: Set<string>
  readonly clauses: Set<string>
  readonly sentences: Set<string>
  readonly sections: Map<string, string>
}

/** Names in a fixed order, whatever the file system says. */
const textFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:md|markdown|txt)$/.test(name))
    .sort()
    .map(name => join(folder, name))

const addText = (text: string, found: Found): void => {
  let heading: string | null = null
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    heading = addLine(line.trim(), heading, found)
  }
}

/** `heading`: the line above, where it is one. Gives the same of this line. */
const addLine = (line: string, heading: string | null, found: Found): string | null => {
  const [, words = line] = /^(?:#{1,6}|[-*+])\s*(.+?)\s*#*$/.exec(line) ?? []
  const full = bare(words)
  const text = full.replace(number, '')
  if ((words !== line || text !== full) && isHeading(text)) {
    found.headings.add(text)
    return text
  }
  if (text !== full || words !== line) addRunIn(text, found)
  if (!isParagraph(text) || halfWidth.test(text)) return null
  addParagraph(text.replaceAll(' ', ''), heading, found)
  return null
}

const number =
  /^(?:第?[一二三四五六七八九十百\d]+(?:\.\d+)*[、.．章节条项]\s*|[（(][一二三四五六七八九十\d]+[）)]\s*|\d+(?:\.\d+)*\s+)/
/** Marks that the program widens before the network reads them. */
const halfWidth = /[\u3400-\u9fff”’」』》）)][,;:?!()]/

const isHeading = (text: string): boolean =>
  /^[\u4e00-\u9fff“《][\u4e00-\u9fff\dA-Za-z，、“”《》·]{1,23}$/.test(text) && !/[，、]$/.test(text)

/** （一）稳住粮食生产。要……; 1. 合理饮食：……; （三）组织编制规划；: a numbered line that opens with a heading, or is one. */
const addRunIn = (text: string, found: Found): void => {
  const [, heading = '', body = ''] = /^([^。：；！？]{2,20})[。：；](.*)/.exec(text) ?? []
  if (!isHeading(heading) || (body !== '' && body.length < 12)) return
  found.headings.add(heading)
  if (text.charAt(heading.length) === '。' && isParagraph(body) && !halfWidth.test(body))
    found.sections.set(heading, body.replaceAll(' ', '').slice(0, BODY))
}

const addParagraph = (text: string, heading: string | null, found: Found): void => {
  const sentences = text.match(/[^。！？]*[。！？][”’」』）)]*/g) ?? []
  if (heading !== null && sentences.length > 0) found.sections.set(heading, text.slice(0, BODY))
  for (const [index, sentence] of sentences.entries()) {
    const [, item = ''] = /^(?:[一二三四五六七八九]是|——)([^，。]{4,16})。$/.exec(sentence) ?? []
    if (isHeading(item)) found.headings.add(item)
    if (sentence.length >= 8 && /^[\u4e00-\u9fff“《\d]/.test(sentence))
      found.sentences.add((sentence + (sentences[index + 1] ?? '')).slice(0, BODY))
    for (const clause of sentence.split(/[，。；！？：、“”（）《》…—]/))
      if (/^[\u4e00-\u9fff]{3,13}$/.test(clause)) found.clauses.add(clause)
  }
}

/** Whether a text is asked about, and not learnt from. */
export const isKeptBack = (text: string): boolean => {
  let hash = 7
  for (let at = 0; at < text.length; at++) hash = (hash * 131 + text.charCodeAt(at)) % 1000003
  return hash % KEPT === 0
}
