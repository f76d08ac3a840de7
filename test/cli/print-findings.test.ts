import { expect, test } from 'vitest'
import { printFindings } from '../../pipeline/cli/print-findings.ts'
import type { Finding } from '../../pipeline/diagnostics/finding.ts'
import { shown } from './shown.ts'

const dropped = (line: number, confidence?: number): Finding => ({
  code: 'dropped-boilerplate',
  severity: 'info',
  file: 'a.txt',
  line,
  reason: 'r',
  help: 'h',
  ...(confidence === undefined
    ? {}
    : {
        doubt: {
          confidence,
          remedy: { at: { kind: 'line', line }, action: { kind: 'keep' } }
        } as Finding['doubt'] & object
      })
})

test('what is doubtful is shown first, and what is folded away is the surest', () => {
  const { terminal, told } = shown()
  printFindings([dropped(1), dropped(2), dropped(3, 0.86), dropped(9, 0.78)], '', terminal)
  expect([...told().matchAll(/^ {2}(\d+):/gm)].map(match => match[1])).toEqual(['9', '3', '1'])
})

test('a warning stands before what is doubtful, an error before both', () => {
  const { terminal, told } = shown()
  const error: Finding = { ...dropped(5), severity: 'error', code: 'empty-source' }
  const warning: Finding = { ...dropped(4), severity: 'warning', code: 'broken-bytes' }
  printFindings([dropped(3, 0.5), warning, error], '', terminal)
  expect([...told().matchAll(/^ {2}(\d+):/gm)].map(match => match[1])).toEqual(['5', '4', '3'])
})

test('mistakes are all shown, so that they can be mended in one go', () => {
  const { terminal, told } = shown()
  const wrong = [1, 2, 3, 4, 5].map((line): Finding => ({ ...dropped(line), severity: 'error' }))
  printFindings(wrong, '', terminal)
  expect([...told().matchAll(/^ {2}(\d+):/gm)].map(match => match[1])).toEqual(['1', '2', '3', '4', '5'])
})
