/** All findings of a call as SARIF 2.1.0, which code hosts show beside the changed lines. */
import type { BuiltVolume } from '../batch.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Host } from '../model/host.ts'
import { pathOf } from './print-findings.ts'
import { templatesOf } from './wording.ts'

/** @returns indented JSON, ending in a line feed */
export const toSarif = async (
  host: Host,
  volumes: readonly BuiltVolume[],
  version: string
): Promise<string> => {
  const { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } = await import(
    'node-sarif-builder'
  )
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'chengce', toolDriverVersion: version })
  for (const code of codesOf(volumes)) {
    const [wording = null] = templatesOf(code, 'en') ?? []
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId: code,
        shortDescriptionText: wording?.reason ?? code,
        fullDescriptionText: wording?.help ?? code
      })
    )
  }
  for (const volume of volumes) {
    const home = await homeOf(host, volume)
    for (const finding of volume.findings)
      run.addResult(new SarifResultBuilder().initSimple(resultOf(finding, volume.report.folder, home)))
  }
  const sarif = new SarifBuilder()
  sarif.addRun(run)
  return `${JSON.stringify(sarif.buildSarifOutput(), null, 2)}\n`
}

const codesOf = (volumes: readonly BuiltVolume[]): string[] =>
  [...new Set(volumes.flatMap(volume => volume.findings.map(finding => finding.code)))].sort()

/** Code hosts refuse a result without a place: what speaks of no file stands at the manifest, else at the first source. */
const homeOf = async (host: Host, { path, report }: BuiltVolume): Promise<string> => {
  const manifest = pathOf(report.folder, 'compilation.yaml')
  if ((await host.kind(path)) === 'file') return path
  if ((await host.kind(manifest)) === 'file') return manifest
  const [first] = report.sources
  return first === undefined ? path || '.' : pathOf(report.folder, first.file)
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

const resultOf = (finding: Finding, folder: string, home: string) => {
  const { line = 1, column = 1 } = finding
  return {
    level: levels[finding.severity],
    messageText: finding.help === '' ? finding.reason : `${finding.reason}. ${finding.help}`,
    ruleId: finding.code,
    fileUri: uriOf(finding.file === '' ? home : pathOf(folder, finding.file)),
    startLine: line,
    startColumn: column,
    endLine: line,
    endColumn: column + 1
  }
}

const uriOf = (path: string): string =>
  path
    .replace(/^\.\//, '')
    .split('/')
    .map(step => encodeURIComponent(step.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')))
    .join('/')
