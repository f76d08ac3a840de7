/** In: a volume put together and a design. Out: its styled blocks in reading order, section by section. */
import type { Compilation, CompiledArticle } from '../../model/compilation.ts'
import type { Design } from '../../model/design.ts'
import type { Flow, FlowBlock, FlowSection } from '../../model/flow.ts'
import { articleBlocks } from './article.ts'
import { contentsBlocks } from './contents.ts'
import { coverBlocks } from './cover.ts'
import { type OutlineDepths, outlineDepths } from './outline-depths.ts'
import { withSignOffs } from './sign-off.ts'
import { spaced } from './spacing.ts'
import { titleText } from './title-text.ts'

/** Styled blocks of the whole volume: what the DOCX is written from and the pages are made from. */
export const typesetFlow = (compilation: Compilation, design: Design): Flow => {
  const depths = outlineDepths(compilation)
  return {
    title: compilation.title,
    ...(compilation.editor === undefined ? {} : { author: compilation.editor }),
    language: compilation.language,
    region: compilation.region,
    epochSeconds: compilation.epochSeconds,
    design,
    sections: [
      ...frontSections(compilation, design, depths),
      ...bodySections(compilation, design, depths)
    ].map(section =>
      design.runningHead.shown ? section : { ...section, runningHead: { even: '', odd: '' } }
    )
  }
}

const frontSections = (compilation: Compilation, design: Design, depths: OutlineDepths): FlowSection[] => {
  let numbered = false
  return compilation.front.map((item): FlowSection => {
    if (item.kind === 'cover') return coverSection(compilation)
    const restart = !numbered
    numbered = true
    return item.kind === 'toc'
      ? contentsSection(compilation, restart)
      : {
          ...articleSection(compilation, item.article, design, { ...depths, article: 1, heading: 2 }),
          kind: 'preface',
          start: 'recto',
          numbering: 'roman',
          restart
        }
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

const bodySections = (compilation: Compilation, design: Design, depths: OutlineDepths): FlowSection[] => {
  const sections: FlowSection[] = []
  for (const { part, articles } of compilation.parts) {
    if (part) sections.push(partSection(part, depths))
    for (const article of articles) sections.push(articleSection(compilation, article, design, depths))
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

const articleSection = (
  compilation: Compilation,
  article: CompiledArticle,
  design: Design,
  depths: OutlineDepths
): FlowSection => ({
  kind: 'article',
  start: article.start,
  numbering: 'arabic',
  restart: false,
  runningHead: { even: compilation.title, odd: titleText(article.title) },
  blocks: runOn(
    spaced(
      withSignOffs(articleBlocks(article, depths, design, compilation.pictures ?? new Map()), design),
      design
    ),
    article.start,
    design
  )
})

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
