/** Words and forms of what stands between a title and its text. */

/** 某政发〔2021〕12号, （某发[2021]第3号）, 某字第12号; a number alone only under a title: 第12号. */
export const documentNumber: RegExp =
  /^[（(]?[\p{Script=Han}A-Za-z]{1,16}\s*[〔[［【（(]\s*(?:19|20)\d{2}\s*[〕\]］】）)]\s*第?\s*\d{1,4}\s*[号號][）)]?$/u
export const serialNumber: RegExp =
  /^[（(]?(?:[\p{Script=Han}]{1,10}[令字])?第\s*[\d〇零一二三四五六七八九十百]{1,5}\s*[号號][）)]?$/u

/** Bodies that stand alone under a title: names that no event or thing has. */
export const unitNouns: RegExp =
  /(?:办公室|辦公室|委员会|委員會|学校|學校|小学|小學|中学|中學|大学|大學|幼儿园|幼兒園|公司|中心|支部|党委|黨委|协会|協會|图书馆|圖書館|博物馆|博物館|医院|醫院|法院|检察院|人民政府|研究所|研究院|教研组|教研組|居委会|村委会|[局厅廳]|(?:[一二三四五六七八九十\d初高]|年级|年級)[^，。]{0,5}班)$/u

/** 单位：三年二班. */
export const unitLabel: RegExp = /^(?:单\s*位|單\s*位|作者单位|作者單位|所在单位)\s*[:：]\s*\S{2,24}$/u

/** ——读书会一年小结; the dash is long or doubled. */
export const subtitleDash: RegExp = /^(?:——|――|──|--|⸺|―)\s*\S/u
/**
 * What a subtitle says after its dash: what the case is, what is dealt with besides, what is written on, for or about;
 * under titles of papers, reviews and addresses. A source of an epigraph is a name or a book.
 */
export const subtitleWords: RegExp =
  /^(?:——|――|──|--|⸺|―)\s*(?:以.{1,30}(?:为|為)(?:例|中心|视角|視角|主|线索|線索|个案|個案|样本|樣本|对象|對象)|兼(?:论|論|谈|談|评|評|及|与|與|答)|基于|基於|从.{1,20}(?:看|谈|談|说|說|到|出发|出發)|從.{1,20}(?:看|談|說|到|出發)|(?:写|寫|致|献|獻)(?:在|给|給)|关于|關於|(?:读|讀|评|評|论|論|记|記|访|訪|谈|談)(?!者)\S{3,}|.{2,30}(?:侧记|側記|纪实|紀實|小记|小記|调查|調查|研究|考察|述评|述評|读后|讀後|有感|随想|隨想|总结|總結|小结|小結|发言|發言|讲话|講話|报告|報告))/u
export const subtitleLabel: RegExp = /^[（(]?副\s*(?:标\s*题|標\s*題|题|題)\s*[:：]\s*\S/u

/** Labels of an abstract and of keywords: bracketed, or with a colon; alone on their line they need none. */
export const abstractLabel: RegExp =
  /^(?:[【[［〔]\s*(?:内\s*容\s*)?(?:摘\s*要|提\s*要)\s*[】\]］〕]\s*[:：]?|(?:内\s*容\s*)?(?:摘\s*要|提\s*要)(?:\s*[:：]|[ \u3000]+(?=\S{15}))|Abstract\s*[:：.]|\[Abstract\]\s*:?)\s*/iu
export const abstractAlone: RegExp = /^[【[［〔]?(?:内容)?(?:摘要|提要|Abstract)[】\]］〕]?[:：]?$/iu
export const keywordsLabel: RegExp =
  /^(?:[【[［〔]\s*(?:关\s*键\s*[词字]|關\s*鍵\s*[詞字]|主\s*题\s*词)\s*[】\]］〕]\s*[:：]?|(?:关\s*键\s*[词字]|關\s*鍵\s*[詞字]|主\s*题\s*词)(?:\s*[:：]|[ \u3000]+(?=\S))|Key\s?words?\s*[:：.]|\[Key\s?words?\]\s*:?)\s*/iu

/** ——《论语》: names where an epigraph is from. ——题记: says that what stands before is one. */
export const sourceLine: RegExp = /^(?:——|――|──|--|⸺|―|—)\s*[^\s。！？；，][^。！？；]{0,30}$/u
export const epigraphSign: RegExp = /^(?:——|――|──|--|⸺|―|—)?\s*(?:题\s*记|題\s*記)$/u
export const epigraphTail: RegExp =
  /[。！？…”」』]\s*(?:——|――|──|--|⸺|―)\s*(?:(?:题\s*记|題\s*記)|[^。！？；，：]{0,12}《[^》]{1,16}》)$/u
export const epigraphLabel: RegExp = /^(?:题\s*记|題\s*記)\s*[:：]\s*\S/u
