/** Rules go in; everything that depends on them and not on a paragraph comes out: tables, faces, work space. */
import type { FaceId } from '../../../model/host.ts'
import { type GlueTable, glueTable } from '../../text/glue.ts'
import { breakTable } from '../../text/kinsoku.ts'
import { BreakNodes } from '../break/break-nodes.ts'
import { LineFit } from '../break/line-fit.ts'
import type { LineRules } from '../line.ts'
import { GlyphPlaces } from '../place/glyph-places.ts'
import { DrawnFace } from './drawn-face.ts'
import { Measures } from './measures.ts'

export interface Engine {
  readonly rules: LineRules
  readonly breaks: Uint8Array
  readonly glue: GlueTable
  readonly measures: Measures
  readonly nodes: BreakNodes
  readonly fit: LineFit
  readonly places: GlyphPlaces
  readonly face: (id: FaceId) => DrawnFace
}

// A pure cache: an engine holds nothing that one paragraph could leave behind for another.
const engines = new WeakMap<LineRules, Engine>()

/** The engine of a set of rules; the same for the same object. */
export const engineOf = (rules: LineRules): Engine => {
  const kept = engines.get(rules)
  if (kept) return kept
  const engine = makeEngine(rules)
  engines.set(rules, engine)
  return engine
}

/** More than the badness of the worst line that can still be shrunk (JU-12). */
const ANY_SHRINK = 300

const makeEngine = (rules: LineRules): Engine => {
  const faces = new Map<FaceId, DrawnFace>()
  const onShift = rules.onShiftedMark ?? (() => {})
  const face = (id: FaceId): DrawnFace => {
    const kept = faces.get(id)
    if (kept) return kept
    const made = new DrawnFace(id, rules.faces, rules.region, onShift)
    faces.set(id, made)
    return made
  }
  return {
    rules,
    breaks: breakTable(rules.level),
    glue: glueTable(rules.region, rules),
    measures: new Measures(rules.justification === 'clreq' ? ANY_SHRINK : 0),
    nodes: new BreakNodes(),
    fit: new LineFit(),
    places: new GlyphPlaces(),
    face
  }
}
