/** What the user asks for: compilation.yaml, checked, or the defaults of a folder without one. */
import type { Override } from '../diagnostics/override.ts'
import type { Host } from '../model/host.ts'
import type { ManifestDefaults, ManifestResult } from './load-manifest.ts'

export { chosenProfile } from './chosen-profile.ts'
export { folderManifest } from './folder-manifest.ts'
export type { ManifestDefaults, ManifestResult } from './load-manifest.ts'
export { reportDesign } from './report-design.ts'

/** See load-manifest.ts. YAML and zod are loaded only where there is a manifest to read. */
export const loadManifest = async (
  host: Host,
  path: string,
  label: string,
  defaults: ManifestDefaults
): Promise<ManifestResult> => {
  const load = await import('./load-manifest.ts')
  return load.loadManifest(host, path, label, defaults)
}

/** See with-overrides.ts. */
export const withOverrides = async (
  yaml: string,
  added: ReadonlyMap<string, readonly Override[]>
): Promise<string> => (await import('./with-overrides.ts')).withOverrides(yaml, added)
