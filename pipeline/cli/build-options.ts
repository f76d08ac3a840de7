/** What was written after `chengce build`, checked: raw values in, options or messages out. */
import { availableParallelism } from 'node:os'
import { VFile } from 'vfile'
import { canonicalEncoding } from '../1-read/index.ts'
import type { Severity } from '../diagnostics/entry.ts'
import { type Finding, findingsOf, severities } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { ProfileName } from '../model/manifest.ts'
import type { OutputFormat } from '../model/volume.ts'
import { acceptedRules } from './accepted-rules.ts'
import type { BuildOptions } from './build.ts'

/** As commander gives it. */
export interface RawOptions {
  readonly out: string
  readonly format: string
  readonly profile?: string
  readonly report?: readonly string[]
  readonly failOn: string
  readonly check?: boolean
  readonly accept?: readonly string[]
  readonly review?: boolean | string
  readonly watch?: boolean
  readonly encoding?: string
  readonly jobs?: string
  readonly quiet?: boolean
  readonly lang?: string
}

/** `options` is null where one of them is wrong; then `findings` says which. */
export const checkBuildOptions = (
  paths: readonly string[],
  raw: RawOptions
): { options: BuildOptions | null; findings: readonly Finding[] } => {
  const file = new VFile()
  refuseLater(raw, file)
  const options: BuildOptions = {
    paths: paths.length === 0 ? ['sources'] : paths,
    pathsGiven: paths.length > 0,
    out: withoutSlash(raw.out),
    formats: withReview(formatsOf(raw.format, file), raw.review),
    reports: reportsOf(raw.report ?? [], file),
    failOn: severityNamed(raw.failOn, file),
    check: raw.check ?? false,
    jobs: jobsOf(raw.jobs, file),
    quiet: raw.quiet ?? false,
    accept: acceptedRules(raw.accept, file),
    ...profileNamed(raw.profile, file),
    ...encodingOf(raw.encoding, file),
    ...reviewOf(raw, file)
  }
  checkLanguage(raw.lang, file)
  return { options: file.messages.length === 0 ? options : null, findings: findingsOf(file) }
}

const refuseLater = (raw: RawOptions, file: VFile): void => {
  if (raw.watch === true) report(file, 'option-not-yet', { option: '--watch' })
}

const profiles: readonly ProfileName[] = ['book', 'report', 'gongwen']

/** A name of ours, or a path, which is read later. For `measure` and `fonts` too. */
export const profileNamed = (value: string | undefined, file: VFile): { profile?: string } => {
  if (value === undefined) return {}
  if (profiles.some(name => name === value) || /[./\\]/.test(value)) return { profile: value }
  report(file, 'option-value', { option: '--profile', value, expected: `${profiles.join(', ')}, FILE.yaml` })
  return {}
}

const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/[/\\]+$/, '') : path)

const known: readonly OutputFormat[] = ['pdf', 'docx']

const formatsOf = (value: string, file: VFile): OutputFormat[] => {
  const asked = value.split(',').map(name => name.trim().toLowerCase())
  if (asked.some(name => !known.some(format => format === name)))
    report(file, 'option-value', { option: '--format', value, expected: 'pdf, docx / pdf,docx' })
  return known.filter(format => asked.includes(format))
}

/** A review copy is the DOCX with its changes tracked: the two are made together. */
const withReview = (formats: OutputFormat[], review: RawOptions['review']): OutputFormat[] =>
  review === undefined || review === false || formats.includes('docx') ? formats : [...formats, 'docx']

/** Its comments are Chinese, as its text is, unless English is asked for: a file is the same in every locale. */
const reviewOf = ({ review: value, lang }: RawOptions, file: VFile): Pick<BuildOptions, 'review'> => {
  if (value === undefined || value === false) return {}
  const language = lang === 'en' ? 'en' : 'zh'
  if (value === true || value === 'first') return { review: { all: false, language } }
  if (value === 'all') return { review: { all: true, language } }
  report(file, 'option-value', { option: '--review', value, expected: 'all' })
  return {}
}

const reportsOf = (targets: readonly string[], file: VFile): readonly string[] => {
  for (const target of targets)
    if (target !== '-' && !/\.(?:json|sarif)$/i.test(target))
      report(file, 'option-value', {
        option: '--report',
        value: target,
        expected: 'FILE.json, FILE.sarif, -'
      })
  return [...new Set(targets)]
}

const severityNamed = (value: string, file: VFile): Severity => {
  const severity = severities.find(name => name === value)
  if (severity === undefined)
    report(file, 'option-value', { option: '--fail-on', value, expected: 'error, warning, info' })
  return severity ?? 'error'
}

/** More than four threads gain little and take much memory. */
const jobsOf = (value: string | undefined, file: VFile): number => {
  if (value === undefined) return Math.min(4, availableParallelism())
  const jobs = Number(value)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs
  report(file, 'option-value', { option: '--jobs', value, expected: '1–256' })
  return 1
}

/** For `inspect` too. */
export const encodingOf = (value: string | undefined, file: VFile): { encoding?: string } => {
  if (value === undefined) return {}
  const encoding = canonicalEncoding(value)
  if (encoding === null) report(file, 'encoding-unknown', { encoding: value })
  return { encoding: encoding ?? value }
}

const checkLanguage = (value: string | undefined, file: VFile): void => {
  if (value !== undefined && value !== 'en' && value !== 'zh')
    report(file, 'option-value', { option: '--lang', value, expected: 'en, zh' })
}
