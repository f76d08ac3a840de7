/** In: a source's path. Out: the title, and where there is one the author, that its file name gives. */

/** What `03-春游-某某.txt` says: order, title, author (product.md, Manifest). */
export interface FileNameTitle {
  readonly title: string
  readonly author?: string
}

/**
 * Title and author from a file name. The order number in front is not part of the title.
 *
 * @example titleFromFileName('texts/03-春游-某某.txt') // { title: '春游', author: '某某' }
 */
export const titleFromFileName = (path: string): FileNameTitle => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '')
  const parts = name.split(/\s*[-—_]\s*/u).filter(part => part !== '')
  const unnumbered =
    parts.length > 1 && /^(?:\d+|[〇零一二三四五六七八九十百]+)$/u.test(parts[0] ?? '')
      ? parts.slice(1)
      : parts
  const last = unnumbered.at(-1)
  const named = unnumbered.length === 2 && last !== undefined && /^\p{Script=Han}{2,4}$/u.test(last)
  if (named) return { title: unnumbered[0] ?? name, author: last }
  return { title: unnumbered.join('-') || name }
}
