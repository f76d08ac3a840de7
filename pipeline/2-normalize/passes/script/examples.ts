/** Counts occurrences by kind, and shows the commonest kinds. */

/** As many kinds are shown. */
const SHOWN = 8

export class Examples {
  /** Of all kinds. */
  count = 0
  /** Base offset of the first that has one. */
  offset: number | undefined
  private readonly kinds = new Map<string, number>()

  add(kind: string, offset: number | undefined, times = 1): void {
    this.count += times
    this.offset ??= offset
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1)
  }

  /**
   * Those met first come first among equals.
   *
   * @example examples.shown() // '发→發 ×12, 后→後'
   */
  shown(): string {
    const sorted = [...this.kinds].sort((a, b) => b[1] - a[1])
    const shown = sorted.slice(0, SHOWN).map(([kind, times]) => (times > 1 ? `${kind} ×${times}` : kind))
    return shown.join(', ') + (sorted.length > SHOWN ? ', …' : '')
  }
}
