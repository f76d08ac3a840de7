/** `chengce init`: a folder of texts in, compilation.yaml in it with what was recognised; an exit code out. */
import { VFile } from 'vfile'
import { nearestPath } from '../1-read/index.ts'
import { unwritable } from '../batch/deliver-volume.ts'
import { type RecognisedFolder, recognisedFolder } from '../batch/recognised-folder.ts'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import { DONE, UNREADABLE_SOURCE, WRONG_USAGE } from './exit-code.ts'
import { manifestText } from './manifest-text.ts'
import { printFindings } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

/** Where a build looks for texts and puts its results where nobody says so. */
const SOURCES = 'sources'
const OUTPUT = 'output'

/** @param given the folder; absent: `sources` where there is one, else the working folder */
export const init = async (host: Host, given: string | undefined, terminal: Terminal): Promise<number> => {
  const folder = given?.replace(/(?<=.)\/+$/, '') ?? ((await host.kind(SOURCES)) === 'folder' ? SOURCES : '.')
  const wrong = await obstacle(host, folder)
  if (wrong.length > 0) return refuse(wrong, '', terminal)
  const { recognised, findings } = await recognisedFolder(host, folder, OUTPUT)
  if (recognised === null) return refuse(findings, folder, terminal)
  if (sourcesOf(recognised).every(({ pieces }) => pieces === 0)) {
    printFindings(findings.filter(isWorthSaying), folder, terminal)
    return UNREADABLE_SOURCE
  }
  const manifest = joinedTo(folder, 'compilation.yaml')
  const text = manifestText(recognised, folder, manifest, terminal)
  try {
    await host.write(manifest, new TextEncoder().encode(text))
  } catch (error) {
    return refuse(unwritable(error, manifest), '', terminal)
  }
  printFindings(findings.filter(isWorthSaying), folder, terminal)
  terminal.tell(terminal.words.initialised(manifest, ...countsOf(recognised)))
  return sourcesOf(recognised).some(({ pieces }) => pieces === 0) ? UNREADABLE_SOURCE : DONE
}

const refuse = (findings: readonly Finding[], folder: string, terminal: Terminal): number => {
  printFindings(findings, folder, terminal)
  return WRONG_USAGE
}

/** Why nothing can be written there; nothing where it can. */
const obstacle = async (host: Host, folder: string): Promise<readonly Finding[]> => {
  const file = new VFile()
  const kind = await host.kind(folder)
  if (kind === 'absent')
    report(file, 'path-missing', { path: folder, nearest: await nearestPath(host, folder) })
  if (kind === 'file') report(file, 'init-no-folder', { path: folder })
  for (const name of ['compilation.yaml', 'compilation.yml']) {
    const path = joinedTo(folder, name)
    if (kind === 'folder' && (await host.kind(path)) !== 'absent')
      report(file, 'manifest-exists', { file: path })
  }
  return findingsOf(file)
}

const joinedTo = (folder: string, name: string): string => (folder === '.' ? name : `${folder}/${name}`)

/** What is doubtful stands in the manifest; what was repaired is for `inspect` to say; no volume is made here that texts could be missing from. */
const isWorthSaying = ({ code, severity, doubt }: Finding): boolean =>
  severity !== 'info' && doubt === undefined && code !== 'sources-skipped'

const sourcesOf = ({ parts }: RecognisedFolder): RecognisedFolder['parts'][number]['sources'] =>
  parts.flatMap(({ sources }) => sources)

const countsOf = (recognised: RecognisedFolder): [texts: number, pieces: number, doubts: number] => {
  const sources = sourcesOf(recognised)
  return [
    sources.length,
    sources.reduce((sum, { pieces }) => sum + pieces, 0),
    sources.flatMap(({ findings }) => findings).filter(({ doubt }) => doubt !== undefined).length
  ]
}
