/** In: `overrides` as written. Out: the same as overrides with their places, or messages on what of them is wrong. */
import { nearest } from '../diagnostics/nearest.ts'
import type { Override, OverrideAction, OverridePlace } from '../diagnostics/override.ts'
import { report } from '../diagnostics/report.ts'
import { acceptableRules, canonicalRule, ruleIds } from '../diagnostics/rules.ts'
import type { Manifest } from '../model/manifest.ts'
import { type ActionKey, actionKeys, type WrittenOverride } from './override-schema.ts'
import { placeOfValue } from './places.ts'
import type { Checked } from './report-issues.ts'

/** Wrong ones are left out; then the file carries errors. */
export const readOverrides = (
  written: Readonly<Record<string, readonly WrittenOverride[]>>,
  checked: Checked
): Manifest['overrides'] =>
  Object.fromEntries(
    Object.entries(written).map(([source, entries]) => [
      source,
      entries.flatMap((entry, index) => readOverride(entry, ['overrides', source, index], checked) ?? [])
    ])
  )

type Path = readonly (string | number)[]

const readOverride = (written: WrittenOverride, path: Path, checked: Checked): Override | null => {
  const { line, column } = placeOfValue(checked.document, checked.lines, path)
  const asked = actionKeys.filter(key => written[key] !== undefined)
  const [key] = asked
  if (key === undefined || asked.length > 1) {
    const params = { count: asked.length, actions: asked.join(', '), known: actionKeys.join(', ') }
    report(checked.file, 'override-actions', params, { line, column })
    return null
  }
  const { at, words } = written
  if (typeof at === 'string' && words !== undefined) {
    const place = placeOfValue(checked.document, checked.lines, [...path, 'words'])
    report(checked.file, 'override-words-twice', { at, words }, place)
    return null
  }
  const action = actionOf(written, key, path, checked)
  return action && { at: placeOf(at, words), action, place: { line, column } }
}

/**
 * @example placeOf('下一页#2') // { kind: 'words', words: '下一页', nth: 2, counted: true }
 * @example placeOf('第#3#1').words // '第#3'
 * @example placeOf(7, '下一页') // { kind: 'line', line: 7, words: '下一页' }
 */
export const placeOf = (at: number | string, words?: string): OverridePlace => {
  if (typeof at === 'number') return { kind: 'line', line: at, ...(words === undefined ? {} : { words }) }
  const counted = /^(.*\S.*)#([1-9]\d{0,5})$/s.exec(at)
  return counted
    ? { kind: 'words', words: counted[1] ?? at, nth: Number(counted[2]), counted: true }
    : { kind: 'words', words: at, nth: 1 }
}

const actionOf = (
  written: WrittenOverride,
  key: ActionKey,
  path: Path,
  checked: Checked
): OverrideAction | null => {
  if (key === 'accept' || key === 'reject') {
    const rule = ruleOf(written[key] ?? '', key, [...path, key], checked)
    return rule === null ? null : { kind: key, rule }
  }
  if (key === 'heading') return { kind: key, level: written.heading ?? 1 }
  if (key === 'runin') return { kind: key, level: typeof written.runin === 'number' ? written.runin : 0 }
  if (key === 'replace') return { kind: key, with: written.replace ?? '' }
  if (key === 'article')
    return typeof written.article === 'string' ? { kind: key, title: written.article } : { kind: key }
  return { kind: key }
}

const ruleOf = (id: string, key: 'accept' | 'reject', path: Path, checked: Checked): string | null => {
  const rule = canonicalRule(id)
  const place = placeOfValue(checked.document, checked.lines, path)
  if (rule === null) report(checked.file, 'rule-unknown', { rule: id, nearest: nearest(id, ruleIds) }, place)
  else if (key === 'reject' || acceptableRules.includes(rule)) return rule
  else report(checked.file, 'rule-not-acceptable', { rule, known: acceptableRules.join(', ') }, place)
  return null
}
