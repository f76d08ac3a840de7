/** In: styled blocks of a section. Out: the same with their space before and after settled, in grid lines. */
import type { Design, Role } from '../../model/design.ts'
import type { FlowBlock, TextBlock } from '../../model/flow.ts'

/** Space of a block, in grid lines. */
interface Space {
  before: number
  after: number
}

/**
 * Settles the space between neighbours once for both outputs:
 * headings in direct succession take one line less (PG-8); whole lines that two neighbours both ask for count once;
 * a title without a byline leaves one line more; a run of quotations has no space inside.
 */
export const spaced = (blocks: readonly FlowBlock[], design: Design): FlowBlock[] => {
  const spaces = blocks.map(block => ownSpace(block, design))
  closeAbstracts(blocks, spaces)
  for (let index = 1; index < blocks.length; index++) {
    const previous = blocks[index - 1] as FlowBlock
    const block = blocks[index] as FlowBlock
    settle(previous, block, spaces[index - 1] as Space, spaces[index] as Space, blocks[index + 1])
  }
  return blocks.map((block, index) => withSpace(block, spaces[index] as Space, design))
}

const ownSpace = (block: FlowBlock, design: Design): Space => {
  if (block.kind === 'table' || block.kind === 'ornament') return { before: 1, after: 1 }
  if (block.kind === 'contents') return { before: 0, after: 0 }
  if (block.kind === 'figure') return { before: 1, after: block.captioned ? 0 : 1 }
  const style = design.styles[block.role]
  return { before: block.linesBefore ?? style.linesBefore, after: block.linesAfter ?? style.linesAfter }
}

/** 摘要 with 关键词, then Abstract with Key words: half a line between the two, the other half below them. */
const closeAbstracts = (blocks: readonly FlowBlock[], spaces: readonly Space[]): void => {
  for (const [index, space] of spaces.entries()) {
    const above = spaces[index - 1]
    if (!above || role(blocks[index - 1]) !== 'keywords' || role(blocks[index]) !== 'abstract') continue
    above.after = 0
    space.before = HALF
    let end = index
    while (isAbstract(blocks[end + 1])) end++
    const last = spaces[end]
    if (last) last.after = HALF
  }
}

const isAbstract = (block: FlowBlock | undefined): boolean =>
  role(block) === 'abstract' || role(block) === 'keywords'

const settle = (
  previous: FlowBlock,
  block: FlowBlock,
  above: Space,
  below: Space,
  next: FlowBlock | undefined
): void => {
  if (previous.kind === 'table' && role(block) === 'tableNote') {
    above.after = 0
    below.before = UNDER_TABLE
  } else if (sameRun(previous, block)) {
    above.after = 0
    below.before = block.kind === 'text' ? (block.linesBefore ?? 0) : 0
  } else if (isOpening(previous)) {
    const stepped = role(previous) === 'subtitle' && isOpening(block) && !isAbstract(next)
    above.after = isOpening(block) ? 0 : above.before === HALF ? HALF : 1
    below.before = stepped ? HALF : Math.max(0, below.before - 1)
  } else if (isCaption(previous)) {
    below.before = 0.5
  } else if (isHeading(previous) && isHeading(block)) {
    below.before = below.before >= 1 ? below.before - 1 : 0
    if (below.before === 0) below.after = 0
  } else if (isTitle(previous) && !isOpening(block)) {
    above.after += 1
    below.before = Math.max(0, below.before - 1)
  } else {
    below.before -= Math.min(Math.floor(above.after), Math.floor(below.before))
  }
  if (isCaption(block) && above.after < 1) below.before = 1
}

const role = (block: FlowBlock | undefined): Role | null => (block?.kind === 'text' ? block.role : null)
const isHeading = (block: FlowBlock): boolean => role(block)?.startsWith('heading') ?? false
const isTitle = (block: FlowBlock): boolean => role(block) === 'articleTitle' || role(block) === 'pieceTitle'
/** Between the rule of a table and its notes. */
const UNDER_TABLE = 0.2
/** Below a subtitle the byline takes half of its blank line before itself. */
const HALF = 0.5

/** Lines between a title and its text: one blank line after the last of them. */
const isOpening = (block: FlowBlock): boolean => openings.has(role(block) ?? 'body')
const openings: ReadonlySet<Role> = new Set(['subtitle', 'documentNumber', 'byline'])
const isCaption = (block: FlowBlock): boolean => role(block) === 'tableCaption'
const sameRun = (a: FlowBlock, b: FlowBlock): boolean =>
  (role(a) === role(b) && runs.has(role(a) ?? 'body')) || pairs.has(`${role(a)} ${role(b)}`)
/** Blocks of one of these roles in a row have no space between them but what they say themselves … */
const runs: ReadonlySet<Role> = new Set([
  'quotation',
  'leadIn',
  'abstract',
  'keywords',
  'epigraph',
  'verse',
  'attachmentNote',
  'signOff',
  'endnote',
  'tableNote'
])
/** … nor has the one before the other. */
const pairs: ReadonlySet<string> = new Set([
  'abstract keywords',
  'epigraph epigraphSource',
  'quotation epigraphSource',
  'endnotesTitle endnote'
])

/** Blocks say their space only where it differs from the style's, so that the DOCX's styles carry the rest. */
const withSpace = (block: FlowBlock, space: Space, design: Design): FlowBlock => {
  if (block.kind !== 'text')
    return block.kind === 'contents'
      ? block
      : { ...block, linesBefore: space.before, linesAfter: space.after }
  const style = design.styles[block.role]
  const before: Partial<TextBlock> = space.before === style.linesBefore ? {} : { linesBefore: space.before }
  const after: Partial<TextBlock> = space.after === style.linesAfter ? {} : { linesAfter: space.after }
  return { ...block, ...before, ...after }
}
