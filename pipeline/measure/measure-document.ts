/** In: the bytes of a PDF and a profile. Out: what every rule was found to be, or why the file cannot be measured. */
import { designOf } from '../4-typeset/index.ts'
import type { Paper, PaperName } from '../model/manifest.ts'
import { nameOfProfile, type ProfileChoice } from '../model/own-profile.ts'
import { measuredText, usualSize } from './measured-text.ts'
import type { MeasuredRule, Measurement, Refusal, Verdict } from './measurement.ts'
import { notMeasured } from './not-measured.data.ts'
import { readDocument } from './read-document.ts'
import { faceRules, facesOf } from './rules/faces.ts'
import { folioRules } from './rules/folio.ts'
import { gridRules } from './rules/grid.ts'
import { lineRules } from './rules/lines.ts'
import { pageRules } from './rules/page.ts'
import { toMm, unmeasured } from './rules/row.ts'

/** Within the tolerance of a trimmed size, mm. */
const SAME_PAPER = 1

/** @example const found = await measureDocument(bytes, 'gongwen') */
export const measureDocument = async (
  bytes: Uint8Array,
  profile: ProfileChoice
): Promise<Measurement | Refusal> => {
  const document = await readDocument(bytes)
  if (typeof document === 'string') return document
  const design = designOf(profile, ownPaper(profile) ?? paperOf(usualSize(document)))
  const text = measuredText(document, design)
  const rules = [
    ...pageRules(text, design),
    ...gridRules(text, design),
    ...faceRules(text, design),
    ...folioRules(text, design),
    ...lineRules(text, design),
    ...(profile === 'gongwen' ? notMeasured.map(([rule, reason]) => unmeasured(rule, 'clause', reason)) : [])
  ]
  return {
    profile: nameOfProfile(profile),
    paper: { width: rounded(toMm(text.width)), height: rounded(toMm(text.height)) },
    pages: document.pages.length,
    bodyPages: text.body.length,
    lines: text.body.reduce((sum, { lines }) => sum + lines.length, 0),
    bodySize: rounded(text.block?.size ?? 0),
    faces: facesOf(text),
    rules: inOrder(rules),
    counts: countsOf(rules)
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

const papers: readonly PaperName[] = ['A4', 'A5', 'B5', '16K', '32K']

/** The paper that a profile of the user's own names is what the pages should have. */
const ownPaper = (profile: ProfileChoice): Paper | undefined =>
  typeof profile === 'string' ? undefined : profile.paper

/** The paper that a profile is asked for: by name, where the pages are of a named size. */
const paperOf = ({ width, height }: { readonly width: number; readonly height: number }): Paper => {
  const own = { width: toMm(width), height: toMm(height) }
  const named = papers.find(name => {
    const { page } = designOf('book', name)
    return (
      Math.abs(toMm(page.width) - own.width) <= SAME_PAPER &&
      Math.abs(toMm(page.height) - own.height) <= SAME_PAPER
    )
  })
  return named ?? own
}

const families = ['GW', 'PG', 'LB', 'PU', 'JU']

/** The standard's clauses first, in their order; rows of one rule stay as they were found. */
const inOrder = (rules: readonly MeasuredRule[]): MeasuredRule[] => {
  const placeOf = ({ rule }: MeasuredRule): number => {
    const [family = '', number = '0'] = rule.split('-')
    return families.indexOf(family) * 1000 + Number(number)
  }
  return [...rules].sort((a, b) => placeOf(a) - placeOf(b))
}

const countsOf = (rules: readonly MeasuredRule[]): Record<Verdict, number> => {
  const count = (verdict: Verdict): number => rules.filter(rule => rule.verdict === verdict).length
  return {
    kept: count('kept'),
    breach: count('breach'),
    substituted: count('substituted'),
    'not-measured': count('not-measured')
  }
}
