/** A thread of the pool: a job in, a volume out, with a real host of its own. */
import { compileVolume } from '../compile.ts'
import { nodeHost } from '../host/node.ts'
import type { VolumeJob, VolumeResult } from '../model/volume.ts'

export const compileInThread = (job: VolumeJob): Promise<VolumeResult> => compileVolume(nodeHost(), job)
