/** What every block of a volume is set with. */
import type { Design } from '../../model/design.ts'
import type { Faces } from '../../model/faces.ts'
import type { FlowFacts } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import { type Points, pt } from '../../model/units.ts'
import { columnDesign } from '../design/column-design.ts'
import { turnedDesign } from '../design/turned-design.ts'
import type { Hyphenate, LineRules } from '../lines/line.ts'
import type { CrowdedTable } from './crowded-tables.ts'
import { type Leaves, newLeaves } from './leaves.ts'
import { type PageRules, WORD_LINE_SLACK } from './page-rules.ts'

/** A character that the wanted face lacks, and where it was met first. */
export interface Substitute {
  readonly codePoint: number
  readonly wanted: FaceId
  /** Null where no face has it and 〓 is printed. */
  readonly used: FaceId | null
  /** Source of the block; absent for what the manifest gives. */
  readonly file?: string
}

/** A line that could not be set well. */
export interface BadLine {
  readonly what: 'loose-line' | 'bad-line' | 'kinsoku-relief' | 'overfull-line'
  readonly text: string
  readonly file?: string
}

/** Rules, faces and where findings go; `file` follows the block that is being set. */
export interface Setting {
  readonly design: Design
  readonly rules: PageRules
  readonly lines: LineRules
  /** First leaf of each block that has come so far (model/structure.ts). */
  readonly leaves: Leaves
  /** What a line has beyond its measure: a word processor fills it too. */
  readonly lineSlack: Points
  /** Of footnotes, where it is not that of the text. */
  readonly noteWidth?: Points
  /** True where footnotes stand at the foot of a column. */
  readonly inColumns?: true
  file: string | undefined
  readonly substitutes: Map<string, Substitute>
  readonly badLines: BadLine[]
  /** Pauses and stops that a face draws elsewhere than the region has them, and that were moved (PU-5). */
  readonly movedMarks: Map<FaceId, string>
  readonly crowdedTables: CrowdedTable[]
}

/** A setting for one pass over one flow; western words are parted where `hyphenate` says (LB-14). */
export const settingOf = (
  flow: Pick<FlowFacts, 'design' | 'region'>,
  faces: Faces,
  rules: PageRules,
  hyphenate?: Hyphenate
): Setting => {
  const own = rules.breaker === 'word' ? {} : flow.design.lines
  const setting: Setting = {
    design: flow.design,
    rules,
    lines: {
      ...own,
      faces,
      region: flow.region,
      level: own.level ?? (flow.region === 'CN' ? 'gb' : 'basic'),
      breaker: own.breaker ?? rules.breaker,
      hanging: own.hanging ?? rules.hanging,
      ...(hyphenate === undefined ? {} : { hyphenate }),
      onSubstitute: (codePoint, wanted, used) => noteSubstitute(setting, codePoint, wanted, used),
      onShiftedMark: (codePoint, face) => noteMoved(setting, codePoint, face),
      onBadLine: (what, text) => setting.badLines.push(at(setting, { what, text }))
    },
    lineSlack: pt(rules.breaker === 'word' && !flow.design.page.house ? WORD_LINE_SLACK : 0),
    leaves: newLeaves(),
    file: undefined,
    substitutes: new Map(),
    badLines: [],
    movedMarks: new Map(),
    crowdedTables: []
  }
  return setting
}

/** The setting of blocks that stand in columns. */
export const columnSetting = (setting: Setting): Setting => ({
  ...setting,
  design: columnDesign(setting.design),
  ...(setting.rules.notesInColumns ? { inColumns: true } : { noteWidth: setting.design.page.textWidth })
})

/** The setting of blocks that stand turned on their pages. What is found is noted in the given one. */
export const turnedSetting = (setting: Setting, left: Points = pt(0)): Setting => ({
  ...setting,
  design: turnedDesign(setting.design, left)
})

const noteSubstitute = (setting: Setting, codePoint: number, wanted: FaceId, used: FaceId | null): void => {
  const key = `${setting.file ?? ''} ${codePoint} ${used ?? ''}`
  if (!setting.substitutes.has(key)) setting.substitutes.set(key, at(setting, { codePoint, wanted, used }))
}

const PAUSES_AND_STOPS = '，、；：。．！？'

const noteMoved = ({ movedMarks }: Setting, codePoint: number, face: FaceId): void => {
  const mark = String.fromCodePoint(codePoint)
  if (PAUSES_AND_STOPS.includes(mark)) movedMarks.set(face, (movedMarks.get(face) ?? '') + mark)
}

const at = <T extends object>(setting: Setting, finding: T): T & { file?: string } =>
  setting.file === undefined ? finding : { ...finding, file: setting.file }
