/** The passes of normalization in their order; each line says what holds after it. */
import type { Root } from 'mdast'
import { type Processor, unified } from 'unified'
import { applyOverrides } from './overrides/apply-overrides.ts'
import { reportOverrides } from './overrides/report-overrides.ts'
import { settleArticles } from './overrides/settle-articles.ts'
import { settleHeadings } from './overrides/settle-headings.ts'
import { settleLines } from './overrides/settle-lines.ts'
import { settleSplits } from './overrides/settle-splits.ts'
import type { Pass, PassContext } from './pass.ts'
import { dropContentsList } from './passes/structure/boilerplate/contents-list.ts'
import { dropBlankNames } from './passes/structure/boilerplate/drop-blank-names.ts'
import { dropBoilerplate } from './passes/structure/boilerplate/drop-boilerplate.ts'
import { dropCutLead } from './passes/structure/boilerplate/drop-cut-lead.ts'
import { dropEmptyNotes } from './passes/structure/boilerplate/drop-empty-notes.ts'
import { dropInlineResidue } from './passes/structure/boilerplate/drop-inline-residue.ts'
import { dropRepeatedParts } from './passes/structure/boilerplate/drop-repeated-parts.ts'
import { dropScramble } from './passes/structure/boilerplate/drop-scramble.ts'
import { dropPageResidue } from './passes/structure/boilerplate/page-residue.ts'
import { cutByline } from './passes/structure/edges/cut-byline.ts'
import { cutSignOff } from './passes/structure/edges/cut-sign-off.ts'
import { markHeads, markTails } from './passes/structure/edges/edges.ts'
import { markInnerTitles } from './passes/structure/headings/inner-title.ts'
import { markKnownHeadings } from './passes/structure/headings/known-headings.ts'
import { markQuestions } from './passes/structure/headings/mark-questions.ts'
import { partQuestions } from './passes/structure/headings/part-questions.ts'
import { reportNumbers } from './passes/structure/headings/report-numbers.ts'
import { markSentenceHeads } from './passes/structure/headings/sentence-heads.ts'
import { findUnnumbered } from './passes/structure/headings/unnumbered.ts'
import { findHeadings } from './passes/structure/headings.ts'
import { closeLetterSpacing } from './passes/structure/lines/close-letter-spacing.ts'
import { cutGaps } from './passes/structure/lines/cut-gaps.ts'
import { joinBrackets } from './passes/structure/lines/join-brackets.ts'
import { joinBullets } from './passes/structure/lines/join-bullets.ts'
import { joinLabels } from './passes/structure/lines/join-labels.ts'
import { joinLines } from './passes/structure/lines/join-lines.ts'
import { joinOpenEnds } from './passes/structure/lines/join-open-ends.ts'
import { joinOverPages } from './passes/structure/lines/join-over-pages.ts'
import { joinUnitNames } from './passes/structure/lines/join-unit-names.ts'
import { suggestJoins } from './passes/structure/lines/suggest-joins.ts'
import { dropMailHead } from './passes/structure/mail/drop-mail-head.ts'
import { liftQuoteMarks } from './passes/structure/mail/lift-quote-marks.ts'
import { outlineMarkdown } from './passes/structure/markdown-outline.ts'
import { alignIndents } from './passes/structure/markup/align-indents.ts'
import { claimTitle } from './passes/structure/markup/claim-title.ts'
import { markClaimedHeadings } from './passes/structure/markup/claimed-headings.ts'
import { liftBoxes } from './passes/structure/markup/lift-boxes.ts'
import { liftInline } from './passes/structure/markup/lift-inline.ts'
import { readNumberSigns } from './passes/structure/markup/number-signs.ts'
import { placeInline } from './passes/structure/markup/place-inline.ts'
import { markUnderlined } from './passes/structure/markup/underlined.ts'
import { markOrnaments } from './passes/structure/ornaments.ts'
import { markMarkupParts, markPlainParts, markWordedParts } from './passes/structure/parts/index.ts'
import { pairNotes } from './passes/structure/parts/pair-notes.ts'
import { markTables } from './passes/structure/parts/table.ts'
import { cutPieces } from './passes/structure/pieces/cut-pieces.ts'
import { dropPieceNumbers } from './passes/structure/pieces/drop-piece-numbers.ts'
import { splitArticles } from './passes/structure/pieces/split-articles.ts'
import { readFilingCard } from './passes/structure/record/read-filing-card.ts'
import { readMasthead } from './passes/structure/record/read-masthead.ts'
import { readRecord } from './passes/structure/record/read-record.ts'
import { setAside } from './passes/structure/set-aside.ts'
import { dropCodes } from './passes/structure/site/drop-codes.ts'
import { dropLinkLabels } from './passes/structure/site/drop-link-labels.ts'
import { dropPathColumn } from './passes/structure/site/drop-path-column.ts'
import { dropSiteHead } from './passes/structure/site/drop-site-head.ts'
import { cutOpening } from './passes/structure/title/cut-opening.ts'
import { cutTitle } from './passes/structure/title/cut-title.ts'
import { dropGluedTitle } from './passes/structure/title/drop-glued-title.ts'
import { dropRepeatedTitle } from './passes/structure/title/drop-repeated-title.ts'
import { joinTitle } from './passes/structure/title/join-title.ts'
import { settleStatedRules } from './passes/structure/title/settle-stated-rules.ts'
import { characters } from './passes/text/characters.ts'
import { textPassesAfterStructure, textPassesBeforeStructure } from './passes/text/index.ts'

/** One pass and the promise it makes. */
export interface OrderedPass {
  readonly pass: Pass
  readonly holds: string
}

/** For plain text. Boilerplate goes before the title: what stands first is the title only once site lines are gone. */
export const plainTextPasses: readonly OrderedPass[] = [
  { pass: applyOverrides, holds: 'what the editor drops, replaces or cuts has gone, has changed, is cut' },
  ...textPassesBeforeStructure,
  { pass: dropPathColumn, holds: 'the way to a page does not stand a step a line' },
  { pass: liftQuoteMarks, holds: 'no line of a mail that another one quotes begins with >' },
  { pass: dropMailHead, holds: 'and none says who sent it to whom; its subject is the title' },
  { pass: dropBlankNames, holds: 'no line begins or ends with the name of a blank' },
  { pass: dropScramble, holds: 'nor with characters that a board set at random against copying' },
  { pass: liftBoxes, holds: 'none stands in a box of asterisks' },
  { pass: markUnderlined, holds: 'a line with a rule of its length typed under it is said to be a heading' },
  { pass: readNumberSigns, holds: 'and so is a line that opens with Markdown’s number signs' },
  { pass: markOrnaments, holds: 'a line of asterisks or rules is a section break' },
  { pass: closeLetterSpacing, holds: 'no title is spaced letter by letter' },
  { pass: readFilingCard, holds: 'no card of an office that filed the text stands above its title' },
  { pass: dropContentsList, holds: 'no line stands twice because a contents list names it' },
  { pass: dropPageResidue, holds: 'no page number or running head stands in the text' },
  { pass: dropPieceNumbers, holds: 'nor the number of a site’s page in the middle of a sentence' },
  { pass: markTables, holds: 'rows in columns are a table' },
  { pass: joinBullets, holds: 'no bullet stands on a line without its item' },
  { pass: joinLabels, holds: 'nor a label of the page’s particulars without its value' },
  { pass: joinLines, holds: 'no paragraph is broken at a fixed width' },
  {
    pass: dropPieceNumbers,
    holds: 'nor does such a number stand behind a sentence that wrapping had cut short'
  },
  { pass: joinOverPages, holds: 'no paragraph is cut by the end of a page' },
  { pass: joinBrackets, holds: 'no bracket is broken by the end of a line' },
  { pass: dropInlineResidue, holds: 'nothing that a site set into a paragraph stands there' },
  { pass: joinOpenEnds, holds: 'nor a sentence by a link that was lost' },
  { pass: suggestJoins, holds: 'where two lines may be one paragraph the editor is told, and heard' },
  { pass: cutGaps, holds: 'no two paragraphs stand in one line with a wide blank between them' },
  {
    pass: dropPageResidue,
    holds: 'nor does a page number that had stood in a line with them, or in half a sentence'
  },
  { pass: joinOverPages, holds: 'nor a paragraph that it had cut' },
  {
    pass: settleLines,
    holds: 'lines that the editor joins are joined, and running text is closed to what follows'
  },
  { pass: readRecord, holds: 'a database record at the head is title, author and what was dropped' },
  { pass: readMasthead, holds: 'and so is the head of a journal’s page' },
  { pass: dropCodes, holds: 'no numbers of a database stand in front of the title' },
  { pass: dropLinkLabels, holds: 'no row of link labels stands in a line at the edges' },
  { pass: dropCutLead, holds: 'no beginning of the text stands in front of it, cut short' },
  { pass: cutSignOff, holds: 'no signature is glued to the sentence above it, and nothing to its date' },
  { pass: dropBoilerplate, holds: 'no site line stands at the head or the tail' },
  { pass: dropEmptyNotes, holds: 'nor do the numbers of notes that were lost' },
  { pass: dropRepeatedParts, holds: 'the name of a part stands once' },
  { pass: cutOpening, holds: 'document number, addressee and contents list stand on lines of their own' },
  { pass: dropContentsList, holds: 'nor where its lines had been lost' },
  { pass: dropSiteHead, holds: 'no lines of a site stand between the title and the title said again' },
  { pass: dropRepeatedTitle, holds: 'the title stands once' },
  { pass: dropGluedTitle, holds: 'nor in front of the line below it, nor as the name of a file' },
  { pass: settleStatedRules, holds: 'rules that are made known have their title on a line' },
  { pass: cutTitle, holds: 'no title is glued to the first sentence' },
  { pass: joinTitle, holds: 'the title stands in one line' },
  { pass: cutByline, holds: 'and its author on the next' },
  { pass: joinUnitNames, holds: 'and so does the name of a chapter' },
  { pass: setAside, holds: 'nothing that was removed stands between two blocks' },
  { pass: cutPieces, holds: 'the numbers of pieces stand on lines of their own' },
  { pass: splitArticles, holds: 'the root is title, lead-in and articles' },
  { pass: settleArticles, holds: 'a piece begins wherever the editor says so' },
  { pass: markHeads, holds: 'bylines, dates and what else stands under a title are marked' },
  { pass: partQuestions, holds: 'questions and answers stand on lines of their own' },
  { pass: findHeadings, holds: 'numbered headings are headings or run-in headings with a depth' },
  { pass: markQuestions, holds: 'so are questions over their answers' },
  {
    pass: markClaimedHeadings,
    holds: 'so are lines that are underlined; depths follow numbers, then the rules'
  },
  { pass: findUnnumbered, holds: 'so are headings without a number, where several are alike' },
  { pass: markKnownHeadings, holds: 'so are the usual sections beside them' },
  { pass: markSentenceHeads, holds: 'and short sentences that stand over their paragraphs' },
  { pass: markInnerTitles, holds: 'and so is the title of an essay that paragraphs above it introduce' },
  { pass: settleHeadings, holds: 'headings that the editor decided on are what was decided' },
  { pass: settleSplits, holds: 'and paragraphs begin where the editor says so' },
  { pass: markTails, holds: 'so are signatures and dates at the end' },
  { pass: reportNumbers, holds: 'numbers of clauses and items that are out of step are told' },
  { pass: markPlainParts, holds: 'abstract, notes, verse, lists and quotations are parts of their own' },
  // Once more: a line's end may have stood between two characters that only together show what is wrong.
  { pass: characters, holds: 'what held of characters before lines were joined holds again' },
  ...textPassesAfterStructure,
  { pass: pairNotes, holds: 'marks point at the notes below the text, where they pair up' },
  { pass: reportOverrides, holds: 'what of the editor’s word could not be carried out is told' }
]

/** For Markdown with headings: they stand, and numbers and bold lines between them are weighed as in other marked-up sources. */
export const markdownPasses: readonly OrderedPass[] = [
  { pass: applyOverrides, holds: 'what the editor drops, replaces or cuts has gone, has changed, is cut' },
  ...textPassesBeforeStructure,
  { pass: liftInline, holds: 'Markdown’s paragraphs are lines; what it marks within them is kept aside' },
  {
    pass: settleLines,
    holds: 'lines that the editor joins are joined, and running text is closed to what follows'
  },
  { pass: dropBoilerplate, holds: 'no site line stands at the head or the tail' },
  {
    pass: outlineMarkdown,
    holds: 'the root is title, lead-in and articles; headings count from 1 in their article'
  },
  { pass: settleArticles, holds: 'a piece begins wherever the editor says so' },
  { pass: markHeads, holds: 'bylines, dates and what else stands under a title are marked' },
  { pass: findHeadings, holds: 'numbered lines between its headings are headings with a depth, or run-in' },
  { pass: markClaimedHeadings, holds: 'so are lines that are dressed alike; depths follow the source' },
  { pass: settleHeadings, holds: 'headings that the editor decided on are what was decided' },
  { pass: settleSplits, holds: 'and paragraphs begin where the editor says so' },
  { pass: markTails, holds: 'so are signatures and dates at the end' },
  { pass: reportNumbers, holds: 'numbers of clauses and items that are out of step are told' },
  { pass: markWordedParts, holds: 'abstract, epigraph, attachments and notes are parts of their own' },
  { pass: placeInline, holds: 'what the source marks within lines stands in the tree' },
  ...textPassesAfterStructure,
  { pass: pairNotes, holds: 'marks point at the notes below the text, where they pair up' },
  { pass: reportOverrides, holds: 'what of the editor’s word could not be carried out is told' }
]

/** For HTML and DOCX: as for plain text; what the source claims to be a title or a heading is weighed with what is found. */
export const markupPasses: readonly OrderedPass[] = [
  { pass: applyOverrides, holds: 'what the editor drops, replaces or cuts has gone, has changed, is cut' },
  ...textPassesBeforeStructure,
  { pass: liftInline, holds: 'Markdown’s paragraphs are lines; what it marks within them is kept aside' },
  { pass: markOrnaments, holds: 'a line of asterisks or rules is a section break' },
  { pass: readFilingCard, holds: 'no card of an office that filed the text stands above its title' },
  { pass: dropPageResidue, holds: 'no page number or running head stands in the text' },
  { pass: dropPieceNumbers, holds: 'nor the number of a site’s page in the middle of a sentence' },
  { pass: joinLines, holds: 'no paragraph is broken at a fixed width' },
  {
    pass: dropPieceNumbers,
    holds: 'nor does such a number stand behind a sentence that wrapping had cut short'
  },
  { pass: joinOverPages, holds: 'no paragraph is cut by the end of a page' },
  { pass: dropInlineResidue, holds: 'nothing that a site set into a paragraph stands there' },
  { pass: cutGaps, holds: 'no two paragraphs stand in one line with a wide blank between them' },
  { pass: alignIndents, holds: 'what is centred or at the right has the indent that it shows' },
  { pass: closeLetterSpacing, holds: 'no title is spaced letter by letter' },
  {
    pass: settleLines,
    holds: 'lines that the editor joins are joined, and running text is closed to what follows'
  },
  { pass: readRecord, holds: 'a database record at the head is title, author and what was dropped' },
  { pass: readMasthead, holds: 'and so is the head of a journal’s page' },
  { pass: dropCodes, holds: 'no numbers of a database stand in front of the title' },
  { pass: dropLinkLabels, holds: 'no row of link labels stands in a line at the edges' },
  { pass: dropBoilerplate, holds: 'no site line stands at the head or the tail' },
  { pass: dropContentsList, holds: 'no line stands twice because a contents list names it' },
  { pass: dropRepeatedTitle, holds: 'the title stands once' },
  { pass: claimTitle, holds: 'the line that the source calls its title is the title' },
  { pass: joinTitle, holds: 'the title stands in one line' },
  { pass: splitArticles, holds: 'the root is title, lead-in and articles' },
  { pass: settleArticles, holds: 'a piece begins wherever the editor says so' },
  { pass: markHeads, holds: 'bylines, dates and what else stands under a title are marked' },
  { pass: findHeadings, holds: 'numbered headings are headings or run-in headings with a depth' },
  { pass: markQuestions, holds: 'so are questions over their answers' },
  {
    pass: markClaimedHeadings,
    holds:
      'so are lines that the source calls headings, or dresses as such; depths follow numbers, then the source'
  },
  { pass: findUnnumbered, holds: 'so are headings without a number, where several are alike' },
  { pass: markKnownHeadings, holds: 'so are the usual sections beside them' },
  { pass: settleHeadings, holds: 'headings that the editor decided on are what was decided' },
  { pass: settleSplits, holds: 'and paragraphs begin where the editor says so' },
  { pass: markTails, holds: 'so are signatures and dates at the end' },
  { pass: reportNumbers, holds: 'numbers of clauses and items that are out of step are told' },
  { pass: markMarkupParts, holds: 'abstract, epigraph, attachments, notes and verse are parts of their own' },
  { pass: characters, holds: 'what held of characters before lines were joined holds again' },
  { pass: placeInline, holds: 'what the source marks within lines stands in the tree' },
  ...textPassesAfterStructure,
  { pass: pairNotes, holds: 'marks point at the notes below the text, where they pair up' },
  { pass: reportOverrides, holds: 'what of the editor’s word could not be carried out is told' }
]

/** A processor whose plugins are the passes: a user's remark plugin may stand between any two. */
export const processorOf = (
  passes: readonly OrderedPass[],
  context: PassContext
): Processor<undefined, Root, Root> => {
  const processor = unified() as unknown as Processor<undefined, Root, Root>
  for (const { pass } of passes) {
    // A plugin each: unified ignores a second `use` of the same function, so every pass gets its own.
    processor.use(() => (tree: Root, file) => pass(tree, file, context))
  }
  return processor
}
