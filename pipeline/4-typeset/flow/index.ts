/** In: a volume put together and a design. Out: its styled blocks in reading order, section by section. */
import type { Compilation, CompiledArticle, CompiledPart, VolumeFrame } from '../../model/compilation.ts'
import type { Design } from '../../model/design.ts'
import type { Flow, FlowBlock, FlowFacts, FlowSection } from '../../model/flow.ts'
import type { Pictures } from '../../model/picture.ts'
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
  const styled = new StyledSections(compilation, profile, measure, compilation.pictures)
  const front = styled.front(compilation)
  const body = compilation.parts.flatMap(({ part, articles }) => styled.body(part, articles))
  return { ...styled.facts, sections: [...front, ...body] }
}

/** Sections of a volume as its texts come: the body from the front to the end, the front matter when all are there. */
export class StyledSections {
  readonly facts: FlowFacts
  readonly #frame: VolumeFrame
  readonly #depths: OutlineDepths
  readonly #setting: FlowSetting
  #hasBegun = false

  /** @example new StyledSections(frame, design, measuredIn(faces, 'CN')).body(null, articles) */
  constructor(frame: VolumeFrame, profile: Design, measure: Measure, pictures: Pictures = new Map()) {
    const design = fittedDesign(profile, frame)
    this.#frame = frame
    this.#depths = outlineDepths(frame)
    this.#setting = { design, language: frame.language, measure, pictures }
    const { outline } = frame.toc
    this.facts = {
      title: frame.title,
      ...(frame.editor === undefined ? {} : { author: frame.editor }),
      language: frame.language,
      region: frame.region,
      epochSeconds: frame.epochSeconds,
      design,
      ...(outline === undefined ? {} : { outlineDepth: this.#depths.article + outline - 1 })
    }
  }

  /** Cover, prefaces and contents. */
  front(compilation: Compilation): FlowSection[] {
    return frontSections(compilation, this.#setting, this.#depths).map(this.#headed)
  }

  /** The next pieces; `part` where a title page stands before them. The body begins on a recto, with page 1. */
  body(part: CompiledPart | null, articles: readonly CompiledArticle[]): FlowSection[] {
    const sections = [
      ...(part ? [partSection(part, this.#depths)] : []),
      ...articles.flatMap(article => articleSections(this.#frame, article, this.#setting, this.#depths))
    ]
    const opens = !this.#hasBegun
    this.#hasBegun ||= sections.length > 0
    return sections
      .map(
        (section, index): FlowSection =>
          opens && index === 0 ? { ...section, start: 'recto', restart: true } : section
      )
      .map(this.#headed)
  }

  readonly #headed = (section: FlowSection): FlowSection =>
    this.facts.design.runningHead.shown ? section : { ...section, runningHead: { even: '', odd: '' } }
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

const partSection = (part: CompiledPart, depths: OutlineDepths): FlowSection => ({
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
  { title }: Pick<VolumeFrame, 'title'>,
  article: CompiledArticle,
  setting: FlowSetting,
  depths: OutlineDepths
): FlowSection[] => {
  const { design, measure } = setting
  const isColumned = article.columns === 2
  const own = isColumned ? { ...setting, design: columnDesign(design), across: design } : setting
  const blocks = withSignOffs(articleBlocks(article, depths, own), own.design, measure)
  const stretches = withoutAttachments(blocks)
  return stretches.map((own, index): FlowSection => {
    const start = index === 0 ? article.start : 'new-page'
    const placed = isColumned ? inColumns(own, design) : own
    return {
      kind: 'article',
      start,
      numbering: 'arabic',
      restart: false,
      runningHead: { even: title, odd: titleText(article.title) },
      ...(stretches.length > 1 ? { reaches: anchorsIn(blocks) } : {}),
      blocks: runOn(
        spaced(index === 0 ? placed : anchored(placed, `${article.id}-x${index}`), design),
        start,
        design
      )
    }
  })
}

const anchorsIn = (blocks: readonly FlowBlock[]): string[] =>
  blocks.flatMap(block => (block.kind === 'text' && block.id !== undefined ? [block.id] : []))

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
