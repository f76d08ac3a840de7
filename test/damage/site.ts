/** Damage 5: what a site leaves above and below a text. */
import type { Draw } from './draw.ts'
import type { Line } from './layout.ts'
import { heads, leadIns, leadOuts, tails } from './site.data.ts'
import type { Tree } from './tree.ts'

export interface Sited {
  readonly lines: readonly Line[]
  readonly optional: readonly string[]
}

export const addSite = (draw: Draw, tree: Tree, lines: readonly Line[]): Sited => {
  const sides = draw.pick(['both', 'both', 'head', 'tail'])
  const spaced = draw.chance(0.4)
  const foreign = (text: string): Line => ({
    role: 'foreign',
    text: text.replaceAll('T', (match, at: number) => (isName(text, at) ? match : tree.title)),
    indent: '',
    spaced
  })
  const head = sides === 'tail' ? [] : draw.pick(heads).map(foreign)
  const tail = sides === 'head' ? [] : draw.pick(tails).map(foreign)
  const leadIn = draw.chance(0.15) ? [foreign(draw.pick(leadIns))] : []
  const leadOut = draw.chance(0.1) ? [foreign(draw.pick(leadOuts))] : []
  const at = lines.findIndex(line => line.role !== 'title' && line.role !== 'author')
  return {
    lines: [...head, ...lines.slice(0, at), ...leadIn, ...lines.slice(at), ...leadOut, ...tail],
    optional: [...leadIn, ...leadOut].map(line => line.text)
  }
}

/** A T that belongs to a Latin word. */
const isName = (text: string, at: number): boolean =>
  /[A-Za-z]/.test(text.charAt(at - 1)) || /[A-Za-z]/.test(text.charAt(at + 1).replace('.', ''))
