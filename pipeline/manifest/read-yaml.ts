/** In: the path of a YAML file. Out: its data with the places of everything in it, or messages. */
import type { VFile } from 'vfile'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { Checked } from './report-issues.ts'
import { reportSyntax } from './report-syntax.ts'

/** @param label what messages call the file @param schema what it will be held against */
export const readYaml = async (
  host: Host,
  path: string,
  label: string,
  file: VFile,
  schema: z.ZodType
): Promise<Checked | null> => {
  const text = await readText(host, path, label, file)
  return text === null ? null : parse(text, file, schema)
}

const readText = async (host: Host, path: string, label: string, file: VFile): Promise<string | null> => {
  let bytes: Uint8Array
  try {
    bytes = await host.read(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    report(file, 'manifest-unreadable', { file: label, code: String(error.code) })
    return null
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    file.value = text
    return text
  } catch {
    report(file, 'manifest-not-utf8', { file: label })
    return null
  }
}

const parse = (text: string, file: VFile, schema: z.ZodType): Checked | null => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true })
  if (reportSyntax(text, document, lines, file)) return null
  try {
    return { file, document, lines, schema, data: document.toJS({ maxAliasCount: 100 }) ?? {} }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    report(file, 'manifest-syntax', { problem, problemZh: '别名（*）展开过多' }, { line: 1, column: 1 })
    return null
  }
}
