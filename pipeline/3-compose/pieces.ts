/** In: the texts of a volume, one after another. Out: their pieces, with ids that are counted on. */
import type { CompiledArticle, CompiledPart } from '../model/compilation.ts'
import type { Manifest } from '../model/manifest.ts'
import { articlesOf } from './articles.ts'
import { partHeading } from './part-heading.ts'
import type { VolumeText } from './volume-texts.ts'

/** Texts must come in the order of the manifest, prefaces first. */
export class Pieces {
  readonly #manifest: Manifest
  readonly #begun = new Set<number>()
  #last = 0

  /** @example new Pieces(manifest).of(0, text) */
  constructor(manifest: Manifest) {
    this.#manifest = manifest
  }

  preface(text: VolumeText): readonly CompiledArticle[] {
    return articlesOf(text, this.#nextId, 'recto')
  }

  /** The pieces of a text of a part. What follows a part title page begins on a recto, so that the page behind the title stays empty. */
  of(part: number, text: VolumeText): readonly CompiledArticle[] {
    const articles = articlesOf(text, this.#nextId, this.#manifest.articles)
    const opens = !this.hasBegun(part)
    if (articles.length > 0) this.#begun.add(part)
    if (!opens || !this.heading(part)) return articles
    return articles.map((article, index) => (index === 0 ? { ...article, start: 'recto' } : article))
  }

  /** True when a piece of the part has been given. */
  hasBegun(part: number): boolean {
    return this.#begun.has(part)
  }

  /** Null where the part has no title. */
  heading(part: number): CompiledPart | null {
    const title = this.#manifest.parts[part]?.title
    return title === undefined ? null : { id: `p${part + 1}`, ...partHeading(title) }
  }

  readonly #nextId = (): string => `a${++this.#last}`
}
