/** In: a part's title. Out: its number and its name apart, where it has both. */

/**
 * «上篇　书里书外» is a number and a name; «附录» is a name alone.
 *
 * @example partHeading('上篇　书里书外') // { number: '上篇', title: '书里书外' }
 */
export const partHeading = (title: string): { readonly number?: string; readonly title: string } => {
  const match = /^((?:第?[上中下〇零一二三四五六七八九十百\d]+[篇编編辑輯卷部]分?))[\s　:：]+(.+)$/u.exec(
    title.trim()
  )
  const [, number, name] = match ?? []
  return number !== undefined && name !== undefined ? { number, title: name } : { title: title.trim() }
}
