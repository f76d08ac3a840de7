/** In: the objects of a PDF. Out: their values, whatever form they have, and what was found wrong with them. */
import { isLanguageTag } from '../pdf-codes.ts'
import type { PdfObject, PdfObjects, PdfStream } from '../pdf-objects.ts'

export interface Breach {
  readonly rule: string
  readonly what: string
}

export class InspectedFile {
  readonly pdf: PdfObjects
  readonly found: Breach[] = []

  constructor(pdf: PdfObjects) {
    this.pdf = pdf
  }

  get catalog(): Map<string, PdfObject> {
    return this.dictionary({ ref: this.ref(this.pdf.trailer.dictionary.get('Root')) })
  }

  breach(rule: string, what: string): void {
    this.found.push({ rule, what })
  }

  require(holds: boolean, rule: string, what: string): void {
    if (!holds) this.breach(rule, what)
  }

  ref(value: PdfObject | undefined): number {
    return value !== null && typeof value === 'object' && 'ref' in value ? value.ref : 0
  }

  resolve(value: PdfObject | undefined): PdfObject {
    const id = this.ref(value)
    return id > 0 ? (this.pdf.objects.get(id) ?? null) : (value ?? null)
  }

  dictionary(value: PdfObject | undefined): Map<string, PdfObject> {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'dictionary' in resolved
      ? resolved.dictionary
      : new Map()
  }

  array(value: PdfObject | undefined): PdfObject[] {
    const resolved = this.resolve(value)
    return Array.isArray(resolved) ? resolved : []
  }

  name(value: PdfObject | undefined): string {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'name' in resolved ? resolved.name : ''
  }

  string(value: PdfObject | undefined): string | null {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'string' in resolved ? resolved.string : null
  }

  stream(value: PdfObject | undefined): PdfStream | null {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'data' in resolved ? resolved : null
  }

  language(tag: string | null, of: string): void {
    if (tag !== null) this.require(isLanguageTag(tag), 'A 6.7.4', `${tag} of ${of} is no language`)
  }
}
