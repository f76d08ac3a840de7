/** One source to what was recognised in it and every change: what `chengce inspect` prints, and nothing is written. */
import { readSource } from './1-read/index.ts'
import { normalize } from './2-normalize/index.ts'
import { type ReportedMessage, toMessage } from './batch/volume-report.ts'
import { type Finding, findingsOf } from './diagnostics/finding.ts'
import { reportUntitled } from './inspect/report-untitled.ts'
import { type Survey, surveyOf } from './inspect/survey.ts'
import {
  type Article,
  type ArticleContent,
  type PhrasingContent,
  type RootContent,
  type Title,
  textOf
} from './model/article.ts'
import type { Host } from './model/host.ts'
import type { Change } from './model/ledger.ts'
import type { NormalizedText } from './model/normalized.ts'
import type { RepairSettings } from './model/repair.ts'
import type { Script } from './model/source.ts'

/** product.md, `chengce inspect --json`. A file that cannot be read has null for what is unknown. */
export interface Inspection {
  readonly file: string
  readonly encoding: string | null
  readonly script: Script | null
  readonly title: string | null
  readonly articles: readonly InspectedArticle[]
  /** Each removed piece, as it stood in the source. */
  readonly dropped: readonly string[]
  /** The whole kept text in source order, one block a line. */
  readonly text: string
  readonly changes: readonly Change[]
  readonly messages: readonly ReportedMessage[]
}

export interface InspectedArticle {
  readonly title: string
  /** Of its title; 1 where it has none. */
  readonly confidence: number
  readonly headings: readonly InspectedHeading[]
}

export interface InspectedHeading {
  /** From 1, the highest under the article's title. */
  readonly level: number
  readonly text: string
  /** True for a heading that opens its paragraph 同行标题. */
  readonly runin: boolean
  readonly confidence: number
}

export interface InspectSourceOptions {
  readonly encoding?: string
  readonly settings?: RepairSettings
  /** The manifest gives the text a title: that none was recognised is no doubt then. */
  readonly titled?: boolean
}

/**
 * `survey` is for people, and null where the file cannot be read.
 *
 * @example (await inspectSource(nodeHost(), '03.txt')).inspection.title // '春游'
 */
export const inspectSource = async (
  host: Host,
  path: string,
  options: InspectSourceOptions = {}
): Promise<{ inspection: Inspection; findings: readonly Finding[]; survey: Survey | null }> => {
  const { source, file } = await readSource(host, path, path, options)
  const normalized = source === null ? null : await normalize(source, file, options.settings)
  if (normalized && options.titled !== true)
    reportUntitled(normalized, options.settings?.overrides ?? [], file)
  const findings = findingsOf(file)
  const inspection: Inspection = {
    file: path,
    encoding: source?.encoding ?? null,
    script: normalized?.script ?? null,
    title: normalized?.title ?? null,
    articles: normalized === null ? [] : articlesOf(normalized),
    dropped: normalized?.dropped ?? [],
    text: normalized?.text ?? '',
    changes: normalized?.changes ?? [],
    messages: findings.map(toMessage)
  }
  return { inspection, findings, survey: normalized && surveyOf(normalized) }
}

const articlesOf = (normalized: NormalizedText): InspectedArticle[] => {
  const articles = normalized.tree.children.filter((node): node is Article => node.type === 'article')
  const whole = articles.length === 1 ? titleIn(normalized.tree.children) : undefined
  return articles.map(article => {
    const title = titleIn(article.children) ?? whole
    return {
      title: title === undefined ? '' : textOf(title),
      confidence: title?.data?.recognition?.confidence ?? 1,
      headings: headingsIn(article.children)
    }
  })
}

const titleIn = (nodes: readonly (RootContent | ArticleContent)[]): Title | undefined =>
  nodes.find(node => node.type === 'title')

type Node = RootContent | PhrasingContent

const headingsIn = (nodes: readonly { readonly type: string }[]): InspectedHeading[] =>
  (nodes as readonly Node[]).flatMap(node => {
    if (node.type === 'heading' || node.type === 'runInHeading') return [toHeading(node)]
    return 'children' in node ? headingsIn(node.children) : []
  })

const toHeading = (node: Extract<Node, { type: 'heading' | 'runInHeading' }>): InspectedHeading => ({
  level: node.depth,
  text: textOf(node),
  runin: node.type === 'runInHeading',
  confidence: node.data?.recognition?.confidence ?? 1
})
