/** What sharing sites set into the middle of a paragraph. In simplified characters; each stands for the words alone. */
export const inlineResidue: readonly RegExp[] = [
  // Where a site shows a part only: ……此处隐藏924个字……
  /[.…。]*[（(]?此处隐藏\s*\d+\s*个?字[）)]?[.…。]*/g,
  /[.…]*[（(][^（）()，。]{0,12}(?:https?:\/\/|www\.)[\w./-]+[^（）()]{0,6}(?:省略|会员|下载|登录|转载|收藏)[^（）()]{0,24}[）)][.…]*/g,
  // Whose the text is, set between its sentences: 某某作文网 www.….
  /(?<=^|[。！？”\s])[\u4e00-\u9fff]{2,6}网\s*[：:]?\s*(?:https?:\/\/)?www\.[\w.-]+\w/g,
  /[（(](?:本文|文章|内容|资料)?(?:来自|来源|来源于|转自|转载自|选自|摘自|出自)[:：]?[^（）()，。]{0,12}(?:https?:\/\/|www\.)[\w./-]+[^（）()，。]{0,4}[）)]/g
]
