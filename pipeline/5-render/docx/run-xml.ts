/** In: text, properties, instructions. Out: the runs that hold them, as XML. */
import { escaped } from './xml.ts'

/** A run around anything. `properties` are the children of its `w:rPr`, in the order of the schema. */
export const runXml = (content: string, properties = ''): string =>
  properties === '' ? `<w:r>${content}</w:r>` : `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`

/** `w:t` with its blanks kept. */
export const textXml = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`

/** A run of text. */
export const textRun = (text: string, properties = ''): string => runXml(textXml(text), properties)

/** The run that opens, parts or closes a field. Never dirty: dirty fields make Word ask to update them. */
export const fieldCharacter = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** The run with a field's instruction. */
export const fieldInstruction = (instruction: string): string =>
  `<w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r>`

/** A whole field with the result that it shows until somebody updates it. */
export const field = (instruction: string, result: string): string =>
  fieldCharacter('begin') +
  fieldInstruction(instruction) +
  fieldCharacter('separate') +
  textRun(result) +
  fieldCharacter('end')
