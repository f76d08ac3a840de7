/** What we count on in `docx` where its types promise nothing: parts of an empty document, compiled. */
import { Document } from 'docx'
import { expect, it } from 'vitest'
import { createRelationships } from '../../../pipeline/5-render/docx/relationships.ts'
import { shellParts, withRelationships } from '../../../pipeline/5-render/docx/shell.ts'
import { elementsOf, valuesOf } from '../../support/docx-elements.ts'

const heads = {
  parts: new Map([
    ['header1', () => '<w:hdr/>'],
    ['footer1', () => '<w:ftr/>']
  ]),
  bySection: []
}
const parts = shellParts(new Document({ sections: [] }), heads, new Map([['word/styles.xml', '<w:styles/>']]))

it('an empty document is compiled to the parts that every DOCX needs', () => {
  for (const path of [
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/endnotes.xml'
  ])
    expect([...parts.keys()]).toContain(path)
  expect([...parts.keys()]).not.toContain('word/document.xml')
  expect([...parts.keys()]).not.toContain('word/footnotes.xml')
})

it('our own parts take the place of the library’s', () =>
  expect(parts.get('word/styles.xml')).toBe('<w:styles/>'))

it('types and relationships name what we add', () => {
  const types = elementsOf(parts.get('[Content_Types].xml') ?? '')
  expect(valuesOf(types, 'Override', 'PartName')).toEqual(
    expect.arrayContaining([
      '/word/document.xml',
      '/word/footnotes.xml',
      '/word/header1.xml',
      '/word/footer1.xml'
    ])
  )
  const own = createRelationships()
  own.link('https://example.org/?a=1&b=2')
  const related = elementsOf(withRelationships(parts, heads, own))
  expect(valuesOf(related, 'Relationship', 'Id')).toEqual(
    expect.arrayContaining(['header1', 'footer1', 'link1'])
  )
  expect(valuesOf(related, 'Relationship', 'Target')).toEqual(
    expect.arrayContaining(['styles.xml', 'footnotes.xml', 'header1.xml', 'https://example.org/?a=1&b=2'])
  )
})

it('separators of notes are of our style', () => {
  const endnotes = elementsOf(parts.get('word/endnotes.xml') ?? '')
  expect(valuesOf(endnotes, 'w:pStyle')).toEqual(['FootnoteSeparator', 'FootnoteSeparator'])
  expect(endnotes.some(element => element.name === 'w:footnoteRef')).toBe(false)
})
