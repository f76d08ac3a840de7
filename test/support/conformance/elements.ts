/** In: a PDF. Out: the elements of its structure, in order, with what they show. */
import type { PdfObject } from '../pdf-objects.ts'
import type { InspectedFile } from './inspected-file.ts'

export interface Element {
  readonly id: number
  readonly type: string
  readonly values: Map<string, PdfObject>
  readonly parent: Element | null
  readonly children: Element[]
  /** Marks by page object. */
  readonly marks: { readonly page: number; readonly mark: number }[]
  readonly annotations: number[]
}

export const readElements = (file: InspectedFile, catalog: Map<string, PdfObject>): Element[] => {
  const root = file.dictionary(catalog.get('StructTreeRoot'))
  const all: Element[] = []
  const visit = (value: PdfObject, parent: Element | null): void => {
    const id = file.ref(value)
    const values = file.dictionary(value)
    const element: Element = {
      id,
      type: file.name(values.get('S')),
      values,
      parent,
      children: [],
      marks: [],
      annotations: []
    }
    all.push(element)
    parent?.children.push(element)
    const kids = file.resolve(values.get('K'))
    // A cell may be empty; it still holds its place in the row.
    const isEmptyCell = !values.has('K') && /^T[HD]$/.test(element.type)
    const shown = isEmptyCell ? [] : Array.isArray(kids) ? kids : [values.get('K') ?? null]
    for (const kid of shown) addKid(file, kid, element, visit)
  }
  const top = file.resolve(root.get('K'))
  for (const kid of Array.isArray(top) ? top : [root.get('K') ?? null]) visit(kid, null)
  return all
}

const addKid = (
  file: InspectedFile,
  kid: PdfObject,
  element: Element,
  visit: (value: PdfObject, parent: Element) => void
): void => {
  const home = file.ref(element.values.get('Pg'))
  if (typeof kid === 'number') {
    element.marks.push({ page: home, mark: kid })
    return
  }
  const values = file.dictionary(kid)
  const type = file.name(values.get('Type'))
  if (type === 'MCR') {
    const page = values.has('Pg') ? file.ref(values.get('Pg')) : home
    element.marks.push({ page, mark: Number(values.get('MCID')) })
  } else if (type === 'OBJR') element.annotations.push(file.ref(values.get('Obj')))
  else if (values.has('S')) {
    file.require(file.ref(values.get('P')) === element.id, 'A 6.7.3.1', `parent of ${file.ref(kid)}`)
    visit(kid, element)
  } else file.breach('A 6.7.3.1', `kid of ${element.id}`)
}
