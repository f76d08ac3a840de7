/** In: a flow. Out: docProps/core.xml and app.xml, dated by the flow and never by the clock. */
import type { FlowFrame } from './writer.ts'
import { escaped, tag, XML_DECLARATION } from './xml.ts'

const CORE = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
}

export const corePropertiesXml = (flow: FlowFrame): string => {
  const date = `${new Date(flow.epochSeconds * 1000).toISOString().slice(0, 19)}Z`
  const dated = (name: string): string => tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, date)
  return (
    XML_DECLARATION +
    tag(
      'cp:coreProperties',
      CORE,
      tag('dc:title', {}, escaped(flow.title)),
      flow.author ? tag('dc:creator', {}, escaped(flow.author)) : '',
      dated('dcterms:created'),
      dated('dcterms:modified'),
      tag('dc:language', {}, flow.language)
    )
  )
}

export const appPropertiesXml = (): string =>
  XML_DECLARATION +
  tag(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    tag('Application', {}, 'chengce')
  )
