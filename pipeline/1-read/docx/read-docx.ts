/** A DOCX to its text with its tree, or to the message that says why there is none. */
import { report } from '../../diagnostics/report.ts'
import type { SourceText } from '../../model/source.ts'
import type { Reader, Reading } from '../reader.ts'
import { underDeadline } from '../under-deadline.ts'
import type { DocxModel } from './model.ts'
import { picturesOf } from './pictures.ts'
import type { DocxFailure } from './read-model.ts'
import { readModel } from './read-model.ts'
import { reportLosses } from './report-losses.ts'
import { treeOf } from './tree.ts'
import { type UnpackLimits, usualLimits } from './unpack.ts'

/** Of what takes no longer than a second or two to read, whatever is in it: no worker is needed. */
const SMALL: UnpackLimits = { total: usualLimits.total, xml: 2 ** 20, packed: 2 ** 19 }

/**
 * Reads paragraphs with their styles, automatic numbers, tables, notes; what is tracked counts as accepted. The
 * document's title property is evidence, for a line at the head that says the same.
 */
export const readDocx: Reader = reading =>
  readWithin(reading, 20 + Math.round(reading.bytes.length / 200_000))

/** @param seconds how long it may take, where it is read in a worker */
export const readWithin = async (reading: Reading, seconds: number): Promise<SourceText | null> => {
  const { bytes, label, file } = reading
  const read = await readHere(bytes, seconds)
  if (read === null) report(file, 'docx-too-complex', { file: label, seconds })
  else if ('failure' in read) refuse(read, reading)
  else return accept(read, reading)
  return null
}

const readHere = async (bytes: Uint8Array, seconds: number): Promise<DocxModel | DocxFailure | null> => {
  const read = await readModel(bytes, SMALL)
  const needsWorker = 'failure' in read && read.failure === 'too-large'
  return needsWorker ? underDeadline('readModel', bytes, seconds) : read
}

const accept = (model: DocxModel, reading: Reading): SourceText | null => {
  const { label, format, file } = reading
  const text = treeOf(model)
  file.value = text.base
  reportLosses(reading, model, text)
  if (text.base !== '') {
    const pictures = picturesOf(reading.bytes)
    const source = { file: label, format, encoding: 'utf-8', base: text.base, tree: text.tree }
    return pictures.size === 0 ? source : { ...source, pictures }
  }
  report(file, 'empty-source', { file: label })
  return null
}

const refuse = (read: DocxFailure, { label, file }: Reading): void => {
  if (read.failure === 'broken') report(file, 'docx-broken-part', { file: label, part: read.part })
  else if (read.failure === 'too-large')
    report(file, 'docx-too-large', {
      file: label,
      limit: usualLimits.total / 2 ** 20,
      xml: usualLimits.xml / 2 ** 20
    })
  else if (read.failure === 'no-document') report(file, 'docx-no-document', { file: label })
  else report(file, 'docx-damaged', { file: label })
}
