/** An HTML page to the text of its article, with its tree. */

import { readText } from '../read-text.ts'
import type { Reader } from '../reader.ts'

export const readHtml: Reader = readText
