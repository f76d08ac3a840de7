/**
 * In: the parts of a DOCX. Out: what is wrong with them that neither a schema nor LibreOffice tells: dangling anchors,
 * undefined styles, open fields, cells that make Word call a file corrupt (docx.md §5).
 */
import { type DocxElement, type DocxParts, elementsOf, partOf, valuesOf } from './docx-elements.ts'

/** One fault: the rule that found it and what it found. */
export interface DocxFault {
  readonly rule: string
  readonly what: string
}

type Rule = (parts: DocxParts) => readonly string[]

/** Every fault of a DOCX. A part that is not well-formed is the only fault reported. */
export const lintDocx = (parts: DocxParts): readonly DocxFault[] => {
  const broken = faultsOf('well-formed', wellFormed, parts)
  return broken.length > 0
    ? broken
    : Object.entries(rules).flatMap(([name, rule]) => faultsOf(name, rule, parts))
}

const faultsOf = (rule: string, check: Rule, parts: DocxParts): readonly DocxFault[] =>
  check(parts).map(what => ({ rule, what }))

const wellFormed: Rule = parts =>
  [...parts].flatMap(([path, xml]) => {
    if (path.startsWith('word/media/')) return []
    try {
      elementsOf(xml)
      return []
    } catch (error) {
      return [`${path}: ${(error as Error).message}`]
    }
  })

/** Parts that hold paragraphs. */
const STORY = /^word\/(document|footnotes|endnotes|header\d+|footer\d+)\.xml$/

const stories = (parts: DocxParts): readonly (readonly [string, readonly DocxElement[]])[] =>
  [...parts].filter(([path]) => STORY.test(path)).map(([path, xml]) => [path, elementsOf(xml)] as const)

const all = (parts: DocxParts): readonly DocxElement[] => stories(parts).flatMap(([, elements]) => elements)

const repeated = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((each, index) => list.indexOf(each) !== index))
]

const rules: Readonly<Record<string, Rule>> = {
  styles: parts => {
    const styles = elementsOf(partOf(parts, 'word/styles.xml'))
    const defined = new Set(valuesOf(styles, 'w:style', 'w:styleId'))
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap(name => valuesOf(all(parts), name))
    const linked = ['w:basedOn', 'w:next', 'w:link'].flatMap(name => valuesOf(styles, name))
    return [...new Set([...used, ...linked])].filter(id => !defined.has(id)).map(id => `${id} is not defined`)
  },

  'style-ids': parts =>
    repeated(valuesOf(elementsOf(partOf(parts, 'word/styles.xml')), 'w:style', 'w:styleId')).map(
      id => `${id} twice`
    ),

  'style-names': parts => {
    const styles = elementsOf(partOf(parts, 'word/styles.xml')).filter(each => each.parent === 'w:style')
    return repeated(valuesOf(styles, 'w:name').map(name => name.toLowerCase())).map(name => `${name} twice`)
  },

  anchors: parts => {
    const names = new Set(valuesOf(all(parts), 'w:bookmarkStart', 'w:name'))
    const links = valuesOf(all(parts), 'w:hyperlink', 'w:anchor')
    const fields = all(parts).flatMap(each => /^ *(?:PAGEREF|REF) +(\S+)/.exec(instruction(each))?.[1] ?? [])
    return [...new Set([...links, ...fields])]
      .filter(name => !names.has(name))
      .map(name => `no bookmark ${name}`)
  },

  bookmarks: parts => {
    const names = valuesOf(all(parts), 'w:bookmarkStart', 'w:name')
    const starts = valuesOf(all(parts), 'w:bookmarkStart', 'w:id')
    const ends = new Set(valuesOf(all(parts), 'w:bookmarkEnd', 'w:id'))
    return [
      ...repeated(names).map(name => `name ${name} twice`),
      ...repeated(starts).map(id => `id ${id} twice`),
      ...names.filter(name => name.length > 40).map(name => `${name} is longer than 40`),
      ...starts.filter(id => !ends.has(id)).map(id => `id ${id} has no end`)
    ]
  },

  fields: parts =>
    stories(parts).flatMap(([path, elements]) => {
      const types = valuesOf(elements, 'w:fldChar', 'w:fldCharType')
      const depth = types.reduce(
        (at, type) => (at < 0 ? at : at + (type === 'begin' ? 1 : type === 'end' ? -1 : 0)),
        0
      )
      const separators = types.filter(type => type === 'separate').length
      const begins = types.filter(type => type === 'begin').length
      return depth === 0 && separators === begins ? [] : [`${path}: fields are not balanced`]
    }),

  tabs: parts =>
    [
      ...paragraphsIn(partOf(parts, 'word/document.xml')),
      ...paragraphsIn(partOf(parts, 'word/footnotes.xml'))
    ]
      .filter(paragraph => !contentsStyles(parts).has(/w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? ''))
      .filter(paragraph => /<w:tab\/>/.test(withoutMarker(paragraph)))
      .map(() => 'a tab that no list marker stands before'),

  direct: parts =>
    stories(parts).flatMap(([path]) =>
      (withoutReadings(withoutPictures(partOf(parts, path))).match(/<w:rPr>.*?<\/w:rPr>/gs) ?? [])
        .filter(properties => LOOKS.test(properties))
        .map(properties => `${path}: ${properties}`)
    ),

  'direct-marks': parts =>
    stories(parts).flatMap(([path]) =>
      (withoutReadings(partOf(parts, path)).match(/<w:rPr>.*?<\/w:rPr>/gs) ?? [])
        .filter(properties => MARKS.test(properties) && !properties.includes('<w:rStyle '))
        .map(properties => `${path}: ${properties}`)
    ),

  'direct-paragraphs': parts =>
    // Heads and feet may be a house's own.
    ['word/document.xml', 'word/footnotes.xml'].flatMap(path =>
      (partOf(parts, path).match(/<w:pPr>.*?<\/w:pPr>/gs) ?? [])
        .filter(properties => LINES.test(properties) || FIRST_ALONE.test(properties))
        .map(properties => `${path}: ${properties}`)
    ),

  'heading-spaces': parts =>
    (partOf(parts, 'word/document.xml').match(SPACED_HEADING) ?? []).map(
      heading => `${heading} beside no table: a style's`
    ),

  characters: parts =>
    [...stories(parts).map(([path]) => path), 'word/styles.xml'].flatMap(path =>
      (partOf(parts, path).match(/<w:ind [^>]*w:(?:firstLine|hanging)=[^>]*>/g) ?? [])
        .filter(indent => !indent.includes('w:firstLineChars='))
        .map(indent => `${path}: ${indent} may lose against characters of its style`)
    ),

  pictures: parts => {
    const drawn = all(parts).filter(each => each.name === 'wp:docPr')
    return [
      ...drawn
        .filter(each => (each.attributes.get('descr') ?? '') === '')
        .map(() => 'a picture without words'),
      ...repeated(drawn.flatMap(each => each.attributes.get('id') ?? [])).map(id => `picture id ${id} twice`)
    ]
  },

  'tables-apart': parts =>
    partOf(parts, 'word/document.xml').includes('</w:tbl><w:tbl>') ? ['two tables touch'] : [],

  language: parts =>
    /<w:rPrDefault>.*<w:lang [^>]*w:eastAsia="zh-/.test(partOf(parts, 'word/styles.xml'))
      ? []
      : ['no Chinese among the defaults'],

  people: parts =>
    ['docProps/core.xml', 'docProps/app.xml'].flatMap(path =>
      (partOf(parts, path).match(/<(?:cp:lastModifiedBy|Manager|Company)>[^<]+/g) ?? []).map(
        found => `${path}: ${found}`
      )
    ),

  clean: parts => [
    ...all(parts)
      .filter(each => each.attributes.has('w:dirty'))
      .map(each => `${each.name} is dirty`),
    ...(partOf(parts, 'word/settings.xml').includes('w:updateFields')
      ? ['settings ask to update fields']
      : [])
  ],

  cells: parts =>
    all(parts)
      .filter(each => each.name === 'w:tc' && each.children.at(-1) !== 'w:p')
      .map(() => 'a cell does not end in a paragraph'),

  relationships: parts =>
    stories(parts).flatMap(([path, elements]) => {
      const name = path.slice(path.lastIndexOf('/') + 1)
      const known = elementsOf(partOf(parts, `word/_rels/${name}.rels`)).filter(
        each => each.name === 'Relationship'
      )
      const ids = new Set(known.map(each => each.attributes.get('Id')))
      const dangling = elements.flatMap(each => each.attributes.get('r:id') ?? []).filter(id => !ids.has(id))
      return dangling.map(id => `${path}: no relationship ${id}`)
    }),

  targets: parts =>
    [...parts].flatMap(([path, xml]) =>
      path.endsWith('.rels')
        ? elementsOf(xml)
            .filter(each => each.name === 'Relationship' && each.attributes.get('TargetMode') !== 'External')
            .map(each => resolved(path, each.attributes.get('Target') ?? ''))
            .filter(target => !parts.has(target))
            .map(target => `${path}: no part ${target}`)
        : []
    ),

  'content-types': parts => {
    const types = elementsOf(partOf(parts, '[Content_Types].xml'))
    const overridden = valuesOf(types, 'Override', 'PartName').map(name => name.slice(1))
    const extensions = new Set(valuesOf(types, 'Default', 'Extension'))
    return [...parts.keys()]
      .filter(path => path !== '[Content_Types].xml' && !overridden.includes(path))
      .filter(path => !extensions.has(path.slice(path.lastIndexOf('.') + 1)))
      .map(path => `${path} has no content type`)
  },

  footnotes: parts => {
    const notes = new Set(valuesOf(elementsOf(partOf(parts, 'word/footnotes.xml')), 'w:footnote', 'w:id'))
    const marks = valuesOf(elementsOf(partOf(parts, 'word/document.xml')), 'w:footnoteReference', 'w:id')
    return [
      ...marks.filter(id => !notes.has(id)).map(id => `no footnote ${id}`),
      ...[...notes]
        .filter(id => Number(id) > 0 && !marks.includes(id))
        .map(id => `footnote ${id} has no mark`)
    ]
  },

  blanks: parts =>
    elementsOf(partOf(parts, 'word/document.xml')).some(each => each.name === 'w:body')
      ? emptyParagraphs(partOf(parts, 'word/document.xml'))
      : []
}

/** What a character style says, not a run: fonts but for their hint, weight, slope, size, colour, tracking. */
const LOOKS = /<w:(?:b|i|sz|szCs|color|spacing|position)[ /]|<w:rFonts [^>]*w:(?:ascii|eastAsia|hAnsi|cs)=/

/** What a character style says too; a run that has one for something else may say it itself. */
const MARKS = /<w:(?:u|vertAlign|em) /

/** What only styles say of paragraphs: bans, widows, borders, an exact pitch, rank. */
const LINES =
  /<w:(?:keepLines|widowControl|kinsoku|overflowPunct|pBdr|shd|snapToGrid|outlineLvl)\b|w:lineRule="exact"/

/** An indent of the first line by itself, which says no more than what kind of paragraph it is. Headings have styles enough. */
const FIRST_ALONE =
  /<w:pStyle w:val="(?!Heading)[^"]*"\/>(?:(?!<w:ind).)*<w:ind (?:w:firstLineChars="\d+" )?w:firstLine="\d+"\/>/

/** A heading that says its own space above, though no table stands there. (On the page of a part it is placed by it.) */
const SPACED_HEADING =
  /(?<!<\/w:tbl>)<w:p><w:pPr><w:pStyle w:val="(?:Heading[2-9]|[A-Z]\w*At[2-9])[^"]*"\/>(?:<w:keepNext\/>)?<w:spacing [^>]*w:before="[^>]*>/g

/** Readings have half the size of their words; the font of an author in the contents is said for LibreOffice. */
const withoutReadings = (xml: string): string =>
  xml.replace(/<w:rubyPr>.*?<\/w:rt>/gs, '').replace(/<w:sdt>.*?<\/w:sdt>/gs, '')

/** Without runs that hold a picture: how low it stands follows from how high it is, and no style could say so. */
const withoutPictures = (xml: string): string =>
  xml.replace(/<w:r><w:rPr><w:position w:val="-?\d+"\/><\/w:rPr><w:drawing>/g, '<w:r><w:drawing>')

/** Without a marker and its tab at the beginning, and without the tab stops of the paragraph. */
const withoutMarker = (paragraph: string): string =>
  paragraph.replace(/<w:pPr>.*?<\/w:pPr>/s, '').replace(MARKER, '')

const MARKER =
  /^<w:p>(?:<w:bookmarkStart [^>]*>)?<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>[^<]*<\/w:t><w:tab\/>/

const paragraphsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].map(match => match[0])

/** Empty paragraphs, but for those whose style says that they are a rule or the end of a section. */
const emptyParagraphs = (xml: string): readonly string[] =>
  paragraphsIn(xml)
    .filter(paragraph => !/<w:(t|tab|footnoteReference|drawing)[ >/]/.test(paragraph))
    .filter(paragraph => !/w:pStyle w:val="(?:Volume)?(CoverRule|SectionEnd|Table\w+)\d*"/.test(paragraph))
    .map(() => 'an empty paragraph')

const instruction = (element: DocxElement): string => (element.name === 'w:instrText' ? element.text : '')

const resolved = (relationships: string, target: string): string => {
  const folder = relationships.replace(/_rels\/[^/]*$/, '')
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`
}

/** Ids of `toc 1` … as a house may have them. */
const contentsStyles = (parts: DocxParts): ReadonlySet<string> =>
  new Set(
    [
      ...partOf(parts, 'word/styles.xml').matchAll(
        /<w:style [^>]*w:styleId="([^"]*)"[^>]*><w:name w:val="toc \d"/g
      )
    ].map(([, id]) => id ?? '')
  )
