/** In: the texts of a volume, as soon as each is normalized. Out: its PDF, which another thread makes meanwhile. */
import { VFile } from 'vfile'
import { Pieces, type VolumeText, volumeFrame } from '../3-compose/index.ts'
import { designOf, measuredIn, StyledSections } from '../4-typeset/index.ts'
import type { Compilation, VolumeFrame } from '../model/compilation.ts'
import type { Faces } from '../model/faces.ts'
import type { Host } from '../model/host.ts'
import { noPrint } from '../model/print.ts'
import type { VolumeJob } from '../model/volume.ts'
import type { MadePdf } from './make-pdf.ts'
import type { SecondThread } from './second-thread.ts'
import { SectionChannel } from './section-channel.ts'

/** Where a text stands: before the body, or the index of its part. */
export type TextPlace = 'front' | number

/**
 * Pieces are composed and styled here for the pages alone, and again with all the others when every text is there: only then
 * is it known what there is to say of them, and whether the volume is one.
 */
export class PagesAhead {
  readonly #frame: VolumeFrame
  readonly #pieces: Pieces
  readonly #channel = new SectionChannel()
  readonly #made: Promise<MadePdf>
  #styled: Promise<StyledSections>

  /** `faces` may still be loading. */
  constructor(thread: SecondThread, { env }: Host, { manifest }: VolumeJob, faces: Promise<Faces>) {
    const frame = volumeFrame(manifest, env.SOURCE_DATE_EPOCH)
    const design = designOf(manifest.profile, manifest.paper)
    this.#frame = frame
    this.#pieces = new Pieces(manifest)
    this.#styled = faces.then(loaded => new StyledSections(frame, design, measuredIn(loaded, frame.region)))
    const { profile, print = noPrint } = manifest
    const sections = this.#channel.receiving
    const { facts } = new StyledSections(frame, design, () => 0)
    this.#made = thread.run('makePdf', { facts, profile, print, sections }, [sections.port])
    // Told by whoever waits for it.
    this.#made.catch(() => undefined)
  }

  /** In the order of the manifest, prefaces first. */
  take(place: TextPlace, text: VolumeText): void {
    const unheard = { ...text, file: new VFile({ path: text.file.path }) }
    if (place === 'front') {
      this.#pieces.preface(unheard)
      return
    }
    const opens = !this.#pieces.hasBegun(place)
    const articles = this.#pieces.of(place, unheard)
    const part = opens && articles.length > 0 ? this.#pieces.heading(place) : null
    this.#styled = this.#styled.then(styled => {
      this.#channel.body(styled.body(part, articles))
      return styled
    })
    this.#styled.catch(() => undefined)
  }

  /** False where a part or all front matter came to nothing: then the pages are of another volume. */
  fits({ hasFront, hasParts }: VolumeFrame): boolean {
    return hasFront === this.#frame.hasFront && hasParts === this.#frame.hasParts
  }

  /** Every text has been taken: what stands before the body follows. */
  async finish(compilation: Compilation): Promise<MadePdf> {
    const styled = await this.#styled
    this.#channel.front(styled.front(compilation))
    return this.#made
  }
}
