/**
 * In: what stands in the outline. Out: which `Heading N` style each title and heading takes. The depth in the outline decides N, the
 * role decides the look; where two roles share a depth, the more frequent one is `Heading N` and the other a style based on it. So is
 * one that stands closer or farther, such as a title without an author's line below it.
 */
import type { Design, Role } from '../../model/design.ts'
import type { TextBlock } from '../../model/flow.ts'
import { roleStyles } from './styles/role-styles.data.ts'
import type { Survey } from './survey.ts'

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
  /** Where it differs from the style it is based on in this alone. */
  readonly lines?: OwnLines
}

/** Lines of the grid before and after, where they are not the role's. */
export type OwnLines = Pick<TextBlock, 'linesBefore' | 'linesAfter'>

export interface HeadingStyles {
  readonly all: readonly HeadingStyle[]
  /** The style id of a block that stands in the outline; null for others. */
  idOf(block: Outlined): string | null
}

/** As much of a block as decides its heading style. */
export type Outlined = Pick<TextBlock, 'role' | 'id' | 'outline' | 'linesBefore' | 'linesAfter'>

/** Roles of the depths that a volume does not use, so that Heading 1–3 are always there to write with. */
const DEFAULT_ROLES: readonly Role[] = ['articleTitle', 'heading1', 'heading2']

/** @param hasSpaced whether what stands closer or farther has a style of its own; see `hasSpacedStyles` */
export const headingStyles = (survey: Survey, hasSpaced: boolean): HeadingStyles => {
  const depthOf = outlineDepth(survey)
  const counts = countByDepth(survey, depthOf)
  const all: HeadingStyle[] = []
  for (let depth = 1; depth <= Math.max(DEFAULT_ROLES.length, ...counts.keys()); depth++) {
    all.push(...stylesAt(depth, rolesByFrequency(counts.get(depth), depth)))
  }
  const usual = new Map(all.map(style => [`${style.role} ${style.depth}`, style]))
  const usualOf = (block: Outlined): HeadingStyle | null =>
    block.outline === undefined ? null : (usual.get(`${block.role} ${depthOf(block)}`) ?? null)
  const spaced = hasSpaced ? spacedStyles(survey.outlined, usualOf) : new Map<string, HeadingStyle>()
  return {
    all: [...all, ...spaced.values()],
    idOf: block => {
      const style = usualOf(block)
      return style === null ? null : (spaced.get(spacedId(style, block))?.id ?? style.id)
    }
  }
}

/** Under a house template titles have the house's own styles; where they stand closer or farther, their paragraphs say it. */
export const hasSpacedStyles = ({ page }: Design): boolean => page.house === undefined

/** By id, in the order in which they come first. */
const spacedStyles = (
  outlined: readonly Outlined[],
  usualOf: (block: Outlined) => HeadingStyle | null
): ReadonlyMap<string, HeadingStyle> => {
  const styles = new Map<string, HeadingStyle>()
  for (const block of outlined) {
    const style = usualOf(block)
    const { linesBefore, linesAfter } = block
    if (style === null || (linesBefore === undefined && linesAfter === undefined)) continue
    const id = spacedId(style, block)
    const lines = {
      ...(linesBefore === undefined ? {} : { linesBefore }),
      ...(linesAfter === undefined ? {} : { linesAfter })
    }
    styles.set(id, { ...style, id, name: `${style.name}${spacedName(block, ' ')}`, basedOn: style.id, lines })
  }
  return styles
}

/** @example spacedId({ id: 'Heading2', … }, { linesAfter: 1.75, … }) // 'Heading2After1-75' */
const spacedId = ({ id }: HeadingStyle, block: OwnLines): string =>
  `${id}${spacedName(block, '')}`.replaceAll('.', '-')

const spacedName = ({ linesBefore, linesAfter }: OwnLines, blank: string): string =>
  (linesBefore === undefined ? '' : `${blank}Before${blank}${linesBefore}`) +
  (linesAfter === undefined ? '' : `${blank}After${blank}${linesAfter}`)

/**
 * Depth of a block in the outline, from 1; 0 outside it. What the contents lists counts as deep as it is listed: a
 * preface beside parts stands there with the pieces, and must again when the reader updates the contents.
 */
const outlineDepth = ({ listed }: Survey): ((block: Outlined) => number) => {
  const shallowest = Math.min(...listed.values())
  return ({ id, outline }) => {
    if (outline === undefined) return 0
    const level = listed.get(id ?? '')
    return Math.min(level === undefined ? outline : level - shallowest + 1, DEEPEST)
  }
}

const countByDepth = (
  { outlined }: Survey,
  depthOf: (block: Outlined) => number
): ReadonlyMap<number, ReadonlyMap<Role, number>> => {
  const counts = new Map<number, Map<Role, number>>()
  for (const block of outlined) {
    const roles = counts.get(depthOf(block)) ?? new Map<Role, number>()
    roles.set(block.role, (roles.get(block.role) ?? 0) + 1)
    counts.set(depthOf(block), roles)
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
