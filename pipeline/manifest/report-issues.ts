/** What the schema found wrong, as messages with a place and the nearest right word. */

import type { VFile } from 'vfile'
import type { Document, LineCounter } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import { expectations, expectedText } from './expectations.data.ts'
import { actionKeys } from './override-schema.ts'
import { paperNames } from './paper-schema.ts'
import { type Path, placeOfKey, placeOfValue } from './places.ts'
import { keysAt } from './schema-keys.ts'

type Issue = z.core.$ZodIssue

/** The document that the issues speak of. */
export interface Checked {
  readonly file: VFile
  readonly document: Document
  readonly lines: LineCounter
  /** What the data are held against. */
  readonly schema: z.core.$ZodType
  readonly data: unknown
}

export const reportIssues = (issues: readonly Issue[], checked: Checked): void =>
  reportAll(issues, [], checked)

/** Unknown keys first: a key that one of them was most likely meant to be is not called missing as well. */
const reportAll = (issues: readonly Issue[], base: Path, checked: Checked): void => {
  const meant = new Set<string>()
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys')
      for (const key of reportKeys(issue.keys, [...base, ...issue.path], checked)) meant.add(key)
  const told = new Set<string>()
  for (const issue of issues) {
    // A value that is wrong in two ways is one wrong value.
    const at = JSON.stringify(issue.path)
    if (issue.code !== 'unrecognized_keys' && !told.has(at))
      reportIssue(issue, [...base, ...issue.path], checked, meant)
    if (issue.code !== 'unrecognized_keys') told.add(at)
  }
}

const reportIssue = (issue: Issue, path: Path, checked: Checked, meant: ReadonlySet<string>): void => {
  const key = String(path.at(-1))
  const isMissing = valueAt(checked.data, path) === undefined && path.length > 0
  if (issue.code === 'invalid_union' && !isMissing) reportUnion(issue.errors, path, checked)
  else if (!isMissing) reportValue(path, checked, valuesOf(issue))
  else if (!meant.has(key))
    report(checked.file, 'manifest-missing-key', { key }, placeOfValue(checked.document, checked.lines, path))
}

/** Of several shapes the one that got furthest is the one that was meant; none got inside: the value itself is wrong. */
const reportUnion = (branches: readonly (readonly Issue[])[], path: Path, checked: Checked): void => {
  const inside = branches.find(issues => issues.length > 0 && issues.every(reachedInside))
  if (inside) reportAll(inside, path, checked)
  else
    reportValue(
      path,
      checked,
      branches.flatMap(issues => issues.flatMap(valuesOf))
    )
}

const reachedInside = (issue: Issue): boolean => issue.path.length > 0 || issue.code === 'unrecognized_keys'

/** A mistyped name of a paper is told as one that has the wrong form, for sizes are papers too. */
const valuesOf = (issue: Issue): readonly string[] => {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_format' && issue.path.at(-1) === 'paper' ? paperNames : []
}

/** The keys that were most likely meant. */
const reportKeys = (keys: readonly string[], path: Path, checked: Checked): string[] => {
  const known = knownKeys(path, checked)
  return keys.map(key => {
    const place = placeOfKey(checked.document, checked.lines, path, key)
    const near = nearest(key, known)
    report(checked.file, 'manifest-unknown-key', { key, nearest: near, known: known.join(', ') }, place)
    return near
  })
}

/** The keys of an override are told apart by what they do. */
const knownKeys = (path: Path, { schema }: Checked): readonly string[] =>
  nameOf(path) === 'override' ? ['at', ...actionKeys] : keysAt(schema, path)

const lastName = (path: Path): string => {
  const name = path.findLast(step => typeof step === 'string')
  return typeof name === 'string' ? name : ''
}

/** Sources stand in `overrides` under names of their own: these say nothing of what was expected. */
const nameOf = (path: Path): string => {
  if (path[0] === 'template' && path.length === 2 && path[1] === 'styles') return 'styles of a template'
  if (path[0] !== 'overrides' || path.length === 1 || path.length > 3) return lastName(path)
  return path.length === 2 ? 'overrides of a source' : 'override'
}

const reportValue = (path: Path, checked: Checked, allowed: readonly string[]): void => {
  const key = nameOf(path)
  const value = valueAt(checked.data, path)
  const words = expectations[key] ?? (allowed.length > 0 ? oneOf(allowed) : expectedText)
  const close = typeof value === 'string' ? nearest(value, allowed) : ''
  report(
    checked.file,
    'manifest-wrong-value',
    {
      key: lastName(path) || 'the manifest',
      actual: shown(value),
      expected: words.en,
      expectedZh: words.zh,
      nearest: close
    },
    placeOfValue(checked.document, checked.lines, path)
  )
}

const oneOf = (allowed: readonly string[]): { en: string; zh: string } => ({
  en: allowed.length === 1 ? `${allowed[0]}` : `one of ${allowed.join(', ')}`,
  zh: allowed.join('、')
})

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data
  )

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty'
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
