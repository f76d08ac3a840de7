/** In: what compiling a volume gave. Out: its result as plain data. */
import type { VFile } from 'vfile'
import type { VolumeText } from '../3-compose/index.ts'
import { findingsOf } from '../diagnostics/finding.ts'
import type { Compilation, CompiledArticle } from '../model/compilation.ts'
import type { ArticleSummary, OutputFormat, SourceSummary, VolumeJob, VolumeResult } from '../model/volume.ts'
import type { Made } from './made.ts'
import type { ReadTexts } from './read-texts.ts'

/** What a result says of a volume besides its files: all that is left of texts and trees while pages are made. */
export interface VolumeFacts {
  readonly volume: VFile
  /** Takes what is said of places in the manifest. */
  readonly manifest: VFile
  readonly files: readonly VFile[]
  readonly unreadable: readonly string[]
  readonly sources: readonly SourceSummary[]
  readonly articles: readonly ArticleFacts[]
}

/** A piece, and the anchor that tells its page. */
type ArticleFacts = Omit<ArticleSummary, 'pages'> & Pick<CompiledArticle, 'id'>

/** `compilation` is null where an error keeps the volume from being made. */
export const factsOf = (texts: ReadTexts, compilation: Compilation | null, manifest: VFile): VolumeFacts => {
  const byFile = new Map([...texts.prefaces.values(), ...texts.parts.flat()].map(text => [text.file, text]))
  const { volume, files, unreadable } = texts
  return {
    volume,
    manifest,
    files,
    unreadable,
    sources: files.map(file => sourceSummary(file, byFile.get(file))),
    articles: compilation ? articlesIn(compilation) : []
  }
}

export const summarize = (job: VolumeJob, facts: VolumeFacts, made: readonly Made[]): VolumeResult => ({
  outputs: made.flatMap(each => [each.output, ...(each.beside ?? [])]),
  sources: facts.sources,
  articles: facts.articles.map(({ id, ...article }) => ({ ...article, pages: pagesOf(id, job, made) })),
  findings: [facts.manifest, facts.volume, ...facts.files].flatMap(findingsOf),
  unreadable: facts.unreadable
})

const sourceSummary = (file: VFile, text: VolumeText | undefined): SourceSummary => {
  if (!text) {
    return {
      file: file.path,
      encoding: null,
      script: null,
      title: null,
      articles: 0,
      changes: {},
      dropped: 0
    }
  }
  const { source, script, title, tree, changes, dropped } = text.text
  const counts: Record<string, number> = {}
  for (const change of changes) counts[change.rule] = (counts[change.rule] ?? 0) + 1
  return {
    file: file.path,
    encoding: source.encoding,
    script,
    title,
    articles: tree.children.filter(child => child.type === 'article').length,
    changes: Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    dropped: dropped.length
  }
}

const articlesIn = ({ front, parts }: Compilation): ArticleFacts[] => {
  const articles = [
    ...front.flatMap(item => (item.kind === 'preface' ? [item.article] : [])),
    ...parts.flatMap(part => part.articles)
  ]
  return articles.map(({ id, title, author, file }) => ({
    id,
    title,
    ...(author === undefined ? {} : { author }),
    file
  }))
}

const pagesOf = (id: string, { formats }: VolumeJob, made: readonly Made[]): ArticleSummary['pages'] => {
  const pages: Partial<Record<OutputFormat, string>> = {}
  formats.forEach((format, index) => {
    const number = made[index]?.numbers.get(id)
    if (number !== undefined) pages[format] = number
  })
  return pages
}
