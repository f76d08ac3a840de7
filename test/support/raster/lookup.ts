/** In: objects of a PDF. Out: values of the kind that is asked for, references followed. */
import type { PdfObject, PdfObjects, PdfStream } from '../pdf-objects.ts'

export class Lookup {
  private readonly pdf: PdfObjects

  constructor(pdf: PdfObjects) {
    this.pdf = pdf
  }

  resolve(value: PdfObject | undefined): PdfObject {
    const isReference = value !== null && typeof value === 'object' && 'ref' in value
    return isReference ? (this.pdf.objects.get(value.ref) ?? null) : (value ?? null)
  }

  dictionary(value: PdfObject | undefined): ReadonlyMap<string, PdfObject> {
    const found = this.resolve(value)
    return found !== null && typeof found === 'object' && 'dictionary' in found ? found.dictionary : new Map()
  }

  array(value: PdfObject | undefined): readonly PdfObject[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : []
  }

  name(value: PdfObject | undefined): string {
    const found = this.resolve(value)
    return found !== null && typeof found === 'object' && 'name' in found ? found.name : ''
  }

  stream(value: PdfObject | undefined): PdfStream | null {
    const found = this.resolve(value)
    return found !== null && typeof found === 'object' && 'data' in found ? found : null
  }

  /** Page dictionaries in their order. */
  pages(): readonly ReadonlyMap<string, PdfObject>[] {
    const below = (node: PdfObject | undefined): readonly ReadonlyMap<string, PdfObject>[] => {
      const values = this.dictionary(node)
      return values.has('Kids') ? this.array(values.get('Kids')).flatMap(below) : [values]
    }
    const catalog = this.dictionary(this.pdf.trailer.dictionary.get('Root'))
    return below(catalog.get('Pages'))
  }
}
