/** In: a line. Out: whether it is nothing but links from one of a site's pages to the others. */

const LONGEST = 60
const bar = /^(?=.*[页頁])(?:(?:上一|下一|首|末|尾)[页頁]|[\s\d|｜·<>«»＜＞[\]（）()【】])+$/

/** @example isPageBar('上一页 [1] [2] [3] 下一页') // true */
export const isPageBar = (text: string): boolean => text.length <= LONGEST && bar.test(text)
