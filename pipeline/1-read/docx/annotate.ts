/**
 * In: the tree of a part with running text. Out: the same text as plain WordprocessingML that mammoth reads without loss,
 * and facts that mammoth has no word for: outline levels, automatic numbers, old contents, what was tracked.
 */
import {
  altOf,
  chosen,
  flattened,
  hasText,
  inlineOf,
  insideOf,
  isEndDeleted,
  isOn,
  isPlaceholder,
  textOfRuns
} from './elements.ts'
import { bookmarkName, type Facts } from './facts.ts'
import { Fields } from './fields.ts'
import { formulaText } from './formula-text.ts'
import type { Numberer } from './numbering.ts'
import type { Relationships } from './relationships.ts'
import { inRun, runProperties, textElement } from './run-markup.ts'
import { isContentsStyle, outlineOfName } from './style-names.ts'
import { type Letters, lettersOf, type Stand, type Style, type Styles, standOf } from './styles.ts'
import { childOf, elementsOf, escapeXml, switchOf, textBelow, valOf, type XmlElement } from './xml.ts'

/** What annotating a part needs to know. */
export interface Story {
  readonly styles: Styles
  readonly relationships: Relationships
  readonly number: Numberer
  /** Filled. */
  readonly facts: Facts
}

/** The main part. */
export const annotateDocument = (root: XmlElement, story: Story): string => {
  const annotator = new Annotator(story)
  annotator.blocks(elementsOf(childOf(root, 'w:body')))
  return partText('document', `<w:body>${annotator.text()}</w:body>`)
}

/** Footnotes or endnotes. Notes that are lines between text and notes are left out. */
export const annotateNotes = (root: XmlElement, kind: 'footnote' | 'endnote', story: Story): string => {
  const notes = elementsOf(root)
    .filter(
      ({ name, attributes }) => name === `w:${kind}` && !/eparator|Notice/.test(attributes['w:type'] ?? '')
    )
    .map(note => {
      const annotator = new Annotator(story)
      annotator.blocks(elementsOf(note))
      return `<w:${kind} w:id="${escapeXml(note.attributes['w:id'] ?? '')}">${annotator.text()}</w:${kind}>`
    })
  return partText(`${kind}s`, notes.join(''))
}

const partText = (name: string, content: string): string =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
  ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</w:${name}>`

/** Elements whose children stand in their place. */
const transparent: ReadonlySet<string> = new Set(
  'w:customXml w:smartTag w:sdtContent w:bdo w:dir w:fldSimple w:hyperlink mc:Choice mc:Fallback'.split(' ')
)

class Annotator {
  private readonly out: string[] = []
  private readonly fields = new Fields()
  /** Boxes of the paragraph that is being read; they follow it. */
  private boxes: XmlElement[] = []
  private contentsDepth = 0
  private paragraph: Style | null = null
  /** Of the run that is being read. */
  private letters: Letters = {}
  private readonly story: Story

  constructor(story: Story) {
    this.story = story
  }

  text(): string {
    return this.out.join('')
  }

  /** Paragraphs and tables; a paragraph whose end was deleted goes on in the next one. */
  blocks(elements: readonly XmlElement[]): void {
    let pending: XmlElement[] = []
    for (const element of flattened(elements)) {
      if (element.name !== 'w:p') this.block(element)
      else if (isEndDeleted(element)) pending.push(...inlineOf(element))
      else {
        this.readParagraph(element, pending)
        pending = []
      }
    }
    if (pending.some(hasText)) this.readParagraph({ name: 'w:p', attributes: {}, children: [] }, pending)
  }

  private block(element: XmlElement): void {
    const { counts } = this.story.facts
    if (element.name === 'w:tbl') this.table(element)
    else if (element.name === 'w:sdt') this.control(element, content => this.blocks(content))
    else if (element.name === 'w:altChunk' || element.name === 'w:subDoc') counts.unread++
    else if (hasText(element)) this.readParagraph({ name: 'w:p', attributes: {}, children: [] }, [element])
  }

  /** A control that holds the contents list says so. */
  private control(element: XmlElement, read: (content: XmlElement[]) => void): void {
    if (switchOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') === true) {
      this.story.facts.counts.placeholders++
      return
    }
    const gallery = valOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
    const isContents = gallery !== undefined && /table of contents/i.test(gallery)
    if (isContents) this.contentsDepth++
    read(elementsOf(childOf(element, 'w:sdtContent')))
    if (isContents) this.contentsDepth--
  }

  private table(element: XmlElement): void {
    this.out.push('<w:tbl>')
    for (const row of insideOf(element, 'w:tr')) {
      if (childOf(childOf(row, 'w:trPr'), 'w:del')) {
        this.story.facts.counts.deletions++
        continue
      }
      const isHead = switchOf(childOf(row, 'w:trPr'), 'w:tblHeader') === true
      this.out.push(isHead ? '<w:tr><w:trPr><w:tblHeader/></w:trPr>' : '<w:tr>')
      for (const cell of insideOf(row, 'w:tc')) this.cell(cell)
      this.out.push('</w:tr>')
    }
    this.out.push('</w:tbl>')
  }

  private cell(cell: XmlElement): void {
    const tcPr = childOf(cell, 'w:tcPr')
    const span = valOf(tcPr, 'w:gridSpan')
    const merge = childOf(tcPr, 'w:vMerge')
    this.out.push(
      '<w:tc><w:tcPr>',
      span === undefined ? '' : `<w:gridSpan w:val="${escapeXml(span)}"/>`,
      merge ? `<w:vMerge w:val="${escapeXml(merge.attributes['w:val'] ?? 'continue')}"/>` : '',
      '</w:tcPr>'
    )
    this.blocks(elementsOf(cell))
    this.out.push('</w:tc>')
  }

  private readParagraph(element: XmlElement, before: readonly XmlElement[]): void {
    const { facts, styles } = this.story
    const pPr = childOf(element, 'w:pPr')
    const style = styles.paragraph(valOf(pPr, 'w:pStyle'))
    const stand: Stand = standOf(pPr)
    this.countMark(pPr)
    const outer = this.paragraph
    const outerBoxes = this.boxes
    this.paragraph = style
    this.boxes = []
    const index = facts.paragraphs.length
    const content = [...before, ...inlineOf(element)]
    facts.paragraphs.push(this.factOf(stand, style, pPr, content.some(hasText)))
    const given = { ...style.stand, ...stand }
    this.out.push(
      '<w:p><w:pPr>',
      style.id === '' ? '' : `<w:pStyle w:val="${escapeXml(style.id)}"/>`,
      given.align === undefined ? '' : `<w:jc w:val="${escapeXml(given.align)}"/>`,
      `</w:pPr><w:bookmarkStart w:name="${bookmarkName('p', index)}"/>`
    )
    this.fields.beginParagraph(facts.paragraphs[index] ?? null)
    for (const child of content) this.inline(child)
    this.fields.endParagraph()
    this.out.push('</w:p>')
    const boxes = this.boxes
    this.paragraph = outer
    this.boxes = outerBoxes
    for (const box of boxes) this.blocks(elementsOf(box))
  }

  private countMark(pPr: XmlElement | undefined): void {
    const rPr = childOf(pPr, 'w:rPr')
    if (childOf(rPr, 'w:ins')) this.story.facts.counts.insertions++
  }

  private factOf(
    stand: Stand,
    style: Style,
    pPr: XmlElement | undefined,
    counted: boolean
  ): Facts['paragraphs'][number] {
    const given = { ...style.stand, ...stand }
    const number = counted ? this.story.number(stand, style) : null
    const outline = given.outline ?? outlineOfName(style.name)
    const dropCap = childOf(pPr, 'w:framePr')?.attributes['w:dropCap']
    const contents = this.contentsDepth > 0 ? 'field' : isContentsStyle(style.name) ? 'style' : undefined
    return {
      ...(outline !== undefined && outline < 9 ? { outline: outline + 1 } : {}),
      ...(number?.kind === 'number' ? { number } : {}),
      ...(number?.kind === 'bullet' ? { bullet: number.level } : {}),
      ...(contents ? { contents } : {}),
      indent: number ? 0 : indentOf(given, style.letters.size ?? 20),
      pageBreakBefore: given.pageBreakBefore ?? false,
      dropCap: dropCap === 'drop' || dropCap === 'margin'
    }
  }

  private inline(element: XmlElement): void {
    const { counts } = this.story.facts
    const { name } = element
    if (name === 'w:r') this.run(element)
    else if (name === 'w:del' || name === 'w:delText') counts.deletions++
    else if (name === 'w:moveFrom') counts.moves++
    else if (name === 'w:ins' || name === 'w:moveTo') {
      if (name === 'w:ins') counts.insertions++
      this.inlines(element)
    } else if (name === 'w:hyperlink') this.link(element)
    else if (name === 'w:sdt') this.control(element, content => this.each(content))
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.formula(element)
    else if (name === 'mc:AlternateContent') this.inlines(chosen(element))
    else if (name === 'w:fldSimple') this.simpleField(element)
    else if (transparent.has(name)) this.inlines(element)
  }

  private inlines(element: XmlElement): void {
    this.each(elementsOf(element))
  }

  private each(elements: readonly XmlElement[]): void {
    for (const element of elements) this.inline(element)
  }

  private simpleField(element: XmlElement): void {
    this.fields.begin()
    this.fields.instruct(element.attributes['w:instr'] ?? '')
    this.inlines(element)
    this.fields.end()
  }

  /** Only addresses outside the document are links; others point at pages that will be other ones. */
  private link(element: XmlElement): void {
    const id = element.attributes['r:id']
    const target = id === undefined ? undefined : this.story.relationships.get(id)
    if (id === undefined || !target?.external) {
      this.inlines(element)
      return
    }
    this.out.push(`<w:hyperlink r:id="${escapeXml(id)}">`)
    this.inlines(element)
    this.out.push('</w:hyperlink>')
  }

  private formula(element: XmlElement): void {
    this.story.facts.counts.formulas++
    this.fields.addText()
    this.out.push(`<w:r>${textElement(formulaText(element))}</w:r>`)
  }

  private run(element: XmlElement): void {
    this.letters = this.lettersOf(element)
    this.out.push('<w:r>', runProperties(this.letters))
    const ownMark = elementsOf(element).some(child => isOn(child.attributes['w:customMarkFollows']))
    for (const child of elementsOf(element)) if (!(ownMark && child.name === 'w:t')) this.inRun(child)
    this.out.push('</w:r>')
  }

  private lettersOf(run: XmlElement): Letters {
    const rPr = childOf(run, 'w:rPr')
    const character = this.story.styles.character(valOf(rPr, 'w:rStyle'))
    return { ...this.paragraph?.letters, ...character, ...lettersOf(rPr) }
  }

  private inRun(element: XmlElement): void {
    const { name, attributes } = element
    const read = inRun[name]
    if (name === 'w:t') this.fields.addText()
    if (read) this.out.push(read(element))
    else if (name === 'w:fldChar') this.fieldCharacter(attributes['w:fldCharType'] ?? '')
    else if (name === 'w:instrText') {
      this.fields.instruct(textBelow(element))
      this.out.push(`<w:instrText>${escapeXml(textBelow(element))}</w:instrText>`)
    } else if (name === 'w:commentReference') this.story.facts.counts.comments++
    else if (name === 'w:ruby') this.ruby(element)
    else if (name === 'mc:AlternateContent')
      for (const child of elementsOf(chosen(element))) this.inRun(child)
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.graphic(element, '')
    else if (name === 'w:delText') this.story.facts.counts.deletions++
  }

  private fieldCharacter(type: string): void {
    if (type === 'begin') this.fields.begin()
    if (!this.fields.isTooDeep) this.out.push(`<w:fldChar w:fldCharType="${escapeXml(type)}"/>`)
    if (type === 'end') this.fields.end()
  }

  /** The reading follows what it reads, each in a run of its own. */
  private ruby(element: XmlElement): void {
    const reading = textOfRuns(childOf(element, 'w:rt')).trim()
    const { letters } = this
    if (reading !== '') this.nextRun({ ...letters, ruby: 'word' })
    for (const run of elementsOf(childOf(element, 'w:rubyBase')))
      for (const child of elementsOf(run)) this.inRun(child)
    if (reading === '') return
    this.nextRun({ ...letters, ruby: 'reading' })
    this.out.push(textElement(reading))
    this.nextRun(letters)
  }

  private nextRun(letters: Letters): void {
    this.out.push('</w:r><w:r>', runProperties(letters))
  }

  /** Pictures stay where they are, boxes follow the paragraph, words drawn as art are a box of their own. */
  private graphic(element: XmlElement, alt: string): void {
    const { facts } = this.story
    for (const child of elementsOf(element)) {
      const { name, attributes } = child
      const said = attributes.descr || attributes.title || attributes['o:title'] || alt
      if (name === 'w:txbxContent') this.addBox(child)
      else if (name === 'a:blip' || name === 'v:imagedata') this.image(child, alt || said)
      else if (name === 'v:textpath') this.addArt(attributes.string ?? '')
      else if (name === 'c:chart' || name === 'dgm:relIds') facts.counts.unread++
      else if (name === 'mc:AlternateContent') this.graphic(chosen(child), alt)
      else if (!isPlaceholder(child)) this.graphic(child, altOf(child) || alt)
    }
  }

  private image(element: XmlElement, alt: string): void {
    const { relationships, facts } = this.story
    const id = element.attributes['r:embed'] ?? element.attributes['r:id'] ?? element.attributes['r:link']
    const target = id === undefined ? undefined : relationships.get(id)
    if (!target) return
    facts.images.push({ url: target.target, alt })
    this.out.push(`<w:bookmarkStart w:name="${bookmarkName('i', facts.images.length - 1)}"/>`)
  }

  private addBox(content: XmlElement): void {
    if (!hasText(content)) return
    this.story.facts.counts.textBoxes++
    this.boxes.push(content)
  }

  private addArt(words: string): void {
    const run: XmlElement = {
      name: 'w:r',
      attributes: {},
      children: [{ name: 'w:t', attributes: {}, children: [words] }]
    }
    this.addBox({ name: '', attributes: {}, children: [{ name: 'w:p', attributes: {}, children: [run] }] })
  }
}

/** In em of its own letters. */
const indentOf = (stand: Stand, size: number): number => {
  const inEm = (chars: number | undefined, twips: number | undefined): number =>
    chars ? chars / 100 : (twips ?? 0) / (size * 10)
  const indent = inEm(stand.leftChars, stand.left) + inEm(stand.firstLineChars, stand.firstLine)
  return Math.max(0, Math.round(indent * 100) / 100)
}
