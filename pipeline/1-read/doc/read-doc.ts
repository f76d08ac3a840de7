/** A .doc of Word 97 to 2003 to its text with its tree, or to the message that says why there is none. */
import { report } from '../../diagnostics/report.ts'
import type { SourceText } from '../../model/source.ts'
import { reportLosses } from '../docx/report-losses.ts'
import { treeOf } from '../docx/tree.ts'
import type { Reader, Reading } from '../reader.ts'
import { kindZh } from '../signatures.ts'
import { underDeadline } from '../under-deadline.ts'
import type { DocFailure, DocModel } from './extract.ts'

const OTHER = 'an OLE document (DOC, WPS, or an encrypted DOCX)'

/** Always in a worker: in a damaged file the chains of blocks may be rings. */
export const readDoc: Reader = async reading => {
  const { bytes, label, file } = reading
  const seconds = 20 + Math.round(bytes.length / 500_000)
  const read = await underDeadline('extractDoc', bytes, seconds)
  if (read === null) report(file, 'docx-too-complex', { file: label, seconds })
  else if ('failure' in read) refuse(read, reading)
  else return accept(read, reading)
  return null
}

const accept = (model: DocModel, reading: Reading): SourceText | null => {
  const { label, format, file } = reading
  const text = treeOf(model)
  file.value = text.base
  reportLosses(reading, model, text)
  if (model.numbered > 0) report(file, 'doc-numbers-lost', { count: model.numbered })
  if (model.boxesAtEnd > 0) report(file, 'doc-boxes-at-end', { count: model.boxesAtEnd })
  if (text.base !== '') return { file: label, format, encoding: 'utf-8', base: text.base, tree: text.tree }
  report(file, 'empty-source', { file: label })
  return null
}

const refuse = ({ failure }: DocFailure, { label, file }: Reading): void => {
  if (failure === 'encrypted') report(file, 'word-encrypted', { file: label })
  else if (failure === 'damaged') report(file, 'doc-damaged', { file: label })
  else report(file, 'word-other-format', { file: label, is: OTHER, isZh: kindZh(OTHER) })
}
