/** Everything that other programs may use, by name. A change here is a change of the public API (test/api.test.ts). */

export { type KinsokuLevel, type LineBreakOptions, lineBreaks } from './4-typeset/lines/index.ts'
export type { ReportedMessage, ReportedOutput, VolumeReport } from './batch/volume-report.ts'
export { type BuildEvent, type BuildRequest, type BuiltVolume, buildVolumes } from './batch.ts'
export { compileVolume } from './compile.ts'
export type { Severity } from './diagnostics/entry.ts'
export type { Finding } from './diagnostics/finding.ts'
export type { Doubt, Override, OverrideAction, OverridePlace } from './diagnostics/override.ts'
export { memoryHost } from './host/memory.ts'
export { nodeHost } from './host/node.ts'
export { type InspectedArticle, type InspectedHeading, type Inspection, inspectSource } from './inspect.ts'
export {
  type MeasuredFace,
  type MeasuredRule,
  type Measurement,
  measurePdf,
  type Refusal
} from './measure/index.ts'
export type { FaceId, FontFile, Host, WrittenFile } from './model/host.ts'
export { applyLedger, type Change, type Ledger, rebuildBase } from './model/ledger.ts'
export type { Manifest } from './model/manifest.ts'
export type { OwnProfile, ProfileChoice } from './model/own-profile.ts'
export type { RepairSettings } from './model/repair.ts'
export type {
  ArticleSummary,
  OutputFormat,
  SourceSummary,
  VolumeJob,
  VolumeOutput,
  VolumeResult
} from './model/volume.ts'
