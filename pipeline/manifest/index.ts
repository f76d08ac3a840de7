/** What the user asks for: compilation.yaml, checked, or the defaults of a folder without one. */
export { folderManifest } from './folder-manifest.ts'
export { loadManifest, type ManifestDefaults, type ManifestResult } from './load-manifest.ts'
