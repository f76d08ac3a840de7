/** In: everything that compiling a volume gave. Out: its result as plain data. */
import type { VFile } from 'vfile'
import type { VolumeText } from '../3-compose/index.ts'
import { findingsOf } from '../diagnostics/finding.ts'
import type { Compilation, CompiledArticle } from '../model/compilation.ts'
import type { ArticleSummary, OutputFormat, SourceSummary, VolumeJob, VolumeResult } from '../model/volume.ts'
import type { Made } from './made.ts'
import type { ReadTexts } from './read-texts.ts'

/** `manifest`: what is said of a place in it. `compilation` is null where an error kept the volume from being made. */
export const summarize = (
  job: VolumeJob,
  texts: ReadTexts,
  compilation: Compilation | null,
  made: readonly Made[],
  manifest: readonly VFile[] = []
): VolumeResult => {
  const byFile = new Map([...texts.prefaces.values(), ...texts.parts.flat()].map(text => [text.file, text]))
  return {
    outputs: made.flatMap(each => [each.output, ...(each.beside ?? [])]),
    sources: texts.files.map(file => sourceSummary(file, byFile.get(file))),
    articles: compilation ? articleSummaries(compilation, job, made) : [],
    findings: [
      ...manifest.flatMap(findingsOf),
      ...findingsOf(texts.volume),
      ...texts.files.flatMap(findingsOf)
    ],
    unreadable: texts.unreadable
  }
}

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

const articleSummaries = (
  compilation: Compilation,
  job: VolumeJob,
  made: readonly Made[]
): ArticleSummary[] => {
  const articles = [
    ...compilation.front.flatMap(item => (item.kind === 'preface' ? [item.article] : [])),
    ...compilation.parts.flatMap(part => part.articles)
  ]
  return articles.map(article => articleSummary(article, job, made))
}

const articleSummary = (article: CompiledArticle, job: VolumeJob, made: readonly Made[]): ArticleSummary => {
  const pages: Partial<Record<OutputFormat, string>> = {}
  job.formats.forEach((format, index) => {
    const number = made[index]?.numbers.get(article.id)
    if (number !== undefined) pages[format] = number
  })
  return {
    title: article.title,
    ...(article.author === undefined ? {} : { author: article.author }),
    file: article.file,
    pages
  }
}
