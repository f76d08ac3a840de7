/** Lines that a doubt offers, pasted alone: each does what it says where it says it, and nothing elsewhere. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf } from '../../../pipeline/2-normalize/overrides/phrasing.ts'
import { placingOf } from '../../../pipeline/2-normalize/overrides/placed.ts'
import type { Finding } from '../../../pipeline/diagnostics/finding.ts'
import { type Override, overrideLine } from '../../../pipeline/diagnostics/override.ts'
import { placesIn } from '../../../pipeline/diagnostics/places-in.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { doubtfulTexts, smallTexts } from './doubtful-texts.ts'
import { at, type Edited, edited } from './normalized.ts'

/** Of a text at most so many are tried. */
const TRIED = 12

/** Lines about what a place is: they leave alone what every other place is. */
const roles: ReadonlySet<string> = new Set(['heading', 'runin', 'paragraph'])

interface Line {
  readonly start: number
  readonly end: number
  /** `heading1`, `paragraph`, … */
  readonly kind: string
}

const linesIn = ({ normalized: { tree } }: Edited): readonly Line[] => {
  const found: Line[] = []
  const walk = (nodes: readonly object[]): void => {
    for (const node of nodes as readonly Node[]) {
      const extent = extentOf(node)
      if (node.type === 'text' || !extent) continue
      if (node.type !== 'article') found.push({ ...extent, kind: `${node.type}${node.depth ?? ''}` })
      if (node.type === 'article' || node.type === 'paragraph') walk(node.children ?? [])
    }
  }
  walk(tree.children)
  return found
}

interface Node {
  readonly type: string
  readonly depth?: number
  readonly children?: readonly object[]
}

const offeredBy = (findings: readonly Finding[]): readonly Override[] =>
  findings.flatMap(({ doubt }) => (doubt ? [doubt.remedy, ...(doubt.more ?? [])] : []))

/** What is wrong with the lines that are offered for a text. */
const faultsOf = async (base: string): Promise<string[]> => {
  const before = await edited(base)
  const offered = offeredBy(before.findings).filter(({ action }) => roles.has(action.kind))
  const faults: string[] = []
  for (const one of offered.filter((_, index) => index % Math.ceil(offered.length / TRIED) === 0)) {
    const after = await edited(base, [one])
    for (const fault of faultsBetween(before, after, one, base)) faults.push(`${overrideLine(one)} ${fault}`)
  }
  return faults
}

const faultsBetween = (before: Edited, after: Edited, one: Override, base: string): string[] => {
  const { region } = placeOf(one, base)
  const [old, now] = [linesIn(before), linesIn(after)]
  // Of a part of several lines, such as a list of names, one line stands for all of it.
  const parts = old.filter(
    ({ start, end, kind }) => kind !== 'paragraph' && start <= region.start && end > region.start
  )
  const last = Math.max(region.end, ...parts.map(({ end }) => end))
  const isOwn = ({ start }: Line): boolean =>
    start >= region.start - 1 && (start <= last || base.slice(region.end, start).trim() === '')
  const elsewhere = [...without(old, now), ...without(now, old)].filter(line => !isOwn(line))
  const own = now.filter(
    ({ start, kind }) => /eading/.test(kind) && start >= region.start && start < region.end
  )
  const wanted = one.action.kind === 'paragraph' ? '' : one.action.kind
  const isDone = wanted === '' ? own.length === 0 : own.some(({ kind }) => kind.startsWith(wanted))
  const told = after.findings.filter(({ code }) => code.startsWith('override-'))
  const kept = offeredBy(after.findings).map(overrideLine)
  const lost = offeredBy(before.findings).filter(
    other => !kept.includes(overrideLine(other)) && !isMet(other, region, base)
  )
  return [
    ...elsewhere.map(({ kind, start }) => `changes ${kind} at ${start}`),
    ...(isDone ? [] : ['does not do it']),
    ...told.map(({ code }) => code),
    ...lost.map(other => `takes ${overrideLine(other)} along`)
  ]
}

const without = (some: readonly Line[], others: readonly Line[]): readonly Line[] =>
  some.filter(({ start, kind }) => !others.some(other => other.start === start && other.kind === kind))

const placeOf = (one: Override, base: string) => {
  const [placed] = placingOf({
    source: { file: 'a.txt', format: 'text', encoding: 'utf-8', base },
    script: 'hans',
    settings: { ...usualRepairs, overrides: [one] },
    placeAt: placesIn(base)
  }).placed
  if (!placed) throw new Error(`${overrideLine(one)} stands nowhere`)
  return placed
}

const isMet = (other: Override, { start, end }: { start: number; end: number }, base: string): boolean => {
  const { region } = placeOf(other, base)
  return region.start < end && region.end > start
}

describe('of what a place is', () => {
  it.each(Object.entries(smallTexts))('%s', async (_, base) => {
    expect(await faultsOf(base)).toEqual([])
  })

  const folder = 'test/recovery'
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.txt')
  )
  it.each(names)('%s', async name => {
    expect(await faultsOf(new TextDecoder('utf-8').decode(readFileSync(`${folder}/${name}`)))).toEqual([])
  })

  it('any text', async () => {
    await fc.assert(
      fc.asyncProperty(doubtfulTexts, async base => {
        expect(await faultsOf(base)).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
})

describe('--accept', () => {
  /** All lines that are offered for suggestions of a rule: what has been done has been decided. */
  const suggested = (findings: readonly Finding[], rule: string): readonly Override[] =>
    offeredBy(findings.filter(one => one.rule === rule && suggesting.has(one.code)))
  const suggesting: ReadonlySet<string> = new Set(['heading-may-end', 'text-suggested', 'lines-may-join'])

  const faults = async (base: string): Promise<string[]> => {
    const { findings } = await edited(base)
    const rules = new Set(findings.flatMap(({ rule, code }) => (rule && suggesting.has(code) ? [rule] : [])))
    const wrong: string[] = []
    for (const rule of [...rules, 'TN-86', 'TN-15']) {
      const all = await edited(base, [], { accept: [rule] })
      const pasted = await edited(base, suggested(findings, rule))
      if (all.text !== pasted.text) wrong.push(rule)
    }
    return wrong
  }

  it.each(Object.entries(smallTexts))('applies what was shown, and nothing else: %s', async (_, base) => {
    expect(await faults(base)).toEqual([])
  })

  it('applies what was shown in any text', async () => {
    await fc.assert(
      fc.asyncProperty(doubtfulTexts, async base => {
        expect(await faults(base)).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
})

describe('running text', () => {
  const glued = `读书活动\n${smallTexts['a notice in one line'] ?? ''}`
  const words = '三、工作安排'

  it('a heading that was cut out of its line opens a paragraph of its own; its siblings stay', async () => {
    const before = await edited(glued)
    const { outline } = await edited(glued, [at(words, { kind: 'paragraph' })])
    const place = before.outline.indexOf(`# ${words}`)
    expect(place).toBeGreaterThan(0)
    const rest = before.outline[place + 1]?.slice(2)
    expect(outline).toEqual(before.outline.toSpliced(place, 2, `| ${words}${rest}`))
  })

  it('that rejects the cut stands in the paragraph before it', async () => {
    const before = await edited(glued)
    const { outline } = await edited(glued, [at(words, { kind: 'reject', rule: 'TN-86' })])
    const place = before.outline.indexOf(`# ${words}`)
    const [body, rest] = [before.outline[place - 1], before.outline[place + 1]?.slice(2)]
    expect(outline).toEqual(before.outline.toSpliced(place - 1, 3, `${body}${words}${rest}`))
  })

  it('all lines of the text, by its number', async () => {
    const { outline } = await edited(glued, [at(2, { kind: 'paragraph' })])
    expect(outline.filter(line => line.startsWith('#'))).toEqual([])
  })
})

describe('the title of a piece', () => {
  const body = '让大家多读书，读好书，在阅读中增长见识，在交流中共同进步，形成良好的读书风气。'
  const names = ['篇一：春天的花园', '篇二：夏天的海边', '篇三：秋天的田野', '篇四：冬天的炉火']
  const base = `优秀作文选\n${names.map(name => `${name}\n${body}\n`).join('')}`
  it('as a heading opens a section of the piece before it', async () => {
    const before = await edited(base)
    expect(before.outline.filter(line => line.startsWith('= '))).toHaveLength(4)
    const { outline } = await edited(base, [at('篇三：秋天的田野', { kind: 'heading', level: 1 })])
    expect(outline.filter(line => /^[=#] /.test(line))).toEqual([
      '= 篇一：春天的花园',
      '= 篇二：夏天的海边',
      '# 篇三：秋天的田野',
      '= 篇四：冬天的炉火'
    ])
  })
})
