/** What a page says of the text under and over it: when, by whom, how long, how often read. One line each: where it may stand, and why it is not content. */
import type { BoilerplatePhrase } from './phrase.ts'

const date = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?'
const time = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?'

/** 更新时间2009-1-9 9:21:42　字数：1511: under the title of every chapter on sites of books. */
export const chapterStamp: RegExp = new RegExp(
  `^(?:更新|发布|發佈|发表|發表|上传|上傳|首发|首發)(?:时间|時間|日期|于|於)?\\s*[:：]?\\s*${date}\\s*\\d{1,2}[:：]\\d{2}[:：]\\d{2}[\\s\\u3000]*(?:本章)?字[数數]\\s*[:：]\\s*\\d+字?$`
)

export const particulars: readonly BoilerplatePhrase[] = [
  // site-navigation: what a page shows to machines that lack something.
  {
    pattern: /^[您你]?的?浏览器不支持.{1,12}，(?:或被|请).{1,30}$/,
    zone: 'edge',
    rule: 'site-furniture',
    confidence: 0.97
  },
  // site-timestamp: when a page was put up, as a program writes it; alone under the title on news sites, at the end on forums and blogs.
  {
    pattern: new RegExp(`^${date}\\s*\\d{1,2}[:：]\\d{2}[:：]\\d{2}$`),
    zone: 'anywhere',
    rule: 'site-timestamp',
    confidence: 0.97
  },
  { pattern: new RegExp(`^${date}\\s*${time}$`), zone: 'edge', rule: 'site-timestamp', confidence: 0.95 },
  {
    pattern: new RegExp(`^${date}\\s*(?:${time})?\\s*(?:发布|發佈|更新|上传|上傳)\\s*[|｜]?$`),
    zone: 'edge',
    rule: 'site-timestamp',
    confidence: 0.97
  },
  {
    pattern: new RegExp(
      `^(?:(?:发布|發佈|更新|上传|上傳|发表|發表|录入|录入|添加)(?:时间|時間|日期|于|於)\\s*[:：]\\s*${date}(?:\\s*${time})?|(?:时间|時間|日期)\\s*[:：]\\s*${date}\\s*\\d{1,2}[:：]\\d{2}[:：]\\d{2})(?:\\s.{0,40}|(?:信息|文章)?来源\\s*[:：].{0,30})?$`
    ),
    zone: 'edge',
    rule: 'site-meta-line',
    confidence: 0.95
  },
  // site-meta-line: the time to the second, then whatever a blog's program counts, the title among it.
  {
    pattern: new RegExp(
      `^${date}\\s*\\d{1,2}[:：]\\d{2}[:：]\\d{2}(?=[^。；]{0,80}$).*(?:浏览|阅读|评论|点击|人气)`
    ),
    zone: 'head',
    rule: 'site-meta-line',
    confidence: 0.93
  },
  // site-timestamp: a day as a program writes it, with its label, or with where the text is from, under the title on sites of model texts.
  {
    pattern: /^(?:时间|日期)\s*[:：]\s*\d{4}-\d{2}-\d{2}$/,
    zone: 'head',
    rule: 'site-timestamp',
    confidence: 0.86
  },
  {
    pattern: /^\d{4}-\d{1,2}-\d{1,2}\s+(?:来源|來源|稿源|浏览|阅读|点击|编辑|发布|分类)\s*[:：].{1,24}$/,
    zone: 'head',
    rule: 'site-meta-line',
    confidence: 0.9
  },
  // site-timestamp: without the year, under the title of news on pages for telephones.
  {
    pattern: /^(?:0\d|1[0-2])-(?:[0-2]\d|3[01])\s+\d{2}[:：]\d{2}(?:[:：]\d{2})?$/,
    zone: 'edge',
    rule: 'site-timestamp',
    confidence: 0.95
  },
  // site-size, site-meta-line: cards of file-sharing sites, right above the text or after it: size, format, number of pages, who uploaded it.
  {
    pattern:
      /^(?:(?:文档|文件|資料|资料|檔案)?(?:大小|体积)\s*[:：]\s*)?\d+(?:\.\d+)?\s*(?:[KMG]B|字节)\s*[|｜]?$/i,
    zone: 'edge',
    rule: 'site-size',
    confidence: 0.97
  },
  {
    pattern: /^(?:文档|文件)?(?:格式|类型|编号|大小|页数|字数|热度|评分|上传人|上传者)\s*[:：]\s*\S{1,20}$/,
    zone: 'edge',
    rule: 'site-meta-line',
    confidence: 0.9
  },
  // site-counter: readings, downloads, comments; beside the title on portals, under the text on blogs.
  {
    pattern:
      /^(?:浏览|阅读|点击|下载|访问|收藏|评论)(?:次数|量|数|数量)?\s*[:：(（]\s*\d+\s*(?:次|人)?[)）]?$/,
    zone: 'edge',
    rule: 'site-counter',
    confidence: 0.95
  },
  // site-meta-line: the line under the title of a news page: source, time, author, editor in one.
  {
    pattern:
      /^(?:来源|來源|稿源|信息来源|文章来源)\s*[:：].{1,24}(?:发布|时间|作者|浏览|点击|日期|字号|编辑).*$/,
    zone: 'edge',
    rule: 'site-meta-line',
    confidence: 0.93
  },
  // site-navigation: the switch for the size of type, under the title of government and news pages.
  {
    pattern:
      /^[[【（(]?\s*(?:字号|字体|字體大小|字体大小)?\s*[:：]?\s*[[【（(]?\s*大\s*[\]】）)]?\s*[|｜]?\s*[[【（(]?\s*中\s*[\]】）)]?\s*[|｜]?\s*[[【（(]?\s*小\s*[\]】）)]?.{0,12}$/,
    zone: 'edge',
    rule: 'site-navigation',
    confidence: 0.95
  },
  // site-meta-line: the table over a document on a government's site (index number, issuing body, date).
  {
    pattern:
      /^(?:索\s*引\s*号|主题分类|发文机[关构]|发布机构|发文单位|公文种类|成文日期|生成日期|生效时间|废止时间|发文字号|发布日期|公开方式|公开目录|主\s*题\s*词|信息分类|有效性|体裁分类|服务对象分类|组配分类|名\s*称|文\s*号|时效性|效力级别|效力位阶|发布部门|公布日期|施行日期|实施日期|法规类别|典藏号|索书号)\s*[:：].{0,60}$/,
    zone: 'head',
    rule: 'site-meta-line',
    confidence: 0.9
  },
  // site-meta-line: two labels or more in one line, under titles of content systems: 作者：… 来源：… 时间：…
  {
    pattern:
      /^[（(【[]?(?:(?:作者|来源|來源|时间|時間|日期|发布时间|发布日期|更新时间|编辑|责任编辑|点击|点击数|浏览|浏览次数|阅读|阅读次数|字号|字体|人气|评论|发布者|发布人)\s*[:：]\s*[^：:]{0,24}?[\s\u3000|｜]+)+(?:来源|來源|时间|時間|日期|发布时间|发布日期|更新时间|编辑|责任编辑|点击|点击数|浏览|浏览次数|阅读|阅读次数|字号|字体|人气|评论|发布者|发布人)\s*[:：].{0,40}$/,
    zone: 'edge',
    rule: 'site-meta-line',
    confidence: 0.93
  },
  // site-credit: who edited the page, in brackets right after the last paragraph of a news text.
  {
    pattern:
      /^[（(【[]?\s*(?:责任编辑|責任編輯|责编|编辑|編輯|网络编辑|实习编辑|本文编辑|审核|校对|排版|监制|初审|复审|终审)\s*[:：|｜丨/]\s*\S{2,10}\s*[)）】\]]?$/,
    zone: 'tail',
    rule: 'site-credit',
    confidence: 0.9
  },
  // site-credit: the label alone, where a page's program found no name to put behind it.
  {
    pattern: /^[（(【[]?\s*(?:责任编辑|責任編輯|责编|编辑|網絡編輯|网络编辑)\s*[:：]\s*[)）】\]]?$/,
    zone: 'tail',
    rule: 'site-credit',
    confidence: 0.92
  },
  // site-navigation: what an app of messages sets around an account's text: its reader above, its code below.
  {
    pattern:
      /^(?:在小说阅读器(?:中|读)?.{0,6}|在小說閱讀器.{0,6}|去阅读|去閱讀|(?:长按|長按|扫描|掃描|识别|識別)(?:图中|上方|下方)?二\s*[维維]\s*[码碼].{0,12}|正文(?:已)?[结結]束，您可以按.{2,12}[评評][论論]|(?:调整|調整)字[体體號号])$/,
    zone: 'edge',
    rule: 'site-navigation',
    confidence: 0.93
  },
  // site-credit: the same with the paper that it is from; accounts of messengers give several roles in one line.
  {
    pattern:
      /^[（(【[]?\s*(?=.*(?:编辑|責?編|责编|审核|校对|排版|监制|终审))(?:(?:来源|稿源|责任编辑|责编|编辑|编审|审核|校对|排版|监制|初审|复审|终审|图片|制图)\s*[:：|｜丨/]\s*[^\s:：]{2,10}[\s;；、，]*){2,}[)）】\]]?$/,
    zone: 'tail',
    rule: 'site-credit',
    confidence: 0.9
  },
  // site-meta-line: tags and the column a text is filed under, over or under it on blogs and portals.
  {
    pattern:
      /^(?:标签|標籤|Tags?|分类|分類|栏目|欄目|频道|頻道|所属(?:分类|栏目|专题))\s*[:：]\s*[^。；]{1,60}$/i,
    zone: 'edge',
    rule: 'site-meta-line',
    confidence: 0.9
  },
  // site-meta-line: what the text was called where the portal has it from, below the title.
  { pattern: /^原(?:标题|標題)\s*[:：].{4,60}$/, zone: 'head', rule: 'site-meta-line', confidence: 0.93 },
  // site-meta-line: words for search engines, below the text on pages of companies; a paper's own stand above its text.
  {
    pattern: /^本文(?:关键词|關鍵[词詞])\s*[:：].{1,120}$/,
    zone: 'tail',
    rule: 'site-meta-line',
    confidence: 0.93
  }
]
