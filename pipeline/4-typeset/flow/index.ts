/** In: a volume put together and a design. Out: its styled blocks in reading order, section by section. */
import type { Compilation, CompiledArticle } from '../../model/compilation.ts'
import type { Design } from '../../model/design.ts'
import type { Flow, FlowBlock, FlowSection } from '../../model/flow.ts'
import { columnDesign } from '../design/column-design.ts'
import { articleBlocks, type FlowSetting } from './article.ts'
import { contentsBlocks } from './contents.ts'
import { coverBlocks } from './cover.ts'
import { fittedDesign } from './fitted-design.ts'
import { inColumns } from './in-columns.ts'
import { guessed, type Measure } from './measure.ts'
import { type OutlineDepths, outlineDepths } from './outline-depths.ts'
import { withSignOffs } from './sign-off.ts'
import { spaced } from './spacing.ts'
import { titleText } from './title-text.ts'

/**
 * Styled blocks of the whole volume: what the DOCX is written from and the pages are made from. `measure` says how wide
 * the lines of the one or the other will be; default: a guess.
 */
export const typesetFlow = (compilation: Compilation, profile: Design, measure: Measure = guessed): Flow => {
  const depths = outlineDepths(compilation)
  const design = fittedDesign(profile, compilation)
  const { language, pictures = new Map(), toc } = compilation
  const setting: FlowSetting = { design, language, measure, pictures }
  return {
    title: compilation.title,
    ...(compilation.editor === undefined ? {} : { author: compilation.editor }),
    language: compilation.language,
    region: compilation.region,
    epochSeconds: compilation.epochSeconds,
    design,
    ...(toc.outline === undefined ? {} : { outlineDepth: depths.article + toc.outline - 1 }),
    sections: [
      ...frontSections(compilation, setting, depths),
      ...bodySections(compilation, setting, depths)
    ].map(section =>
      design.runningHead.shown ? section : { ...section, runningHead: { even: '', odd: '' } }
    )
  }
}

const frontSections = (
  compilation: Compilation,
  setting: FlowSetting,
  depths: OutlineDepths
): FlowSection[] => {
  let numbered = false
  return compilation.front.flatMap((item): FlowSection[] => {
    if (item.kind === 'cover') return [coverSection(compilation)]
    const restart = !numbered
    numbered = true
    if (item.kind === 'toc') return [contentsSection(compilation, restart)]
    const [first, ...attached] = articleSections(compilation, item.article, setting, {
      ...depths,
      article: 1,
      heading: 2
    }).map((section): FlowSection => ({ ...section, kind: 'preface', numbering: 'roman' }))
    return first ? [{ ...first, start: 'recto', restart }, ...attached] : []
  })
}

const coverSection = (compilation: Compilation): FlowSection => ({
  kind: 'cover',
  start: 'recto',
  numbering: 'none',
  restart: false,
  runningHead: { even: '', odd: '' },
  blocks: coverBlocks(compilation)
})

const contentsSection = (compilation: Compilation, restart: boolean): FlowSection => ({
  kind: 'contents',
  start: 'recto',
  numbering: 'roman',
  restart,
  runningHead: { even: compilation.title, odd: compilation.language === 'zh-CN' ? '目录' : '目錄' },
  blocks: contentsBlocks(compilation)
})

const bodySections = (
  compilation: Compilation,
  setting: FlowSetting,
  depths: OutlineDepths
): FlowSection[] => {
  const sections: FlowSection[] = []
  for (const { part, articles } of compilation.parts) {
    if (part) sections.push(partSection(part, depths))
    for (const article of articles) sections.push(...articleSections(compilation, article, setting, depths))
  }
  return sections.map((section, index) =>
    index === 0 ? { ...section, start: 'recto', restart: true } : section
  )
}

const partSection = (
  part: { readonly id: string; readonly number?: string; readonly title: string },
  depths: OutlineDepths
): FlowSection => ({
  kind: 'part',
  start: 'recto',
  numbering: 'arabic',
  restart: false,
  runningHead: { even: '', odd: '' },
  blocks: [
    ...(part.number === undefined
      ? []
      : [{ kind: 'text' as const, role: 'partNumber' as const, runs: [{ text: part.number }], notes: [] }]),
    {
      kind: 'text',
      role: 'partTitle',
      runs: [{ text: part.title }],
      notes: [],
      id: part.id,
      outline: depths.part
    }
  ]
})

/** A piece, and each of its attachments on a page of its own (GW-26). */
const articleSections = (
  compilation: Compilation,
  article: CompiledArticle,
  setting: FlowSetting,
  depths: OutlineDepths
): FlowSection[] => {
  const { design, measure } = setting
  const isColumned = article.columns === 2
  const own = isColumned ? { ...setting, design: columnDesign(design), across: design } : setting
  const blocks = withSignOffs(articleBlocks(article, depths, own), own.design, measure)
  return withoutAttachments(blocks).map((own, index): FlowSection => {
    const start = index === 0 ? article.start : 'new-page'
    const placed = isColumned ? inColumns(own, design) : own
    return {
      kind: 'article',
      start,
      numbering: 'arabic',
      restart: false,
      runningHead: { even: compilation.title, odd: titleText(article.title) },
      blocks: runOn(
        spaced(index === 0 ? placed : anchored(placed, `${article.id}-x${index}`), design),
        start,
        design
      )
    }
  })
}

/** The blocks of the piece, then those of each attachment. */
const withoutAttachments = (blocks: readonly FlowBlock[]): FlowBlock[][] => {
  const stretches: FlowBlock[][] = [[]]
  for (const block of blocks) {
    const isHead = block.kind === 'text' && block.role === 'attachment'
    if (isHead && stretches.at(-1)?.length !== 0) stretches.push([])
    stretches.at(-1)?.push(block)
  }
  return stretches
}

/** With an anchor at its head: on which side of the sheet an attachment begins must be known. */
const anchored = (blocks: readonly FlowBlock[], id: string): FlowBlock[] =>
  blocks.map((block, index) => (index === 0 && block.kind === 'text' ? { ...block, id } : block))

/** Lines left free between two pieces that run on. */
const RUN_ON_LINES = 2

const runOn = (
  blocks: readonly FlowBlock[],
  start: FlowSection['start'],
  design: Design
): readonly FlowBlock[] => {
  const [first, ...rest] = blocks
  if (start !== 'run-on' || first?.kind !== 'text') return blocks
  const before = first.linesBefore ?? design.styles[first.role].linesBefore
  return [{ ...first, linesBefore: before + RUN_ON_LINES }, ...rest]
}
