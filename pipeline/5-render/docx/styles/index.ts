/** In: a flow's design and its heading styles. Out: styles.xml, the one place where the look of the DOCX is said. */
import type { Role } from '../../../model/design.ts'
import type { Flow } from '../../../model/flow.ts'
import { fontsOf, LATIN_FONT } from '../font-names.data.ts'
import type { HeadingStyles } from '../heading-styles.ts'
import { property, tag, W_NAMESPACE, XML_DECLARATION } from '../xml.ts'
import { characterStyles } from './character-styles.ts'
import { frameStyles } from './frame-styles.ts'
import { indentedStyles } from './indented-styles.ts'
import {
  cellStyles,
  contentsStyles,
  headingDefinitions,
  normalStyle,
  roleDefinitions
} from './paragraph-styles.ts'
import { fontsXml, styleXml } from './style-xml.ts'
import { tableStyle } from './table-style.ts'

/** The whole part. Only the East Asian slot, black and the languages are document defaults; the rest is Normal's. */
export const stylesXml = (flow: Flow, headings: HeadingStyles): string => {
  const fonts = fontsOf(flow)
  const look = { design: flow.design, fonts }
  const definitions = [
    normalStyle(look),
    ...roleDefinitions(look),
    ...headingDefinitions(look, headings),
    ...indentedStyles(flow),
    ...cellStyles(),
    ...contentsStyles(look, contentsRoles(flow)),
    ...frameStyles(look),
    ...characterStyles(look)
  ]
  return (
    XML_DECLARATION +
    tag(
      'w:styles',
      { 'xmlns:w': W_NAMESPACE },
      docDefaults(flow, fonts.serif.eastAsia),
      definitions.map(styleXml).join(''),
      tableStyle(flow.design)
    )
  )
}

/** The role of each level of the contents, from the shallowest level in use (TOC 1). */
export const contentsRoles = (flow: Flow): readonly Role[] => {
  const roles = new Map<number, Role>()
  for (const block of flow.sections.flatMap(section => section.blocks)) {
    if (block.kind === 'contents' && !roles.has(block.level)) roles.set(block.level, block.role)
  }
  const shallowest = Math.min(...roles.keys())
  const all: readonly Role[] = ['contentsPart', 'contentsArticle', 'contentsHeading']
  return all
    .map((role, index) => roles.get(index + 1) ?? role)
    .slice(Number.isFinite(shallowest) ? shallowest - 1 : 1)
}

const docDefaults = (flow: Flow, eastAsia: string): string =>
  tag(
    'w:docDefaults',
    {},
    tag(
      'w:rPrDefault',
      {},
      tag(
        'w:rPr',
        {},
        fontsXml(eastAsia, LATIN_FONT),
        property('w:color', '000000'),
        tag('w:lang', { 'w:val': 'en-US', 'w:eastAsia': flow.language, 'w:bidi': 'ar-SA' })
      )
    ),
    tag('w:pPrDefault')
  )
