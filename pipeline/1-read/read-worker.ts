/** The worker's side of under-deadline.ts: bytes in, plain data out. A parser is loaded where it is asked for. */
import type { DocFailure, DocModel } from './doc/extract.ts'
import type { DocxModel } from './docx/model.ts'
import type { DocxFailure } from './docx/read-model.ts'

export const readModel = async (bytes: Uint8Array): Promise<DocxModel | DocxFailure> =>
  (await import('./docx/read-model.ts')).readModel(bytes)

export const extractDoc = async (bytes: Uint8Array): Promise<DocModel | DocFailure> =>
  (await import('./doc/extract.ts')).extractDoc(bytes)

/** What a worker may be asked for. */
export interface ReadTasks {
  readonly readModel: typeof readModel
  readonly extractDoc: typeof extractDoc
}
