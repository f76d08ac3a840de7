/** The node kinds within a paragraph besides those of mdast. */
import type { PhrasingContent, Text } from 'mdast'
import type { Data, Parent } from 'unist'
import type { Recognition } from './line-evidence.ts'

/** 同行标题: a heading that opens its paragraph. `depth` counts as in `heading`. */
export interface RunInHeading extends Parent {
  type: 'runInHeading'
  depth: 1 | 2 | 3 | 4 | 5 | 6
  children: PhrasingContent[]
  data?: Data & { recognition?: Recognition }
}

/** A mark that the source wrote at the head of a list item or note: 1. • 〔1〕, with the blanks after it. */
export interface Marker extends Parent {
  type: 'marker'
  children: Text[]
}

/** 注音: a word and, as its last child, what is printed small above it. */
export interface Ruby extends Parent {
  type: 'ruby'
  children: PhrasingContent[]
}

/** 拼音, 注音符号: the reading of a word. */
export interface Reading extends Parent {
  type: 'reading'
  children: Text[]
}

/** 专名号: a name with a line under it; 书名号甲式: a title with a wavy one. */
export interface Underline extends Parent {
  type: 'underline'
  wavy?: true
  children: PhrasingContent[]
}

/** 上标, 下标: small, above or below the line; no mark of a note. */
export interface Raised extends Parent {
  type: 'raised'
  to: 'super' | 'sub'
  children: PhrasingContent[]
}
