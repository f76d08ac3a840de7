/** In: a path. Out: as it is written in a command that is to be pasted. */

/**
 * In double quotation marks, which every shell knows, where a blank or a bracket would part it.
 *
 * @example shellWord('社区 文稿') // '"社区 文稿"'
 */
export const shellWord = (path: string): string => (/[\s\u3000()&;'|<>*?#]/u.test(path) ? `"${path}"` : path)
