/**
 * In: the paragraph of a folio. Out: the same on a page that lies on its side, in a box that stands where it would on the
 * page upright, so that it has its place in the bound volume (GW-30).
 */
import type { Design } from '../../model/design.ts'
import { frameGeometry } from './frame-geometry.ts'
import { paragraphXml } from './paragraph-xml.ts'
import { runXml } from './run-xml.ts'
import { type Attributes, STORY_NAMESPACES, tag } from './xml.ts'

export interface TurnedPlace {
  readonly page: 'odd' | 'even'
  readonly design: Design
  /** Unique among all drawings. */
  readonly number: number
}

/** What a part with a turned folio declares besides WordprocessingML. */
export const SHAPE_NAMESPACES: Attributes = {
  ...STORY_NAMESPACES,
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'
}

/** Its line runs from the upper edge of the page to the lower one: turned upright it runs to the right. */
export const turnedFolio = (inner: string, place: TurnedPlace): string => {
  const drawing = tag('w:drawing', {}, anchorXml(inner, place))
  const choice = tag('mc:Choice', { Requires: 'wps' }, drawing)
  return paragraphXml({ style: 'SectionEnd' }, runXml(tag('mc:AlternateContent', {}, choice)))
}

/** Of a twip, in English Metric Units. */
const EMU = 635

/** What is at the foot of the page upright is at the left of the page that lies. */
const boxOf = ({ page, design }: TurnedPlace): Record<'x' | 'y' | 'width' | 'height', number> => {
  const { page: paper, margin } = frameGeometry(design)
  const y = page === 'odd' ? margin.left : margin.right
  const height = paper.width - margin.left - margin.right
  return { x: margin.footer, y, width: margin.bottom - margin.footer, height }
}

const anchorXml = (inner: string, place: TurnedPlace): string => {
  const { x, y, width, height } = boxOf(place)
  const size = { cx: width * EMU, cy: height * EMU }
  const none = { distT: 0, distB: 0, distL: 0, distR: 0 }
  const flags = { simplePos: 0, relativeHeight: 1, behindDoc: 0, locked: 0, layoutInCell: 1, allowOverlap: 1 }
  return tag(
    'wp:anchor',
    { ...none, ...flags },
    tag('wp:simplePos', { x: 0, y: 0 }),
    tag('wp:positionH', { relativeFrom: 'page' }, tag('wp:posOffset', {}, String(x * EMU))),
    tag('wp:positionV', { relativeFrom: 'page' }, tag('wp:posOffset', {}, String(y * EMU))),
    tag('wp:extent', size),
    tag('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    tag('wp:wrapNone'),
    tag('wp:docPr', { id: place.number, name: `folio ${place.number}`, descr: '页码' }),
    tag('wp:cNvGraphicFramePr'),
    tag(
      'a:graphic',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' },
      tag('a:graphicData', { uri: String(SHAPE_NAMESPACES['xmlns:wps']) }, shapeXml(inner, size))
    )
  )
}

const shapeXml = (inner: string, size: Record<'cx' | 'cy', number>): string =>
  tag(
    'wps:wsp',
    {},
    tag('wps:cNvSpPr', { txBox: 1 }),
    tag(
      'wps:spPr',
      {},
      tag('a:xfrm', {}, tag('a:off', { x: 0, y: 0 }), tag('a:ext', size)),
      tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')),
      tag('a:noFill'),
      tag('a:ln', {}, tag('a:noFill'))
    ),
    tag('wps:txbx', {}, tag('w:txbxContent', {}, inner)),
    tag('wps:bodyPr', { vert: 'vert', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0 })
  )
