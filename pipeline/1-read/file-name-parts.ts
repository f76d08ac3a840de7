/** Title and author in a file name: `03-春游-某某.txt` is order, title, author. */
import type { FileNameParts } from '../model/manifest.ts'

/** What stands between order, title and author. */
const separator = /\s*[-_－—–＿]+\s*/u
const orderShape = /^(?:\d{1,3}|[〇一二三四五六七八九十百]{1,4})$/u
const orderBefore = /^(?:第?(?:\d{1,3}|[一二三四五六七八九十百]{1,4}))[.．、\s]\s*/u

/**
 * An author is believed only where an order stands in front: `春游-总结.txt` names no 总结.
 *
 * @example fileNameParts('稿件/03-春游-某某.txt') // { title: '春游', author: '某某' }
 */
export const fileNameParts = (path: string): FileNameParts => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/, '')
  const pieces = name.split(separator).filter(piece => piece !== '')
  const ordered = pieces.length > 1 && orderShape.test(pieces[0] as string)
  if (!ordered) return { title: name.replace(orderBefore, '').trim() || name }
  const [, title = name, author, ...rest] = pieces
  return author !== undefined && rest.length === 0
    ? { title, author }
    : { title: name.slice(name.indexOf(title, (pieces[0] as string).length)) }
}
