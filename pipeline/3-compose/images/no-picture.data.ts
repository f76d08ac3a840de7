/** Why an image may not be placed: one line a reason. */

export type NoPicture = 'elsewhere' | 'remote' | 'word97' | 'missing' | 'format' | 'damaged' | 'cmyk'

/** In English and Chinese, with the next step. */
export interface Reason {
  readonly why: string
  readonly whyZh: string
  readonly next: string
  readonly nextZh: string
}

/** Why an image is not placed, and what to do. */
export const noPicture: Readonly<Record<NoPicture, Reason>> = {
  elsewhere: {
    why: 'it stands in a heading, a note or in verse, where images are not set',
    whyZh: '它位于标题、注释或诗行之中，这些地方不排图片',
    next: 'Give it a paragraph of its own.',
    nextZh: '请使图片独占一段。'
  },
  remote: {
    why: 'it is on the web, and nothing is fetched from there',
    whyZh: '它在网上，而本程序不联网取图',
    next: 'Save it beside the source and name that file.',
    nextZh: '请把图片存到来稿旁边，并改用该文件名。'
  },
  missing: {
    why: 'there is no such file beside the source, or it cannot be read',
    whyZh: '来稿旁边没有这个文件，或文件无法读取',
    next: 'Put the file where the address says, relative to the source.',
    nextZh: '请按地址把文件放好（路径相对于来稿）。'
  },
  word97: {
    why: 'pictures in files of Word 97 are not read',
    whyZh: '不读取 Word 97 文件中的图片',
    next: 'Save the source as DOCX.',
    nextZh: '请把来稿另存为 DOCX。'
  },
  format: {
    why: 'the file is neither PNG nor JPEG',
    whyZh: '文件既不是 PNG 也不是 JPEG',
    next: 'Save it as PNG or JPEG.',
    nextZh: '请另存为 PNG 或 JPEG。'
  },
  damaged: {
    why: 'the file is damaged, or coded in a way that cannot be printed',
    whyZh: '文件已损坏，或其编码方式无法排印',
    next: 'Open it in an image editor and save it anew.',
    nextZh: '请用图像软件打开并重新保存。'
  },
  cmyk: {
    why: 'its colours are CMYK, and those of the PDF are sRGB',
    whyZh: '图片为 CMYK 颜色，而 PDF 为 sRGB 颜色',
    next: 'Save it with RGB colours.',
    nextZh: '请另存为 RGB 颜色。'
  }
}
