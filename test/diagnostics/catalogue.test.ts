import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Code, catalogue, entryOf } from '../../pipeline/diagnostics/catalogue.ts'
import { ruleIds, ruleOf } from '../../pipeline/diagnostics/rules.ts'
import { ruleIds as specified } from '../support/rule-ids.data.ts'

const codes = Object.keys(catalogue) as Code[]

const textsBelow = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .map(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return path.endsWith('catalogue') ? '' : textsBelow(path)
      return /\.(?:ts|md|txt)$/.test(path) ? readFileSync(path, 'utf8') : ''
    })
    .join('\n')

const named = new Proxy<Record<string, string>>({}, { get: (_, name) => `‹${String(name)}›` })

describe('every message', () => {
  test.each(codes)('%s: says what and what to do, in both languages', code => {
    const entry = entryOf(code)
    if (entry === null) throw new Error('no entry')
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/)
    expect(['error', 'warning', 'info']).toContain(entry.severity)
    for (const wording of [entry.en, entry.zh]) {
      expect(wording.reason(named)).not.toMatch(/undefined|\[object|^\s*$/)
      expect(wording.help(named)).not.toMatch(/undefined|\[object|^\s*$/)
    }
    expect(entry.zh.help(named)).toMatch(/[\u4E00-\u9FFF]|‹/)
    expect(entry.en.reason(named)).not.toMatch(/[\u4E00-\u9FFF]/)
  })

  test('a code that nobody gives is not in the catalogue', () => {
    const source = textsBelow('pipeline')
    const isGiven = (code: string): boolean =>
      source.includes(`'${code}'`) || source.includes(`\`${code.slice(0, code.lastIndexOf('-'))}-\${`)
    expect(codes.filter(code => !isGiven(code))).toEqual([])
  })

  /** May only become shorter. */
  const untested = ['doubtful-heading', 'face-stands-in', 'glyph-lent', 'overfull-line']

  test('every code is raised in some test', () => {
    const tests = textsBelow('test').replaceAll(/const untested = .*/g, '')
    expect(codes.filter(code => !tests.includes(code) && !untested.includes(code))).toEqual([])
  })

  test('an unknown code has no entry, whatever objects inherit', () => {
    expect(entryOf('constructor')).toBeNull()
  })
})

describe('every rule', () => {
  test.each(ruleIds)('%s has a sentence in both languages', id => {
    const rule = ruleOf(id)
    expect(rule?.en).toMatch(/\.$/)
    expect(rule?.zh).toMatch(/。$/)
  })

  test.each(Object.values(specified).flat())('%s of typesetting.md has a sentence', id =>
    expect(ruleOf(id)).not.toBeNull()
  )

  test('an id may be in small letters, and lack the letter at its end', () => {
    expect(ruleOf('lb-7')?.zh).toContain('数字')
    expect(ruleOf('TN-40B')).toEqual(ruleOf('TN-40'))
    expect(ruleOf('XX-1')).toBeNull()
    expect(ruleOf('TN')).toBeNull()
  })

  test('every rule that the pipeline cites exists', () => {
    const cited = new Set(textsBelow('pipeline').match(/\b(?:TN|LB|PU|JU|PG|GW|TC)-[A-Z]?\d+[a-z]?\b/g))
    expect([...cited].filter(id => ruleOf(id) === null)).toEqual([])
  })
})
