/** In: a design. Out: styles of what frames the text: running heads, folios, the cover's rule, the end of a section. */
import type { Design } from '../../../model/design.ts'
import { ptToTwips } from '../../../model/units.ts'
import { LATIN_FONT } from '../font-names.data.ts'
import { frameGeometry } from '../frame-geometry.ts'
import { ruleLineTwips } from '../place-display.ts'
import { halfPoints } from '../twips.ts'
import { tag } from '../xml.ts'
import type { Look } from './paragraph-styles.ts'
import type { ParagraphProperties, StyleDefinition } from './style-xml.ts'

/** Height of the paragraph that must stand after a table or a contents at the end of a section: nearly nothing. */
export const SECTION_END_TWIPS = 20

export const frameStyles = (look: Look): readonly StyleDefinition[] =>
  definitions(look).map(definition => ({ ...definition, isFrame: true }))

const definitions = (look: Look): readonly StyleDefinition[] => [
  headerStyle(look),
  // Odd pages and even pages are mirror images: the same style, the other side.
  sideOf('HeaderEven', 'Header Even', 'Header', 'left'),
  headerBlank(look),
  footerStyle(look),
  sideOf('FooterEven', 'Footer Even', 'Footer', look.design.folio.place === 'centre' ? 'center' : 'left'),
  coverRule(look.design),
  footnoteSeparator,
  {
    type: 'paragraph',
    id: 'SectionEnd',
    name: 'Section End',
    basedOn: 'Normal',
    paragraph: { line: SECTION_END_TWIPS }
  },
  sideOf('Figure', 'Figure', 'Normal', 'center')
]

const sideOf = (id: string, name: string, basedOn: string, align: 'left' | 'center'): StyleDefinition => ({
  type: 'paragraph',
  id,
  name,
  basedOn,
  paragraph: { align }
})

/** The running head and the rule below it. */
const headerStyle = ({ design, fonts }: Look): StyleDefinition => {
  const { line, ruleSpace, after } = frameGeometry(design).head
  const rule = {
    'w:val': 'single',
    'w:sz': eighths(design.runningHead.ruleWidth),
    'w:space': ruleSpace,
    'w:color': '000000'
  }
  return {
    type: 'paragraph',
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: { borders: tag('w:pBdr', {}, tag('w:bottom', rule)), line, after, align: 'right' },
    text: {
      eastAsia: fonts[design.runningHead.face].eastAsia,
      latin: LATIN_FONT,
      size: halfPoints(design.runningHead.size)
    }
  }
}

/** A page without a running head still has a header part, so that it does not inherit one. */
const headerBlank = ({ design }: Look): StyleDefinition => ({
  type: 'paragraph',
  id: 'HeaderBlank',
  name: 'Header Blank',
  basedOn: 'Normal',
  paragraph: { line: frameGeometry(design).head.whole }
})

const footerStyle = ({ design, fonts }: Look): StyleDefinition => ({
  type: 'paragraph',
  id: 'Footer',
  name: 'footer',
  basedOn: 'Normal',
  paragraph: {
    line: frameGeometry(design).foot.line,
    before: frameGeometry(design).foot.before,
    align: design.folio.place === 'centre' ? 'center' : 'right',
    ...insetOf(design)
  },
  text: {
    eastAsia: fonts[design.folio.face].eastAsia,
    latin: LATIN_FONT,
    size: halfPoints(design.folio.size)
  }
})

/** On both sides, so that odd and even pages share it. */
const insetOf = ({ folio }: Design): Pick<ParagraphProperties, 'indent'> => {
  const inset = ptToTwips(folio.inset)
  return inset === 0 ? {} : { indent: { left: inset, right: inset, first: 0 } }
}

/** What LibreOffice gives the footnotes' rule, whatever a file says; said here so that Word gives it the same. */
const NOTE_RULE_TWIPS = 124

const footnoteSeparator: StyleDefinition = {
  type: 'paragraph',
  id: 'FootnoteSeparator',
  name: 'Footnote Separator',
  basedOn: 'Normal',
  paragraph: { line: NOTE_RULE_TWIPS }
}

/**
 * 文武线: a thick and a thin rule under the cover title, as the borders of a line as high as the gap between them.
 * (Of the double border that Word has for it, LibreOffice draws the thin rule above the thick one.)
 */
const coverRule = (design: Design): StyleDefinition => {
  const { cover, page } = design
  const side = ptToTwips(page.textWidth) - ptToTwips(cover.ruleLength)
  const gap = ptToTwips(cover.ruleGap)
  const rule = (name: string, width: number): string =>
    tag(name, { 'w:val': 'single', 'w:sz': eighths(width), 'w:space': 0, 'w:color': '000000' })
  return {
    type: 'paragraph',
    id: 'CoverRule',
    name: 'Cover Rule',
    basedOn: 'Normal',
    paragraph: {
      borders: tag('w:pBdr', {}, rule('w:top', cover.thick) + rule('w:bottom', cover.thin)),
      line: gap,
      after: ruleLineTwips - gap,
      indent: { left: Math.floor(side / 2), right: Math.ceil(side / 2), first: 0 }
    }
  }
}

/** Border widths are in eighths of a point, at least 2. */
const eighths = (width: number): number => Math.max(2, Math.round(width * 8))
