/** Every rule of typesetting.md, parts A to F, is cited by a test or has a reason why not; prints what is left. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { ruleIds, untested } from './support/rule-ids.data.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Test files below a folder; data and programs beside them are none. */
const testsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.name === 'node_modules') return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? testsIn(path) : entry.name.endsWith('.test.ts') ? [path] : []
  })

/** How many test files cite an id. */
const citations = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const file of testsIn(here)) {
    const cited = readFileSync(file, 'utf8').match(/\b(?:LB|PU|JU|PG|GW|TC)-T?\d+b?\b/g) ?? []
    for (const id of new Set(cited)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

it('no rule of parts A to F is without a test, but for those that say why', () => {
  const cited = citations()
  const rows = Object.entries(ruleIds).map(([part, ids]) => {
    const left = ids.filter(id => !cited.has(id))
    const named = left.filter(id => id in untested).map(id => `${id} (${untested[id]})`)
    return {
      part,
      ids: ids.length,
      tested: ids.length - left.length,
      named,
      open: left.filter(id => !(id in untested))
    }
  })
  for (const { part, ids, tested, named, open } of rows) {
    const left = [...open, ...named]
    process.stdout.write(
      `part ${part}: ${tested} of ${ids} rules cited by tests; without: ${left.join(', ') || 'none'}\n`
    )
  }
  expect(rows.flatMap(({ open }) => open)).toEqual([])
})

it('no reason stands for a rule that a test cites', () => {
  const cited = citations()
  expect(Object.keys(untested).filter(id => cited.has(id))).toEqual([])
})
