/**
 * In: articles. Out: one Typst file that sets them on our page: A4, text block 432 pt by 33 lines of 21 pt,
 * 12 pt, justified, two em of indent, headings on the grid, each article on a new page, contents, running
 * heads, folios, a cover.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export const writeTypst = async (articles, title, path) => {
  await mkdir(dirname(path), { recursive: true })
  const body = articles.map((article, index) => articleMarkup(article, index)).join('\n')
  await writeFile(path, `${preamble(title)}\n${body}`)
}

const articleMarkup = (article, index) =>
  [
    `#piece(${JSON.stringify(article.title)}, <a${index}>)[`,
    ...article.blocks.map(
      block => `${prefixes[block.kind]}${block.kind === 'body' ? '' : ' '}${escaped(block.text)}\n`
    ),
    ']'
  ].join('\n')

const prefixes = { heading1: '==', heading2: '===', body: '' }

/** Everything that Typst's markup would read as something else. */
const escaped = text => text.replace(/[\\#$*_`<>@~=[\]/"'-]/gu, '\\$&').replace(/^([+.\d])/u, '\\$1')

/**
 * A line is 12 pt high and stands 9 pt from the next: a pitch of 21 pt. A heading of n grid lines is a block of
 * 21 n − 9 pt with 9 pt around it.
 */
const preamble = title => `
#let kai = "LXGW WenKai"
#let sans = "Noto Sans SC"
#let serif = "Noto Serif SC"
#let volume = ${JSON.stringify(title)}
#set document(title: volume, date: none)
#set text(font: serif, size: 12pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 9pt, spacing: 9pt, first-line-indent: (amount: 2em, all: true))
#set page(width: 210mm, height: 297mm, margin: (
  top: 30mm, bottom: 297mm - 30mm - 693pt, inside: 30mm, outside: 210mm - 30mm - 432pt
))
#let folio = context align(
  if calc.odd(counter(page).get().first()) { right } else { left },
  text(size: 10.5pt, counter(page).display())
)
#let head(title, start) = context {
  if locate(start).page() == here().page() { return }
  set text(font: kai, size: 9pt)
  if calc.odd(counter(page).get().first()) { align(right, title) } else { align(left, volume) }
  v(2.2mm, weak: true)
  line(length: 100%, stroke: 0.3pt)
}
#let on-grid(lines, size, body) = block(
  width: 100%, height: lines * 21pt - 9pt, above: 9pt, below: 9pt, sticky: true,
  text(size: size, top-edge: "ascender", bottom-edge: "descender", body)
)
#show heading.where(level: 1): it => on-grid(4, 22pt, align(center + horizon, text(weight: 700, it.body)))
#show heading.where(level: 2): it => on-grid(3, 15pt, align(left + horizon, text(font: sans, weight: 700, it.body)))
#show heading.where(level: 3): it => on-grid(2, 13pt, align(left + horizon, h(2em) + text(font: kai, weight: 700, it.body)))
#let piece(title, start, body) = {
  set page(header: head(title, start), footer: folio)
  [#heading(level: 1, title) #start]
  body
}
#page[#v(60mm) #align(center, text(size: 34pt, weight: 900, tracking: 0.18em, volume))]
#set page(numbering: "i", footer: folio)
#counter(page).update(1)
#on-grid(4, 22pt, align(center + horizon, text(weight: 700, [目#h(1.5em)录])))
#outline(title: none, depth: 2, indent: 2em)
#set page(numbering: "1")
#pagebreak(to: "odd")
#counter(page).update(1)
`
