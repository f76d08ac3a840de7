/** In: a PDF and the elements of its structure. Out: breaches of what holds for its pages and annotations (Matterhorn 28). */
import type { PdfObject } from '../pdf-objects.ts'
import { marksOf } from './content.ts'
import type { Element } from './elements.ts'
import type { InspectedFile } from './inspected-file.ts'

export const checkPages = (
  file: InspectedFile,
  catalog: Map<string, PdfObject>,
  elements: readonly Element[]
): void => {
  const parents = numberTree(file, file.dictionary(catalog.get('StructTreeRoot')).get('ParentTree'))
  const owners = new Map<string, number>()
  for (const { id, marks } of elements)
    for (const { page, mark } of marks) {
      file.require(!owners.has(`${page} ${mark}`), 'A 6.7.3.1', `mark ${mark} of ${page} belongs to two`)
      owners.set(`${page} ${mark}`, id)
    }
  const byId = new Map(elements.map(element => [element.id, element]))
  for (const kid of file.array(file.dictionary(catalog.get('Pages')).get('Kids')))
    checkPage(file, file.ref(kid), parents, owners, byId)
}

const numberTree = (file: InspectedFile, value: PdfObject | undefined): ReadonlyMap<number, PdfObject> => {
  const nums = file.array(file.dictionary(value).get('Nums'))
  const entries = new Map<number, PdfObject>()
  let last = -1
  for (let index = 0; index + 1 < nums.length; index += 2) {
    const key = Number(nums[index])
    file.require(key > last, 'A 6.7.3.1', 'keys of the parent tree')
    last = key
    entries.set(key, nums[index + 1] ?? null)
  }
  return entries
}

const checkPage = (
  file: InspectedFile,
  id: number,
  parents: ReadonlyMap<number, PdfObject>,
  owners: ReadonlyMap<string, number>,
  elements: ReadonlyMap<number, Element>
): void => {
  const page = file.dictionary({ ref: id })
  file.require(page.has('Resources'), 'A 6.2.2', `page ${id} has no resources of its own`)
  const marks = marksOf(file, id, page)
  const list = file.array(parents.get(Number(page.get('StructParents'))))
  file.require(list.length === marks.length, 'A 6.7.3.1', `parents of page ${id}`)
  for (const mark of marks) {
    const owner = owners.get(`${id} ${mark}`)
    file.require(owner !== undefined, '01-005', `mark ${mark} of page ${id} belongs to nothing`)
    file.require(file.ref(list[mark]) === owner, 'A 6.7.3.1', `parent of mark ${mark} on page ${id}`)
  }
  const annotations = file.array(page.get('Annots'))
  if (annotations.length > 0)
    file.require(file.name(page.get('Tabs')) === 'S', '28-009', `tabs of page ${id}`)
  for (const annotation of annotations) checkAnnotation(file, file.ref(annotation), parents, elements)
}

const checkAnnotation = (
  file: InspectedFile,
  id: number,
  parents: ReadonlyMap<number, PdfObject>,
  elements: ReadonlyMap<number, Element>
): void => {
  const values = file.dictionary({ ref: id })
  const flags = Number(values.get('F') ?? 0)
  file.require((flags & 4) === 4 && (flags & 35) === 0, 'A 6.3.2', `flags of annotation ${id}`)
  file.require((file.string(values.get('Contents')) ?? '') !== '', '28-012', `annotation ${id} says nothing`)
  const owner = elements.get(file.ref(parents.get(Number(values.get('StructParent')))))
  if (owner?.type !== 'Link') {
    file.breach('28-011', `annotation ${id} is in no link`)
    return
  }
  file.require(owner.annotations.includes(id), '28-002', `link ${owner.id} does not have ${id}`)
}
