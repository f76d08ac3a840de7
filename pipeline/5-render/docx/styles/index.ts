/** In: a flow's design, what was seen in the flow, its heading styles. Out: styles.xml, the one place where the look of the DOCX is said. */
import { fontsOf, LATIN_FONT } from '../font-names.data.ts'
import type { HeadingStyles } from '../heading-styles.ts'
import type { Survey } from '../survey.ts'
import type { FlowFrame } from '../writer.ts'
import { property, tag, W_NAMESPACE, XML_DECLARATION } from '../xml.ts'
import { characterStyles } from './character-styles.ts'
import { frameStyles } from './frame-styles.ts'
import { indentedStyles } from './indented-styles.ts'
import { lessOfBase } from './less-of-base.ts'
import {
  type ContentsLevel,
  cellStyles,
  contentsStyles,
  headingDefinitions,
  normalStyle,
  roleDefinitions
} from './paragraph-styles.ts'
import { fontsXml, type StyleDefinition, styleXml } from './style-xml.ts'
import { tableStyles } from './table-style.ts'

/** The whole part. Only the East Asian slot, black and the languages are document defaults; the rest is Normal's. */
export const stylesXml = (flow: FlowFrame, definitions: readonly StyleDefinition[]): string =>
  XML_DECLARATION +
  tag(
    'w:styles',
    { 'xmlns:w': W_NAMESPACE },
    docDefaults(flow, fontsOf(flow).serif.eastAsia),
    lessOfBase(definitions).map(styleXml).join(''),
    ...tableStyles(flow.design).values()
  )

/** Every paragraph and character style of a volume. */
export const styleDefinitions = (
  flow: FlowFrame,
  survey: Survey,
  headings: HeadingStyles
): readonly StyleDefinition[] => {
  const look = { design: flow.design, fonts: fontsOf(flow) }
  return [
    normalStyle(look),
    ...roleDefinitions(look),
    ...headingDefinitions(look, headings),
    ...indentedStyles(survey.indented, flow.design),
    ...cellStyles(survey.tableSizes, look.design),
    ...contentsStyles(look, contentsLevels(survey)),
    ...frameStyles(look),
    ...characterStyles(look)
  ]
}

/** Level and role of each level of the contents, from the shallowest in use (TOC 1). */
const contentsLevels = ({ contents }: Survey): readonly ContentsLevel[] => {
  const shallowest = Math.min(...contents.keys())
  const usual: readonly ContentsLevel[] = [
    { level: 1, role: 'contentsPart' },
    { level: 2, role: 'contentsArticle' },
    { level: 3, role: 'contentsHeading' },
    ...(contents.has(4) ? [{ level: 4, role: 'contentsHeading' } as const] : [])
  ]
  return usual
    .map(({ level, role }) => ({ level, role: contents.get(level) ?? role }))
    .slice(Number.isFinite(shallowest) ? shallowest - 1 : 1)
}

const docDefaults = (flow: FlowFrame, eastAsia: string): string =>
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
