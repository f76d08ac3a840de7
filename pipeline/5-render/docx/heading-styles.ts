/**
 * In: a flow. Out: which `Heading N` style each title and heading takes. The depth in the outline decides N, the
 * role decides the look; where two roles share a depth, the more frequent one is `Heading N` and the other a style based on it.
 */
import type { Role } from '../../model/design.ts'
import type { Flow, TextBlock } from '../../model/flow.ts'
import { roleStyles } from './styles/role-styles.data.ts'

/** Word's deepest built-in heading. */
const DEEPEST = 9

/** A heading style to be defined. */
export interface HeadingStyle {
  readonly id: string
  readonly name: string
  readonly basedOn: string
  readonly role: Role
  /** From 1. */
  readonly depth: number
}

export interface HeadingStyles {
  readonly all: readonly HeadingStyle[]
  /** The style id of a block that stands in the outline; null for others. */
  idOf(block: TextBlock): string | null
}

/** Roles of the depths that a volume does not use, so that Heading 1–3 are always there to write with. */
const DEFAULT_ROLES: readonly Role[] = ['articleTitle', 'heading1', 'heading2']

export const headingStyles = (flow: Flow): HeadingStyles => {
  const depthOf = outlineDepth(flow)
  const counts = countByDepth(flow, depthOf)
  const all: HeadingStyle[] = []
  for (let depth = 1; depth <= Math.max(DEFAULT_ROLES.length, ...counts.keys()); depth++) {
    all.push(...stylesAt(depth, rolesByFrequency(counts.get(depth), depth)))
  }
  const ids = new Map(all.map(style => [`${style.role} ${style.depth}`, style.id]))
  return { all, idOf: block => ids.get(`${block.role} ${depthOf(block)}`) ?? null }
}

/**
 * Depth of a block in the outline, from 1; 0 outside it. What the contents lists counts as deep as it is listed: a
 * preface beside parts stands there with the pieces, and must again when the reader updates the contents.
 */
const outlineDepth = (flow: Flow): ((block: TextBlock) => number) => {
  const entries = flow.sections.flatMap(section => section.blocks).filter(block => block.kind === 'contents')
  const shallowest = Math.min(...entries.map(entry => entry.level))
  const listed = new Map(entries.map(entry => [entry.target, entry.level - shallowest + 1]))
  return block =>
    block.outline === undefined ? 0 : Math.min(listed.get(block.id ?? '') ?? block.outline, DEEPEST)
}

const countByDepth = (
  flow: Flow,
  depthOf: (block: TextBlock) => number
): ReadonlyMap<number, ReadonlyMap<Role, number>> => {
  const counts = new Map<number, Map<Role, number>>()
  for (const block of flow.sections.flatMap(section => section.blocks)) {
    const depth = block.kind === 'text' ? depthOf(block) : 0
    if (block.kind !== 'text' || depth === 0) continue
    const roles = counts.get(depth) ?? new Map<Role, number>()
    roles.set(block.role, (roles.get(block.role) ?? 0) + 1)
    counts.set(depth, roles)
  }
  return counts
}

/** Most frequent first; among equals the one that came first. */
const rolesByFrequency = (roles: ReadonlyMap<Role, number> | undefined, depth: number): readonly Role[] =>
  roles
    ? [...roles].sort((a, b) => b[1] - a[1]).map(([role]) => role)
    : [DEFAULT_ROLES[depth - 1] ?? 'heading4']

const stylesAt = (depth: number, roles: readonly Role[]): readonly HeadingStyle[] =>
  roles.map((role, index) =>
    index === 0
      ? { id: `Heading${depth}`, name: `heading ${depth}`, basedOn: 'Normal', role, depth }
      : {
          id: `${roleStyles[role].id}At${depth}`,
          name: `${roleStyles[role].name} at ${depth}`,
          basedOn: `Heading${depth}`,
          role,
          depth
        }
  )
