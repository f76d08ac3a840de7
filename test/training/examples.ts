/** In: our own texts, and a folder of Markdown texts. Out: siblings, each a heading with the sentences glued to it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HeadingGroup, headingGroups } from '../2-normalize/structure/glued/groups.ts'

/** `heading` characters of `text` are the heading; 0 where the text is a sentence that has none. */
export interface Example {
  readonly text: string
  readonly heading: number
  /** Length of the first sentence, where that may be the heading. */
  readonly sentence: number | null
}

/** Siblings, and how much each of them counts in the fit. */
export interface ExampleGroup {
  readonly examples: readonly Example[]
  readonly weight: number
}

/** So much of a text is read, and the longest sentence that may be a heading. */
const READ = 60
const LONGEST_SENTENCE = 45

/** @example exampleOf('会议议题', '主任介绍了情况。').heading // 4 */
export const exampleOf = (heading: string, body: string): Example => {
  const text = heading + body
  const end = /[。！？…][”’」』）)]*/.exec(text)
  const length = end ? end.index + end[0].length : READ
  return {
    text: text.slice(0, READ),
    heading: heading.length,
    sentence: length <= LONGEST_SENTENCE ? length : null
  }
}

/** The groups of glued headings that the fit may see, and every third one, which it may not. */
export const gluedExamples = (): { readonly seen: ExampleGroup[]; readonly kept: ExampleGroup[] } => {
  const all = headingGroups()
  const groups = (keep: boolean): ExampleGroup[] =>
    all
      .filter((_, index) => (index % 3 === 2) === keep)
      .map(group => ({ examples: ofGroup(group), weight: 1 }))
  return { seen: groups(false), kept: groups(true) }
}

const ofGroup = ({ headings }: HeadingGroup): Example[] =>
  headings.map(({ heading, body }) => exampleOf(heading, body))

/** Sentences of the groups that the fit may see. */
export const ownSentences = (): string[] =>
  headingGroups()
    .filter((_, index) => index % 3 !== 2)
    .flatMap(group => group.headings.flatMap(({ body }) => body.split(/(?<=[。！？])/)))
    .filter(sentence => sentence.length > 12 && !/^[第（]/.test(sentence))

/** The headings of headings.txt, each line some siblings, before sentences that are drawn for them. */
export const listedExamples = (
  sentences: readonly string[],
  draw: (below: number) => number
): ExampleGroup[] =>
  headingLines().map(line => ({
    examples: line.split(' ').map(heading => exampleOf(heading, sentences[draw(sentences.length)] ?? '')),
    weight: 0.3
  }))

/** The headings of headings.txt, one by one. */
export const listedHeadings = (): string[] => headingLines().flatMap(line => line.split(' '))

const headingLines = (): string[] =>
  readFileSync(join(import.meta.dirname, 'headings.txt'), 'utf8')
    .split('\n')
    .filter(line => line !== '')

/** Sentences without headings, four together. */
export const bareExamples = (sentences: readonly string[], draw: (below: number) => number): ExampleGroup[] =>
  Array.from({ length: 60 }, () => ({
    examples: Array.from({ length: 4 }, () => ({
      ...exampleOf('', sentences[draw(sentences.length)] ?? ''),
      heading: 0
    })),
    weight: 0.7
  }))

/** Headings of Markdown texts that have a paragraph right below, those of one file and one level together. */
export const markdownExamples = (folder: string): ExampleGroup[] =>
  markdownFiles(folder).flatMap(file =>
    [...siblingsIn(readFileSync(file, 'utf8')).values()]
      .filter(examples => examples.length > 1)
      .map(examples => ({ examples: examples.slice(0, 12), weight: 0.2 }))
  )

/** Names in a fixed order, whatever the file system says. */
export const markdownFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:md|markdown)$/.test(name))
    .sort()
    .map(name => join(folder, name))

const siblingsIn = (text: string): Map<string, Example[]> => {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const found = new Map<string, Example[]>()
  for (const [index, line] of lines.entries()) {
    const [, level = '', words = ''] = /^(#{1,5})\s*(.+?)\s*#*$/.exec(line) ?? []
    const heading = bare(words).replace(number, '').replaceAll(' ', '')
    const body = bare(lines[index + 1] ?? '')
    if (!isHeading(heading) || !isParagraph(body)) continue
    found.set(level, [...(found.get(level) ?? []), exampleOf(heading, body)])
  }
  return found
}

const number =
  /^(?:第?[一二三四五六七八九十\d]+(?:\.\d+)*[、.．章节条]\s*|（[一二三四五六七八九十\d]+）|\d+(?:\.\d+)*\s+)/

/** Without what Markdown dresses words in. */
export const bare = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+|<[^>]+>/g, '')
    .trim()

const isHeading = (text: string): boolean =>
  /^[\u4e00-\u9fff“《]/.test(text) &&
  text.length >= 2 &&
  text.length <= 26 &&
  (text.match(/[A-Za-z]/g) ?? []).length <= 4 &&
  !/[。；，：:]$/.test(text)

export const isParagraph = (text: string): boolean =>
  /^[\u4e00-\u9fff“《]/.test(text) && text.length >= 15 && /[，。]/.test(text)
