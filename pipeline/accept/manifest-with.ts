/** In: the PATH of a volume and new overrides. Out: which manifest takes them, and its new text. */
import { VFile } from 'vfile'
import { type Finding, findingsOf } from '../diagnostics/finding.ts'
import type { Override } from '../diagnostics/override.ts'
import { report } from '../diagnostics/report.ts'
import { withOverrides } from '../manifest/index.ts'
import type { Host } from '../model/host.ts'

export interface ChangedManifest {
  readonly path: string
  /** Null where a manifest with the overrides would be none any more; `findings` say so. */
  readonly text: string | null
  readonly findings: readonly Finding[]
}

/** The manifest of a folder, or the one that PATH is; null where there is none. */
export const manifestAt = async (host: Host, path: string): Promise<string | null> => {
  if (/\.ya?ml$/i.test(path)) return path
  for (const name of ['compilation.yaml', 'compilation.yml']) {
    const inside = path === '.' ? name : `${path}/${name}`
    if ((await host.kind(inside)) === 'file') return inside
  }
  return null
}

/** @param text the manifest as it is */
export const manifestWith = async (
  path: string,
  text: string,
  overrides: ReadonlyMap<string, readonly Override[]>
): Promise<ChangedManifest> => {
  const file = new VFile({ path })
  try {
    return { path, text: await withOverrides(text, overrides), findings: [] }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    report(file, 'manifest-syntax', { problem, problemZh: '无法写入 overrides' })
    return { path, text: null, findings: findingsOf(file) }
  }
}
