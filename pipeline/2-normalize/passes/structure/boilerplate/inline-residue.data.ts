/**
 * What sharing sites set into the middle of a paragraph. In simplified characters; each stands for the words alone. A site's
 * name with its address is none of these: inside a line it may be the subject of a sentence, or tell where a quotation is from.
 */
export const inlineResidue: readonly RegExp[] = [
  // Where a site shows a part only: ……此处隐藏924个字……, with the blanks around it, so that none of them is closed up over it.
  // A sentence's own full stop before it stays, and what is quoted or goes on with 的 is told by the author.
  /(?<![“"「『‘])\s{0,99}(?:[.…]{1,24}|。{2,24})?[（(]?此处隐藏\s*\d+\s*个?字(?!\s*[的”"」』’])[）)]?[.…。]*\s{0,99}/g,
  // The same in the words of sites that sell the rest: （未完，全文共2426字，当前显示890字）, ……（某某网省略834字，正式会员可完整阅读）…….
  /\s{0,99}[.…]{0,24}[（(](?:未完[，,]\s*)?全文共\s*\d+\s*字[，,][^（()）]{0,40}[）)][.…。]*/g,
  /\s{0,99}[.…]{0,24}[（(][^（()）。]{0,40}(?:省略|隐藏)\s*\d+\s*字[，,][^（()）]{0,24}(?:会员|登录|注册|付费)[^（()）]{0,24}[）)][.…。]*\s{0,99}/g
]

/** 第1页共3页 behind the last sentence of a page: a foot that was copied with it. */
export const pageOfPages: RegExp =
  /(?<=[。！？!?…”』」）)])[\s\u3000]*第\s*\d{1,4}\s*[页頁][\s，,/／]*共\s*\d{1,4}\s*[页頁][\s\u3000]*$/

/** 上一篇：……下一篇：……: the links below a text that lost its line breaks; one alone behind a full stop. */
export const turnsAtEnd: RegExp =
  /(?:[上前]一篇\s*[：:][^。]{2,60}[下后後]一篇\s*[：:][^。]{2,60}|(?<=[。！？!?…”』」])[\s\u3000]*(?:[上前]|[下后後])一篇\s*[：:][^。]{2,60})$/

/** 上一页 [1] [2] [3] 下一页: the pages of a text, behind its last sentence. */
export const pagesAtEnd: RegExp =
  /[\s\u3000]*上一[页頁](?:[\s\u3000]*[[［]?\d{1,3}[\]］]?){1,40}[\s\u3000]*下一[页頁][\s\u3000]*$/

/** 某某(www.example.com)搜索：“茶壶”，共找到1,024 / 个相关网页。: what a site's search found, below a text, in two lines. */
export const foundBySearch: RegExp =
  /(?:[^\s。，]{1,8}[（(]www\.[\w.]{3,40}[）)])?(?:搜索\s*[:：]\s*\S{1,24}[,，])?[\s\u3000]*共找到\d[\d,，]{0,14}$/
export const pagesFound: RegExp = /^个相关网页\s*[.。]?$/
