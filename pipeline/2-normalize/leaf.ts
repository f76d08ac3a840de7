/** In: a traced stretch of text. Out: a leaf of the tree, which remembers which kinds of characters it holds (signs.ts). */
import type { Text, TextData } from 'mdast'
import type { Traced } from '../model/text.ts'
import { signsIn } from './passes/text/signs.ts'

/** A leaf that knows where it came from. */
export const leafOf = (trace: Traced): Text => new Leaf(trace)

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
