/** All findings of a call as SARIF 2.1.0, which code hosts show beside the changed lines. */
import type { BuiltVolume } from '../batch.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { pathOf } from './print-findings.ts'
import { templateOf } from './wording.ts'

/** @returns indented JSON, ending in a line feed */
export const toSarif = async (volumes: readonly BuiltVolume[], version: string): Promise<string> => {
  const { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } = await import(
    'node-sarif-builder'
  )
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'chengce', toolDriverVersion: version })
  for (const code of codesOf(volumes)) {
    const wording = templateOf(code, 'en')
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId: code,
        shortDescriptionText: wording?.reason ?? code,
        fullDescriptionText: wording?.help ?? code
      })
    )
  }
  for (const volume of volumes)
    for (const finding of volume.findings)
      run.addResult(new SarifResultBuilder().initSimple(resultOf(finding, volume.report.folder)))
  const sarif = new SarifBuilder()
  sarif.addRun(run)
  return `${JSON.stringify(sarif.buildSarifOutput(), null, 2)}\n`
}

const codesOf = (volumes: readonly BuiltVolume[]): string[] =>
  [...new Set(volumes.flatMap(volume => volume.findings.map(finding => finding.code)))].sort()

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

const resultOf = (finding: Finding, folder: string) => ({
  level: levels[finding.severity],
  messageText: finding.help === '' ? finding.reason : `${finding.reason}. ${finding.help}`,
  ruleId: finding.code,
  ...(finding.file === '' ? {} : { fileUri: uriOf(pathOf(folder, finding.file)) }),
  ...(finding.line === undefined || finding.file === ''
    ? {}
    : {
        startLine: finding.line,
        startColumn: finding.column ?? 1,
        endLine: finding.line,
        endColumn: (finding.column ?? 1) + 1
      })
})

const uriOf = (path: string): string =>
  path
    .replace(/^\.\//, '')
    .split('/')
    .map(step => encodeURIComponent(step.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')))
    .join('/')
