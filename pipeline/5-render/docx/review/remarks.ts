/** What is collected while a review copy is written: numbers of changes, comments, and which of them have been made. */
import type { Change } from '../../../model/ledger.ts'
import { authorOf, type ReviewRemark, type ReviewText, type ReviewWishes } from '../../../model/review.ts'
import { escaped, tag } from '../xml.ts'

/** One for each review copy. */
export class Remarks {
  readonly comments: string[] = []
  private readonly wishes: ReviewWishes
  private readonly date: string
  private readonly met = new Set<string>()
  private readonly carried: number[] = []
  private changes = 0
  private text: ReviewText | null = null
  private waiting: readonly ReviewRemark[] = []
  private told = new Set<Change>()

  constructor(wishes: ReviewWishes) {
    this.wishes = wishes
    this.date = `${new Date(wishes.epochSeconds * 1000).toISOString().slice(0, 19)}Z`
  }

  /** What follows is of this source. */
  begin(text: ReviewText): void {
    this.text = text
    this.waiting = [...text.remarks].sort((a, b) => a.at - b.at)
  }

  /** Comments whose paragraph goes: they end where the next one begins. In it, LibreOffice would keep it for their sake. */
  carry(ids: readonly number[]): void {
    this.carried.push(...ids)
  }

  /** The comments that end where a paragraph begins that stays. */
  carriedOver(): number[] {
    return this.carried.splice(0)
  }

  /** Attributes of a change. */
  attributes(rule: string): Readonly<Record<string, string | number>> {
    return { 'w:id': FIRST_ID + this.changes++, 'w:author': authorOf(rule), 'w:date': this.date }
  }

  /** Comments at places of the source up to an offset that have not been made. */
  upTo(base: number): number[] {
    const due = this.waiting.filter(remark => remark.at <= base)
    this.waiting = this.waiting.slice(due.length)
    return due.map(remark => this.add(remark.text))
  }

  /** The comments of the source that are left. */
  rest(): number[] {
    return this.upTo(Number.POSITIVE_INFINITY)
  }

  /** The comment of a change, once; null where it needs none. */
  ofChange(change: Change | null): number | null {
    if (!change || !this.text || this.told.has(change)) return null
    this.told.add(change)
    if (!this.wishes.all && (change.class !== 'A' || this.met.has(change.rule))) return null
    this.met.add(change.rule)
    const words = this.wishes.remarkOf(change.rule, change, this.text)
    return words === null ? null : this.add(words)
  }

  private add(words: string): number {
    const id = this.comments.length
    const paragraphs = words
      .split('\n')
      .map(line => tag('w:p', {}, tag('w:r', {}, tag('w:t', { 'xml:space': 'preserve' }, escaped(line)))))
    this.comments.push(
      tag(
        'w:comment',
        { 'w:id': id, 'w:author': 'chengce', 'w:date': this.date, 'w:initials': '册' },
        ...paragraphs
      )
    )
    return id
  }
}

/** Above the numbers of bookmarks. */
const FIRST_ID = 1_000_000

/** What opens the stretch that a comment speaks of. */
export const remarkStart = (id: number): string => tag('w:commentRangeStart', { 'w:id': id })

/** What closes it, and the mark of the comment. */
export const remarkEnd = (id: number): string => tag('w:commentRangeEnd', { 'w:id': id }) + remarkMark(id)

const remarkMark = (id: number): string => tag('w:r', {}, tag('w:commentReference', { 'w:id': id }))
