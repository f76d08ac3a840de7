/**
 * In: what a DOCX holds and what LibreOffice's PDF of it shows. Out: where they do not agree: numbers and entries of the contents, folios,
 * characters that were lost, moved or shown besides.
 */

/** @returns one sentence a problem */
export const compared = (docx, pdf) => [
  ...contentsProblems(docx, pdf),
  ...unlisted(docx),
  ...folioProblems(docx, pdf),
  ...lostText(docx, pdf),
  ...addedText(docx, pdf),
  ...movedText(docx, pdf)
]

/** Without blanks; pdf.js reads the horizontal bar as a dash. */
const bare = text => text.replace(/\s/gu, '').replace(/―/g, '—')

const contentsProblems = (docx, pdf) => {
  const problems = []
  if (docx.entries.length === 0) problems.push('the contents has no entries')
  if (pdf.outline.length !== docx.headings.length) {
    problems.push(
      `${docx.headings.length} headings in the DOCX, ${pdf.outline.length} in the outline of the PDF`
    )
  }
  docx.headings.forEach((heading, index) => {
    const outlined = pdf.outline[index]?.text ?? ''
    if (bare(outlined) !== bare(heading.text))
      problems.push(`heading «${heading.text}» is «${outlined}» in the outline`)
  })
  for (const entry of docx.entries) {
    const index = docx.headings.findIndex(heading => heading.ids.includes(entry.target))
    const heading = docx.headings[index]
    if (!heading) problems.push(`«${entry.text}» points at ${entry.target}, which no heading has`)
    else {
      if (bare(heading.title) !== bare(entry.text))
        problems.push(`entry «${entry.text}» for heading «${heading.text}»`)
      const pageIndex = pdf.outline[index]?.pageIndex ?? -1
      entry.folio = pdf.folios[pageIndex] ?? ''
      const { shown, folio } = entry
      const isBare = shown === null && entry.level <= docx.bareLevels
      if (!isBare && (!shown || shown !== folio)) {
        problems.push(
          `«${entry.text}»: contents says ${shown || 'nothing'}, its page (sheet ${pageIndex + 1}) says ${folio || 'nothing'}`
        )
      }
    }
  }
  return problems
}

/** Headings as deep as the contents goes are all in it, each once: they would be after an update. */
const unlisted = docx => {
  const listed = docx.entries.map(({ target }) => target)
  const twice = listed.filter((target, index) => listed.indexOf(target) !== index)
  const missing = docx.headings.filter(
    ({ level, ids }) => level < docx.deepest && !ids.some(id => listed.includes(id))
  )
  return [
    ...twice.map(target => `the contents lists ${target} twice`),
    ...missing.map(({ text }) => `heading «${text}» is not in the contents`)
  ]
}

/** Folios of one kind rise by one a sheet; LibreOffice prints no sheet for a blank back that it adds itself. */
const folioProblems = (docx, { folios }) => {
  const problems = []
  let last = null
  folios.forEach((folio, sheet) => {
    const number = numberOf(folio)
    if (number === null) return
    const { kind, value } = number
    const due = last?.kind === kind ? last.value + sheet - last.sheet : null
    const isRestart = due === null || (docx.pinned && value > last.value)
    if (!isRestart && value !== due && !(value === due + 1 && value % 2 === 1))
      problems.push(`sheet ${sheet + 1} says ${folio}, but ${due} is its turn`)
    last = { kind, value, sheet }
  })
  return problems
}

/** @returns null for what is no number, as the foot of a cover */
const numberOf = folio => {
  if (/^\d+$/.test(folio)) return { kind: 'arabic', value: Number(folio) }
  if (!/^[ivxlc]+$/.test(folio)) return null
  const values = [...folio].map(letter => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter])
  return {
    kind: 'roman',
    value: values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
  }
}

/** Characters that the DOCX has more often than the PDF: LibreOffice can drop a hanging mark without a word. */
const lostText = (docx, pdf) => {
  const left = new Map()
  for (const character of bare(docx.text)) left.set(character, (left.get(character) ?? 0) + 1)
  for (const character of bare(pdf.text)) left.set(character, (left.get(character) ?? 0) - 1)
  const lost = [...left].filter(([, count]) => count > 0)
  return lost.length === 0
    ? []
    : [`lost in the PDF: ${lost.map(([character, count]) => `${character} ×${count}`).join(', ')}`]
}

/** Han that the PDF has more often: only heads of tables are shown again. Beside them, what LibreOffice says of a field that it cannot follow. */
const addedText = (docx, pdf) => {
  const left = new Map()
  for (const character of pdf.text.match(HAN) ?? []) left.set(character, (left.get(character) ?? 0) + 1)
  for (const character of `${docx.text}${docx.contents}`.match(HAN) ?? [])
    left.set(character, (left.get(character) ?? 0) - 1)
  const added = [...left].filter(([character, count]) => count > 0 && !docx.repeated.includes(character))
  return [
    ...(added.length === 0
      ? []
      : [`added in the PDF: ${added.map(([character, count]) => `${character} ×${count}`).join(', ')}`]),
    ...(/Error: Reference source not found|错误：/u.test(pdf.text)
      ? ['a field of the PDF shows an error']
      : [])
  ]
}

const HAN = /\p{Script=Han}/gu

/** The text, and apart from it the notes, in the order of the DOCX; between them may stand contents, notes, heads shown again. */
const movedText = (docx, pdf) => docx.stories.flatMap(story => outOfOrder(inOrder(story), inOrder(pdf.text)))

/** Marks and digits that a font may lack: another one lends them, and LibreOffice draws them when the line is done. */
const inOrder = text => bare(text).replace(/[‘’“”…—·–²³¹\u2070-\u209F]/gu, '')

/**
 * Where a text does not go on as it should in another that holds more.
 *
 * @example outOfOrder('甲乙', '乙甲') // ['after «甲» the PDF does not go on with «乙»']
 */
export const outOfOrder = (wanted, given) => {
  let at = 0
  for (let index = 0; index < wanted.length; index++) {
    const found = given.indexOf(wanted[index], at)
    if (found < 0) {
      const before = wanted.slice(Math.max(0, index - 20), index)
      return [`after «${before}» the PDF does not go on with «${wanted.slice(index, index + 20)}»`]
    }
    at = found + 1
  }
  return []
}
