/** In: any text. Out: a PDF text string in UTF-16 with its byte-order mark, as hexadecimal digits (ISO 32000-1, 7.9.2.2). */

/** @example utf16Text('目') // '<FEFF76EE>' */
export const utf16Text = (text: string): string => {
  let digits = ''
  for (let index = 0; index < text.length; index++)
    digits += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')
  return `<FEFF${digits}>`
}
