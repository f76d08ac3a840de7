/** HTML: what holds of any page, however broken. */
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { extract } from '../../pipeline/1-read/html/extract.ts'
import { normalize } from '../../pipeline/2-normalize/index.ts'
import { applyLedger, rebuildBase } from '../../pipeline/model/ledger.ts'
import type { SourceText } from '../../pipeline/model/source.ts'

describe('laws', () => {
  const text = fc
    .stringMatching(/^[春夏秋冬山水风花，。A-z0-9 ]{1,12}$/)
    .map(value => value.replace(/[&<>[\]\\^_`]/g, ''))
  const tag = fc.constantFrom(
    'div',
    'p',
    'b',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'h1',
    'h3',
    'a',
    'section',
    'blockquote',
    'pre',
    'center',
    'sup'
  )
  const attribute = fc.constantFrom(
    '',
    '',
    '',
    ' class="nav"',
    ' href="/a"',
    ' href="#b"',
    ' id="b"',
    ' align="center"',
    ' style="font-weight:bold"',
    ' class="footer"'
  )
  const html = fc.letrec<{ node: string; nodes: string }>(tie => ({
    nodes: fc.array(tie('node'), { maxLength: 5 }).map(nodes => nodes.join('')),
    node: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.constantFrom('<br>', '<hr>', '&nbsp;', '\n', '<br><br>', '</p>', '</div>'),
      fc
        .tuple(tag, attribute, tie('nodes'))
        .map(([name, attributes, inner]) => `<${name}${attributes}>${inner}</${name}>`)
    )
  })).nodes
  const letters = (value: string): number => value.replace(/[\s\u00a0\u3000]/g, '').length

  test('every character is in the base or told of as left out', () => {
    fc.assert(
      fc.property(html, body => {
        const { base, left } = extract(`<title>春</title><body>${body}`)
        const all = letters(body.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', ''))
        expect(letters(base) + left.reduce((sum, piece) => sum + piece.chars, 0)).toBe(all)
      }),
      { numRuns: 400 }
    )
  })

  test('each line of the base is a block without blanks at its ends, and each leaf is where its trace says', () => {
    fc.assert(
      fc.property(html, body => {
        const { base, tree } = extract(`<body>${body}`)
        const lines = base.split('\n')
        expect(lines.pop()).toBe('')
        visitLeaves(tree, leaf => {
          if (leaf.trace) expect(base.slice(leaf.trace.start, leaf.trace.end)).toBe(leaf.value)
        })
        for (const line of lines) expect(line).toBe(line.trimEnd())
      }),
      { numRuns: 200 }
    )
  })

  test('any page is normalized, and the ledger leads back to its base', async () => {
    await fc.assert(
      fc.asyncProperty(html, async body => {
        const { base, tree } = extract(`<body>${body}<p>春天。</p>`)
        const source: SourceText = { file: 'a.html', format: 'html', encoding: 'utf-8', base, tree }
        const normalized = await normalize(source, new VFile())
        if (!normalized) throw new Error('not normalized')
        const { text: kept, changes } = normalized
        expect(applyLedger(source.base, changes)).toBe(kept)
        expect(rebuildBase(kept, changes)).toBe(source.base)
      }),
      { numRuns: 150 }
    )
  }, 60_000)
})

interface Leafy {
  readonly value?: unknown
  readonly data?: { readonly trace?: { readonly start: number; readonly end: number } } | undefined
  readonly children?: readonly unknown[]
}

const visitLeaves = (
  unknownNode: unknown,
  visit: (leaf: { value: string; trace: { start: number; end: number } | undefined }) => void
): void => {
  const node = unknownNode as Leafy
  if (typeof node.value === 'string') visit({ value: node.value, trace: node.data?.trace })
  for (const child of node.children ?? []) visitLeaves(child, visit)
}
