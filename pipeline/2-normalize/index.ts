/** Stage 2. In: a decoded source. Out: its tree, the kept text and the ledger of every change. */
import type { Root } from 'mdast'
import type { Parent } from 'unist'
import type { VFile } from 'vfile'
import { placesIn } from '../diagnostics/places-in.ts'
import { unheard } from '../diagnostics/unheard.ts'
import { type LineBreak, textOf } from '../model/article.ts'
import type { NormalizedText } from '../model/normalized.ts'
import { type RepairSettings, usualRepairs } from '../model/repair.ts'
import type { SourceText } from '../model/source.ts'
import { buildLedger } from './ledger.ts'
import { cutsOf, placingOf } from './overrides/placed.ts'
import { reportElsewhere } from './overrides/report-elsewhere.ts'
import { reportUnsettled, withoutEarly } from './overrides/report-unsettled.ts'
import { parsePlainText } from './parse/plain-text.ts'
import type { PassContext } from './pass.ts'
import { markdownPasses, markupPasses, type OrderedPass, plainTextPasses, processorOf } from './passes.ts'
import { scriptOf } from './script.ts'

export { convertWords, type Words } from './convert-words.ts'

/**
 * Parses a source and repairs it. Null where a parser gave up; the file then says why.
 *
 * @example (await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base: '题目\n正文。' }, file))?.title
 */
export const normalize = async (
  source: SourceText,
  file: VFile,
  settings: RepairSettings = usualRepairs
): Promise<NormalizedText | null> => {
  const { base } = source
  const found = scriptOf(base)
  const usual = { source, script: found, settings, placeAt: placesIn(base) }
  const told = file.messages.length
  const late = await treeOf(usual, file)
  if (!late) return null
  const { unfit } = placingOf(usual)
  const context = unfit.size === 0 ? usual : { ...usual, beforehand: unfit }
  if (unfit.size > 0) file.messages.length = told
  const tree = unfit.size === 0 ? late : ((await treeOf(context, file)) ?? late)
  const wishes = withoutEarly(context)
  const without = wishes && (await treeOf({ ...context, settings: wishes }, unheard()))
  if (without) {
    reportUnsettled(tree, without, file, context)
    reportElsewhere(tree, without, file, context)
  }
  const { text, changes, dropped, hasRemoved } = buildLedger(base, tree, breaksOf(tree, context))
  if (hasRemoved) removeDropped(tree)
  delete tree.data?.aside
  const script = settings.script === 'keep' ? found : scriptOf(text)
  return { source, script, title: titleOf(tree), tree, text, changes, dropped }
}

/** The tree that some wishes give. Null where a parser gave up. */
const treeOf = async (context: PassContext, file: VFile): Promise<Root | null> => {
  const { source } = context
  const parsed = await parse[source.format](source, file)
  return parsed && processorOf(passesFor(source.format, parsed), context).run(parsed, file)
}

/** The recogniser's line breaks, and the editor's, which hide them. */
const breaksOf = (tree: Root, context: PassContext): ReadonlyMap<number, LineBreak> => {
  const breaks = new Map<number, LineBreak>()
  for (const one of tree.data?.brokenAt ?? []) breaks.set(one.at, one)
  for (const at of cutsOf(context)) breaks.set(at, { at, rule: 'override', confidence: 1 })
  return breaks
}

type Parse = (source: SourceText, file: VFile) => Promise<Root | null> | Root | null

/** What a reader of marked-up files saw is a tree already; nothing of it is shared with the source. */
const fromMarkup: Parse = source => (source.tree ? structuredClone(source.tree) : null)

/** The Markdown parser is a hundred modules: a volume of plain texts does not wait for them. */
const fromMarkdown = async (source: SourceText, file: VFile): Promise<Root | null> => {
  const { parseMarkdown } = await import('./parse/markdown.ts')
  return parseMarkdown(source, file)
}

const parse: Readonly<Record<SourceText['format'], Parse>> = {
  text: source => parsePlainText(source.base),
  markdown: fromMarkdown,
  html: fromMarkup,
  docx: fromMarkup,
  doc: fromMarkup
}

const passesOf: Readonly<Record<SourceText['format'], readonly OrderedPass[]>> = {
  text: plainTextPasses,
  markdown: markdownPasses,
  html: markupPasses,
  docx: markupPasses,
  doc: markupPasses
}

/** Markdown without a heading of its own is weighed line by line as other marked-up sources are. */
const passesFor = (format: SourceText['format'], parsed: Root): readonly OrderedPass[] =>
  format === 'markdown' && !parsed.children.some(node => node.type === 'heading')
    ? markupPasses
    : passesOf[format]

/** Removed nodes have been written to the ledger; the tree goes on without them. */
const removeDropped = (node: Parent): void => {
  let hasDropped = false
  for (const child of node.children) {
    if (child.type === 'dropped') hasDropped = true
    else if ('children' in child) removeDropped(child as Parent)
  }
  if (hasDropped) node.children = node.children.filter(child => child.type !== 'dropped')
}

/** The title of the whole text. */
const titleOf = (tree: Root): string | null => {
  const title = tree.children.find(child => child.type === 'title')
  return title ? textOf(title) : null
}
