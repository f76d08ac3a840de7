/**
 * In: a DOCX. Out: what LibreOffice makes of it: whether every contents number is the folio of the page its heading
 * stands on, whether entries and headings agree, whether any character was lost or moved on the way to the PDF.
 *
 *     node test/support/check-docx.mjs FILE.docx…  [--system-fonts] [--keep DIR]
 *
 * The page of a heading is read from the destination of its outline entry, never found by searching for its text.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { getDocumentProxy } from 'unpdf'
import { compared } from './docx-and-pdf.mjs'
import { fontConfiguration } from './stand-in-fonts.mjs'

/** Null where LibreOffice can be run, else why not. */
export const whyNoLibreOffice = () => {
  const found = spawnSync('soffice', ['--version'], { stdio: 'ignore' })
  return found.error ? 'LibreOffice (soffice) is not installed' : null
}

/**
 * Checks one file.
 *
 * @param {string} path
 * @param {{ systemFonts?: boolean, keep?: string }} [options] `keep`: a folder for the PDF
 */
export const checkDocx = async (path, options = {}) => {
  const docx = readDocx(readFileSync(path))
  const pdf = await readPdf(convertToPdf(path, options), docx)
  const problems = compared(docx, pdf)
  return { entries: docx.entries, headings: docx.headings, pages: pdf.pages, problems }
}

export { outOfOrder } from './docx-and-pdf.mjs'

// --- LibreOffice

/** Bytes of LibreOffice's PDF. A profile of its own: nothing of the user's settings counts, nobody else's run is disturbed. */
export const convertToPdf = (path, { systemFonts = false, keep } = {}) => {
  const work = mkdtempSync(join(tmpdir(), 'check-docx-'))
  try {
    const env = {
      ...process.env,
      HOME: work,
      ...(systemFonts ? {} : { FONTCONFIG_FILE: fontConfiguration(work) })
    }
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`,
        '--headless',
        '--convert-to',
        'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}',
        '--outdir',
        work,
        resolve(path)
      ],
      { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 }
    )
    const pdf = join(work, basename(path).replace(/\.docx$/, '.pdf'))
    if (keep) {
      mkdirSync(keep, { recursive: true })
      copyFileSync(pdf, join(keep, basename(pdf)))
    }
    return readFileSync(pdf)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

// --- the DOCX

/** Headings, contents entries and all text of a DOCX. */
const readDocx = bytes => {
  const parts = unzipSync(bytes)
  const part = path => strFromU8(parts[path] ?? new Uint8Array())
  const levels = outlineLevels(part('word/styles.xml'))
  const paragraphs = readParagraphs(part('word/document.xml'))
  const notes = readParagraphs(part('word/footnotes.xml'))
  const outside = paragraphs.filter(each => !each.inContents)
  return {
    headings: outside
      .filter(each => levels.has(each.style) && each.text.trim() !== '')
      .map(each => ({
        text: each.text,
        title: each.title,
        level: levels.get(each.style),
        ids: each.bookmarks
      })),
    ...contentsField(part('word/document.xml')),
    repeated: repeatedHeads(part('word/document.xml')),
    contents: paragraphs
      .filter(each => each.inContents)
      .map(each => each.text)
      .join(''),
    pinned: (part('word/document.xml').match(/<w:pgNumType w:start=/g) ?? []).length > 2,
    entries: paragraphs
      .filter(each => each.inContents && each.anchor !== null)
      .map(each => ({
        text: each.title.trim(),
        target: each.anchor,
        shown: each.number?.trim() ?? null,
        level: Number(/^TOC(\d)$/.exec(each.style)?.[1] ?? 1)
      })),
    text: [...outside, ...notes].map(each => each.text).join(''),
    stories: [outside, notes].map(each => each.map(({ line }) => line).join('')),
    margins: readMargins(part('word/document.xml')),
    footWords: footWords(parts)
  }
}

/** How deep the contents goes, and how many of its levels show no numbers. */
const contentsField = xml => {
  const [, instruction = ''] = /<w:instrText[^>]*>( TOC [^<]*)/.exec(xml) ?? []
  return {
    deepest: Number(/\\o &quot;1-(\d)&quot;|\\o "1-(\d)"/.exec(instruction)?.slice(1).find(Boolean) ?? 0),
    bareLevels: Number(/\\n (?:&quot;|")1-(\d)/.exec(instruction)?.[1] ?? 0)
  }
}

/** Text of rows that stand again at the head of every page, and of 续表. */
const repeatedHeads = xml =>
  (xml.match(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>.*?<\/w:tr>/gs) ?? []).join('').replace(/<[^>]+>/g, '')

/** What the feet say beside fields, the longest first: 第 and 页 of a house, — around a folio. */
const footWords = parts =>
  Object.keys(parts)
    .filter(path => /^word\/footer\d+\.xml$/.test(path))
    .flatMap(path => {
      const xml = strFromU8(parts[path]).replace(/<w:fldSimple.*?<\/w:fldSimple>/gs, '')
      const beside = xml.replace(/w:fldCharType="separate".*?w:fldCharType="end"/gs, '')
      return [...beside.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => withoutBlanks(words))
    })
    .filter(words => words !== '')
    .sort((a, b) => b.length - a.length)

const withoutBlanks = text => text.replace(/\s/gu, '')

/** Outline level (from 0) of every style that has one, its own or its base's; 9 is none (ECMA-376, 17.3.1.20). */
const outlineLevels = xml => {
  const styles = new Map()
  for (const [, id, body] of xml.matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/gs)) {
    styles.set(id, {
      base: /<w:basedOn w:val="([^"]+)"/.exec(body)?.[1],
      level: /<w:outlineLvl w:val="(\d)"/.exec(body)?.[1]
    })
  }
  const levelOf = id =>
    styles.get(id)?.level ?? (styles.get(id)?.base ? levelOf(styles.get(id).base) : undefined)
  return new Map(
    [...styles.keys()].filter(id => Number(levelOf(id)) < 9).map(id => [id, Number(levelOf(id))])
  )
}

const readMargins = xml => {
  const margin = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? ''
  const twips = name => Number(new RegExp(`w:${name}="(\\d+)"`).exec(margin)?.[1] ?? 0)
  return { top: twips('top') / 20, bottom: twips('bottom') / 20 }
}

/** Styles of marks that are no part of a title. */
const RAISED = new Set(['Superscript', 'Subscript'])

/** Paragraphs in order; a title is without the marks of its notes; in contents entries, the title ends at the tab and the number is the result of PAGEREF. */
const readParagraphs = xml => {
  const paragraphs = []
  const open = []
  let current = null
  let field = ''
  let contents = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    if (name === 'w:sdt') contents++
    if (name === 'w:p') {
      current = {
        style: 'Normal',
        text: '',
        line: '',
        title: '',
        number: null,
        bookmarks: [],
        anchor: null,
        inContents: contents > 0,
        author: false,
        raised: false,
        tab: false
      }
      paragraphs.push(current)
    }
    if (!current) return
    if (name === 'w:pStyle') current.style = attributes['w:val']
    if (name === 'w:r') {
      current.author = false
      current.raised = false
    }
    if (name === 'w:vertAlign') current.raised = true
    if (name === 'w:rStyle' && RAISED.has(attributes['w:val'])) current.raised = true
    if (name === 'w:rStyle') current.author = attributes['w:val'] === 'ContentsAuthor'
    if (name === 'w:bookmarkStart') current.bookmarks.push(attributes['w:name'])
    if (name === 'w:hyperlink' && attributes['w:anchor']) current.anchor = attributes['w:anchor']
    if (name === 'w:tab' && open.at(-2) === 'w:r') current.tab = true
    if (name === 'w:fldChar')
      field = { begin: 'begin', separate: 'result', end: '' }[attributes['w:fldCharType']]
  })
  parser.on('text', text => {
    if (!current || open.at(-1) !== 'w:t') return
    current.text += text
    // Readings are drawn over their words, in an order of their own.
    if (!open.includes('w:rt')) current.line += text
    if (field === 'result' && current.tab) current.number = (current.number ?? '') + text
    else if (!current.author && !current.raised && !current.tab) current.title += text
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (name === 'w:sdt') contents--
    if (name === 'w:p') current = null
  })
  parser.write(xml).close()
  return paragraphs
}

// --- the PDF

/** Outline with page indexes, the folio of every page, and the text between head and foot. */
const readPdf = async (bytes, { margins, footWords }) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const folios = []
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width, height] = page.view
    const lies = width > height
    const { items } = await page.getTextContent({ disableNormalization: true })
    const at = item => item.transform[5]
    // On a page that lies on its side nothing but the folio is turned.
    const isFolio = item => (lies ? Math.abs(item.transform[0]) < 0.01 : at(item) < margins.bottom)
    const isText = item => (lies ? !isFolio(item) : !isFolio(item) && at(item) <= height - margins.top)
    const foot = items.filter(isFolio).map(item => item.str)
    folios.push(footWords.reduce((left, words) => left.replace(words, ''), withoutBlanks(foot.join(''))))
    text += items
      .filter(isText)
      .map(item => item.str)
      .join('')
  }
  const outline = await flattened(pdf, (await pdf.getOutline()) ?? [])
  return { pages: pdf.numPages, folios, text, outline }
}

const flattened = async (pdf, items) => {
  const all = []
  for (const item of items) {
    const destination = typeof item.dest === 'string' ? await pdf.getDestination(item.dest) : item.dest
    all.push({ text: item.title, pageIndex: await pdf.getPageIndex(destination[0]) })
    all.push(...(await flattened(pdf, item.items)))
  }
  return all
}

// --- command line

const main = async argv => {
  const why = whyNoLibreOffice()
  if (why) return console.log(`skipped: ${why}`)
  const keepAt = argv.indexOf('--keep')
  const options = {
    systemFonts: argv.includes('--system-fonts'),
    ...(keepAt < 0 ? {} : { keep: argv[keepAt + 1] })
  }
  for (const path of argv.filter(
    (each, index) => each.endsWith('.docx') && (keepAt < 0 || index !== keepAt + 1)
  )) {
    const { entries, headings, pages, problems } = await checkDocx(path, options)
    console.log(
      `${path}: ${pages} sheets, ${entries.length} entries, ${headings.length} headings, ${problems.length} problems`
    )
    for (const problem of problems) console.log(`  ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await main(process.argv.slice(2))
