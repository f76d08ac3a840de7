/** Every reason that the recogniser gives has a wording in Chinese. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { hasWording, reasonIn } from '../../pipeline/diagnostics/reasons.ts'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : []
  })

/** Functions whose last argument is a reason. */
const makers = new Set(['sure', 'as'])

/** Texts that stand under `reasons` or are given to those functions; what is filled in stands as a number. */
const reasonsIn = (file: string): string[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const collect = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isConditionalExpression(node)) {
      if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(collect)
      return
    }
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(span => `1${span.literal.text}`).join(''))
    else ts.forEachChild(node, collect)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'reasons') collect(node.initializer)
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'reasons' && node.initializer)
      collect(node.initializer)
    if (ts.isCallExpression(node) && makers.has(node.expression.getText())) {
      const last = node.arguments.at(-1)
      if (last) collect(last)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('every reason has a Chinese wording', () => {
  const reasons = filesBelow('pipeline/2-normalize').flatMap(reasonsIn)
  expect(reasons.length).toBeGreaterThan(50)
  expect([...new Set(reasons)].filter(reason => !hasWording(reason))).toEqual([])
})

test('numbers are put back in their order', () => {
  expect(reasonIn('zh', '12 rows of 3 cells')).toBe('12 行，每行 3 格')
  expect(reasonIn('en', '12 rows of 3 cells')).toBe('12 rows of 3 cells')
  expect(reasonIn('zh', 'something else')).toBe('something else')
})
