/** In: the bytes of a DOCX. Out: whether this program wrote it, as its properties say. */
import { strFromU8, unzipSync } from 'fflate'

const PROPERTIES = 'docProps/app.xml'
/** More is none of ours. */
const MOST = 10_000

/** Throws where there is no archive. A copy that a word processor has saved names that one. */
export const isOwnDocx = (bytes: Uint8Array): boolean => {
  const { [PROPERTIES]: properties } = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === PROPERTIES && originalSize < MOST
  })
  return properties !== undefined && strFromU8(properties).includes('<Application>chengce</Application>')
}
