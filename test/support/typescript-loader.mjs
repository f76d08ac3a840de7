/** Lets a plain `node` process import our sources, for tests that need processes of their own: node --import this-file script.ts */
import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) register(import.meta.url)

/** Strips the types of a .ts file; everything else is Node's. */
export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context)
  const { default: ts } = await import('typescript')
  const { outputText } = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2023,
      verbatimModuleSyntax: true
    }
  })
  return { format: 'module', source: outputText, shortCircuit: true }
}
