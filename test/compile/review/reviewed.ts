/** Volumes of texts in memory, compiled with their review copies. */

import { planVolumes } from '../../../pipeline/batch/plan-volumes.ts'
import { compileVolume } from '../../../pipeline/compile.ts'
import { memoryHost } from '../../../pipeline/host/memory.ts'
import { nodeHost } from '../../../pipeline/host/node.ts'
import type { VolumeJob, VolumeResult } from '../../../pipeline/model/volume.ts'

export interface Reviewed {
  readonly clean: Uint8Array
  readonly review: Uint8Array
  readonly result: VolumeResult
}

const { font } = nodeHost()

export const hostOf = (files: Readonly<Record<string, string | Uint8Array>>): ReturnType<typeof memoryHost> =>
  memoryHost(files, { font })

/** A folder `book` without cover and contents, so that its texts are all there is. */
export const reviewed = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  review: { readonly all: boolean; readonly language: 'en' | 'zh' } = { all: false, language: 'zh' },
  change: (job: VolumeJob) => VolumeJob = job => ({ ...job, manifest: { ...job.manifest, front: [] } })
): Promise<Reviewed> => {
  const inside = Object.fromEntries(Object.entries(files).map(([name, text]) => [`book/${name}`, text]))
  const host = hostOf(inside)
  const [plan] = await planVolumes(host, { paths: ['book'], out: 'output', formats: ['docx'], review })
  if (!plan?.job) throw new Error(JSON.stringify(plan?.findings))
  const result = await compileVolume(host, change(plan.job))
  const [clean, copy] = result.outputs
  if (!clean || !copy) throw new Error(JSON.stringify(result.findings))
  return { clean: clean.bytes, review: copy.bytes, result }
}

/** A source as rejecting everything gives it: line ends alike, what no XML can hold left out, no line end at the end. */
export const sourceLines = (base: string): string[] =>
  base
    .replace(/^\uFEFF/, '')
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/gu, '')
    .replace(/\n$/, '')
    .split('\n')
