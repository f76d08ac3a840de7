/** What an editor says against the recogniser, as a manifest's `overrides` writes it; a message may carry the one that would answer it. */

/**
 * A line of the source, or words quoted from it (`nth`: which time they occur, from 1). As written, a `#` and digits at
 * the very end say which time; words that themselves end so take a `#1` after them.
 */
export type OverridePlace =
  | {
      readonly kind: 'line'
      readonly line: number
      /** What the line begins with: where it is not on this line any more, the nearest that does is meant. */
      readonly words?: string
    }
  | {
      readonly kind: 'words'
      readonly words: string
      readonly nth: number
      /** True where `#n` was written: that the words stand again elsewhere is then no question. */
      readonly counted?: boolean
    }

/** What is to be done there. One key of the manifest's entry each (product.md, Manifest). */
export type OverrideAction =
  /** The line, or the quoted words, are no content. */
  | { readonly kind: 'drop' }
  /** The line, or the line of the quoted words, is content, whatever a rule says. */
  | { readonly kind: 'keep' }
  /** The line is a heading of this level, 1 the highest under the article's title; quoted words at a line's head end there. */
  | { readonly kind: 'heading'; readonly level: number }
  /** The quoted words open their paragraph as a run-in heading; 0: one level below the heading that it stands under. */
  | { readonly kind: 'runin'; readonly level: number }
  /** The line is running text. */
  | { readonly kind: 'paragraph' }
  /** A piece begins here; its title is the line, or what is given. */
  | { readonly kind: 'article'; readonly title?: string }
  /** A paragraph begins at the quoted words. */
  | { readonly kind: 'split' }
  /** The line goes on from the line before it. */
  | { readonly kind: 'join' }
  /** The quoted words, or the line, become this. */
  | { readonly kind: 'replace'; readonly with: string }
  /** Suggestions of this rule that touch the place are applied. */
  | { readonly kind: 'accept'; readonly rule: string }
  /** Changes of this rule that touch the place are not made. */
  | { readonly kind: 'reject'; readonly rule: string }

export interface Override {
  readonly at: OverridePlace
  readonly action: OverrideAction
  /** Where the manifest says so, 1-based. */
  readonly place?: { readonly line: number; readonly column: number }
}

/** What a doubtful decision adds to its message. */
export interface Doubt {
  /** 0 to 1: how sure the recogniser is of what it did. */
  readonly confidence: number
  /** The override that would decide the other way. */
  readonly remedy: Override
  /** Of a message that speaks of several places: what would decide the others. */
  readonly more?: readonly Override[]
}

/**
 * An override as a manifest writes it, in one line.
 *
 * @example overrideLine({ at: { kind: 'words', words: '下一页', nth: 2 }, action: { kind: 'drop' } }) // '{ at: "下一页#2", drop: true }'
 */
export const overrideLine = ({ at, action }: Override): string =>
  `{ at: ${placeText(at)}, ${actionText(action)} }`

const placeText = (at: OverridePlace): string => {
  if (at.kind === 'line')
    return at.words === undefined ? String(at.line) : `${at.line}, words: ${quoted(at.words)}`
  const isPlain = at.nth === 1 && at.counted !== true && !/#\d+$/.test(at.words)
  return quoted(isPlain ? at.words : `${at.words}#${at.nth}`)
}

const actionText = (action: OverrideAction): string => {
  if (action.kind === 'heading' || (action.kind === 'runin' && action.level > 0))
    return `${action.kind}: ${action.level}`
  if (action.kind === 'article')
    return `article: ${action.title === undefined ? 'true' : quoted(action.title)}`
  if (action.kind === 'replace') return `replace: ${quoted(action.with)}`
  if (action.kind === 'accept' || action.kind === 'reject') return `${action.kind}: ${action.rule}`
  return `${action.kind}: true`
}

/** A double-quoted YAML scalar is a JSON string. */
const quoted = (text: string): string => JSON.stringify(text)
