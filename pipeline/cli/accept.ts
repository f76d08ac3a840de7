/** `chengce accept`: a review copy in, what the editor decided in the manifest's overrides; an exit code out. */
import { manifestAt, manifestWith } from '../accept/manifest-with.ts'
import { acceptReview } from '../accept.ts'
import { unwritable } from '../batch/deliver-volume.ts'
import { recognisedFolder } from '../batch/recognised-folder.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { type Override, overrideLine } from '../diagnostics/override.ts'
import type { Host } from '../model/host.ts'
import { DONE, FINDINGS, WRONG_USAGE } from './exit-code.ts'
import { manifestText } from './manifest-text.ts'
import { printFindings } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

/** @param path of the volume, where the review copy does not know it */
export const accept = async (
  host: Host,
  review: string,
  path: string | undefined,
  terminal: Terminal
): Promise<number> => {
  const accepted = await acceptReview(host, review, path)
  printFindings(accepted.findings, '', terminal)
  if (accepted.path === '') return WRONG_USAGE
  if (accepted.overrides.size === 0) terminal.tell(terminal.words.nothingDecided)
  else {
    const wrong = await write(host, accepted.path, accepted.overrides, terminal)
    if (wrong.length > 0) printFindings(wrong, '', terminal)
    if (wrong.length > 0) return WRONG_USAGE
  }
  return accepted.findings.length === 0 ? DONE : FINDINGS
}

const write = async (
  host: Host,
  path: string,
  overrides: ReadonlyMap<string, readonly Override[]>,
  terminal: Terminal
): Promise<readonly Finding[]> => {
  const known = await manifestAt(host, path)
  const manifest = known ?? (path === '.' ? 'compilation.yaml' : `${path}/compilation.yaml`)
  const now = known === null ? await newManifest(host, path, manifest, terminal) : await read(host, known)
  const { text, findings } = await manifestWith(manifest, now, overrides)
  if (text === null) return findings
  try {
    await host.write(manifest, new TextEncoder().encode(text))
  } catch (error) {
    return unwritable(error, manifest)
  }
  const count = [...overrides.values()].reduce((sum, list) => sum + list.length, 0)
  terminal.tell(terminal.words.decided(manifest, count))
  for (const [source, list] of overrides) {
    terminal.tell(`  ${source}:\n`)
    for (const override of list) terminal.tell(`    - ${overrideLine(override)}\n`)
  }
  return []
}

const read = async (host: Host, path: string): Promise<string> =>
  new TextDecoder().decode(await host.read(path))

/** As `init` writes it. */
const newManifest = async (
  host: Host,
  folder: string,
  manifest: string,
  terminal: Terminal
): Promise<string> => {
  const { recognised } = await recognisedFolder(host, folder, 'output')
  return recognised === null ? '' : manifestText(recognised, folder, manifest, terminal)
}
