/** In: a traced stretch of text. Out: a leaf of the tree, which remembers which kinds of characters it holds (signs.ts). */
import type { Text, TextData } from 'mdast'
import type { Traced } from '../model/text.ts'
import { signsIn } from './passes/text/signs.ts'

/** A leaf that knows where it came from. */
export const leafOf = (trace: Traced): Text => new Leaf(trace)

/** Gives a leaf other words, in place. */
export const rewriteLeaf = (leaf: Text, trace: Traced): void => {
  leaf.data = { ...leaf.data, trace }
  leaf.value = trace.value
  noteRewritten()
}

let count = 0

/** To be called by whatever changes a line in place: what was read of lines before is read again. */
export const noteRewritten = (): void => {
  count++
}

/** How often that has been said: whoever remembers a line compares. */
export const rewritten = (): number => count

/** The signs of a leaf's text; a leaf of ours goes through its text once, however many passes ask. */
export const signsOfLeaf = (leaf: Text): number => (leaf instanceof Leaf ? leaf.signs() : signsIn(leaf.value))

class Leaf implements Text {
  readonly type = 'text'
  value: string
  data: TextData
  #read = ''
  #signs = 0

  constructor(trace: Traced) {
    this.value = trace.value
    this.data = { trace }
  }

  /** Read again where a pass has put other words in. */
  signs(): number {
    if (this.#read !== this.value) {
      this.#read = this.value
      this.#signs = signsIn(this.value)
    }
    return this.#signs
  }
}
