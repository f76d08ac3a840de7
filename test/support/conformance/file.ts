/** In: a PDF. Out: breaches of what holds for the file as a whole, its metadata and its output intent (Matterhorn 06, 07, 11, 20). */
import { SaxesParser } from 'saxes'
import type { PdfDictionary, PdfObject } from '../pdf-objects.ts'
import type { InspectedFile } from './inspected-file.ts'

export const checkFile = (file: InspectedFile, catalog: Map<string, PdfObject>): void => {
  const { header, trailer } = file.pdf
  file.require(/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(header), 'A 6.1.2', 'header')
  file.require(file.array(trailer.dictionary.get('ID')).length === 2, 'A 6.1.3', 'no identity in the trailer')
  file.require(!trailer.dictionary.has('Encrypt'), 'A 6.1.3', 'encrypted')
  file.require(file.dictionary(catalog.get('MarkInfo')).get('Marked') === true, '06 A 6.7.2.2', 'not marked')
  file.require(catalog.has('StructTreeRoot'), 'A 6.7.3.1', 'no structure tree')
  file.require((file.string(catalog.get('Lang')) ?? '') !== '', '11-006', 'no language')
  file.language(file.string(catalog.get('Lang')), 'the file')
  checkLayers(file, file.dictionary(catalog.get('OCProperties')))
  const shown = file.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle')
  file.require(shown === true, '07-002', 'the title is not shown')
  for (const [id, object] of file.pdf.objects) checkObject(file, id, object)
}

/** Every configuration of layers has a name. */
const checkLayers = (file: InspectedFile, properties: Map<string, PdfObject>): void => {
  if (properties.size === 0) return
  for (const each of [properties.get('D'), ...file.array(properties.get('Configs'))])
    file.require(
      (file.string(file.dictionary(each).get('Name')) ?? '') !== '',
      '20-001',
      'layers without a name'
    )
}

const checkObject = (file: InspectedFile, id: number, object: PdfObject): void => {
  if (object === null || typeof object !== 'object' || !('dictionary' in object)) return
  const { dictionary } = object as PdfDictionary
  if ('data' in object) {
    file.require(dictionary.get('Length') === object.length, 'A 6.1.7.1', `length of stream ${id}`)
    file.require(file.name(dictionary.get('Filter')) !== 'LZWDecode', 'A 6.1.7.2', `LZW in ${id}`)
  }
  const action = file.name(dictionary.get('S'))
  const forbidden = ['Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'JavaScript', 'Hide']
  file.require(!forbidden.includes(action), 'A 6.5.1', `action ${action}`)
  file.require(!dictionary.has('SMask') && !dictionary.has('CA'), 'A 6.2.10', `transparency in ${id}`)
  file.require(
    !dictionary.has('AA') && file.name(dictionary.get('Type')) !== 'Filespec',
    'A 6.8',
    `object ${id}`
  )
}

export const checkMetadata = (file: InspectedFile, catalog: Map<string, PdfObject>): void => {
  const stream = file.stream(catalog.get('Metadata'))
  if (!stream) {
    file.breach('06-001', 'no metadata')
    return
  }
  const xml = new TextDecoder().decode(stream.data)
  const texts = wellFormed(file, xml)
  file.require(texts.get('pdfuaid:part') === '1', '06-002', 'no PDF/UA mark')
  file.require((texts.get('dc:title') ?? '').trim() !== '', '06-003', 'no title')
  file.require(texts.get('pdfaid:part') === '2', 'A 6.6.4', 'no PDF/A mark')
  file.require(texts.get('pdfaid:conformance') === 'A', 'A 6.6.4', 'conformance is not A')
  file.require(
    xml.includes('pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<'),
    'A 6.6.2.3',
    'pdfuaid'
  )
  const info = file.dictionary(file.pdf.trailer.dictionary.get('Info'))
  file.require(texts.get('dc:title')?.trim() === unicode(file.string(info.get('Title'))), 'A 6.6.3', 'titles')
  const author = unicode(file.string(info.get('Author')))
  file.require((texts.get('dc:creator')?.trim() ?? '') === author, 'A 6.6.3', 'authors')
}

/** Texts by element name; a breach where it is no XML. */
const wellFormed = (file: InspectedFile, xml: string): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>()
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => file.breach('A 6.6.2.1', `metadata: ${error.message}`))
  parser.on('opentag', tag => open.push(tag.name))
  parser.on('closetag', () => open.pop())
  parser.on('text', text => {
    for (const name of open) texts.set(name, (texts.get(name) ?? '') + text)
  })
  parser.write(xml).close()
  return texts
}

export const checkOutputIntent = (file: InspectedFile, catalog: Map<string, PdfObject>): void => {
  const intents = file.array(catalog.get('OutputIntents')).map(intent => file.dictionary(intent))
  const intent = intents.find(each => file.name(each.get('S')) === 'GTS_PDFA1')
  if (!intent) {
    file.breach('A 6.2.3', 'no output intent')
    return
  }
  const profile = file.stream(intent.get('DestOutputProfile'))
  if (!profile) {
    file.breach('A 6.2.3', 'no profile')
    return
  }
  const view = new DataView(profile.data.buffer, profile.data.byteOffset)
  const word = (at: number): string => Buffer.from(profile.data.subarray(at, at + 4)).toString('latin1')
  file.require(view.getUint32(0) === profile.data.length, 'A 6.2.3', 'size of the profile')
  file.require(word(36) === 'acsp' && word(16) === 'RGB ', 'A 6.2.3', 'no RGB profile')
  file.require(view.getUint8(8) <= 4, 'A 6.2.3', 'version of the profile')
  file.require(profile.dictionary.get('N') === 3, 'A 6.2.3', 'components of the profile')
}

/** A text string as Unicode. */
const unicode = (bytes: string | null): string => {
  if (!bytes?.startsWith('\xfe\xff')) return bytes ?? ''
  return new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'))
}
