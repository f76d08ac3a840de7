/** What sharing sites, portals and printers leave around a text. One line each: where it may stand, and why it is not content. */

/** `head` and `tail`: among the first or last lines only; `anywhere`: so plain that its place does not matter. */
export type Zone = 'head' | 'tail' | 'edge' | 'anywhere'

export interface BoilerplatePhrase {
  /** Holds for the whole line, list dash taken off. */
  readonly pattern: RegExp
  readonly zone: Zone
  readonly rule: string
  readonly confidence: number
}

const date = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?'
const time = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?'

/** 更新时间2009-1-9 9:21:42　字数：1511: under the title of every chapter on sites of books. */
export const chapterStamp: RegExp = new RegExp(
  `^(?:更新|发布|發佈|发表|發表|上传|上傳|首发|首發)(?:时间|時間|日期|于|於)?\\s*[:：]?\\s*${date}\\s*\\d{1,2}[:：]\\d{2}[:：]\\d{2}[\\s\\u3000]*(?:本章)?字[数數]\\s*[:：]\\s*\\d+字?$`
)

export const boilerplatePhrases: readonly BoilerplatePhrase[] = [
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
  },
  // site-disclaimer: file-sharing sites print them before the text, news portals and reprinting sites after it, often numbered.
  {
    pattern:
      /^(?:\d+[、.．]\s*){0,2}(?:(?:本|该|当前)(?:文档|文档资料|资料|文件|站文档|文)|以上内容)(?:由|(?:的)?内容(?:由|版权)|版权|来自|来源于|为).{0,40}(?:用户|网友|会员|提供方|上传|互联网|网络).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.95
  },
  // site-furniture: what stands for the pictures of the pages on file-sharing sites: the file's name and a page's number.
  { pattern: /^.{2,60}_第\s*\d{1,4}\s*页$/, zone: 'head', rule: 'site-furniture', confidence: 0.95 },
  // site-disclaimer: who shared the file, between its card and its text.
  {
    pattern: /^《[^《》]{2,80}》(?:是)?由.{0,6}(?:会员|用户|网友).{0,6}(?:分享|上传|提供|发布).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.95
  },
  // site-disclaimer: where a site shows a part only, in place of the rest.
  {
    pattern:
      /^[（(【[]?(?=.{0,30}(?:VIP|会员|登录|登陆|付费|注册|积分))(?:.{0,6}隐藏\s*\d+\s*个?字|阅读(?:全部|全文|完整|剩余|更多)|(?:剩余|其余|以下|后面|更多)(?:内容|部分)?.{0,8}(?:需|请|可)).{0,30}[）)】\]]?$/i,
    zone: 'anywhere',
    rule: 'site-disclaimer',
    confidence: 0.92
  },
  // site-disclaimer: whose the text is, behind the name of its source.
  {
    pattern:
      /^(?:来源|來源|(?:文章|本文)来源|稿源)\s*[:：].{1,24}(?:转载(?:请|须)|版权归|仅供.{0,4}(?:学习|交流|参考)|如有侵权).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.93
  },
  {
    pattern:
      /^(?:\d+[、.．]\s*){0,2}.{0,60}(?:本站|本网站|网站客服|平台)(?:不保证|不对|仅提供|只提供|提供信息|不承担|有权).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.93
  },
  {
    pattern:
      /^(?:\d+[、.．]\s*){0,2}(?:如|若)(?:果)?(?:您|你)?.{0,30}(?:版权|侵权|侵犯).{0,40}(?:联系|告知|删除|举报).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.95
  },
  {
    pattern:
      /^(?:\d+[、.．]\s*){0,2}(?:下载|付费)(?:前|之前|文档|后|须知).{0,60}(?:阅读|确认|预览|说明|下载).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.9
  },
  {
    pattern:
      /^(?:声明|免责声明|版权声明|版权说明|版权提示|特别声明|特别说明)\s*[:：].{0,120}(?:本站|本网|用户|版权|转载|侵权|上传).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.93
  },
  // site-contact: customers' service and accounts to follow, at the edges of commercial sites.
  {
    pattern: /^(?:网站|在线|联系)?客服\s*(?:QQ|电话|微信|热线|邮箱)?\s*[:：]?\s*[\w@.\-()（）]{5,40}$/i,
    zone: 'edge',
    rule: 'site-contact',
    confidence: 0.97
  },
  {
    pattern: /^(?:QQ群?|微信号?|公众号|关注.{0,8}公众号)\s*[:：].{2,30}$/i,
    zone: 'edge',
    rule: 'site-contact',
    confidence: 0.9
  },
  // site-navigation: the address of the page, behind the text.
  {
    pattern:
      /^(?:本文|文章|原文|本页)?(?:来源|出处|地址|链接|网址|转自|转载自)\s*[:：]?\s*(?:https?:\/\/|www\.)\S+$/i,
    zone: 'edge',
    rule: 'site-navigation',
    confidence: 0.95
  },
  // site-navigation: the same with its label only, and the title under which the site keeps the text.
  {
    pattern:
      /^(?:(?:链接|文章|页面|原文)地址\s*[:：]\s*(?:https?:\/\/|www\.).{1,100}|(?:本文|文章)(?:标题|题目)\s*[:：].{2,60})$/,
    zone: 'tail',
    rule: 'site-navigation',
    confidence: 0.93
  },
  // site-disclaimer: who may not copy the page, below the text.
  {
    pattern:
      /^(?=.{0,40}(?:原创|转载|二次传播))(?:.{0,12}(?:不允许|不得|禁止|严禁|请勿|谢绝).{0,12}(?:传播|转载|复制|盗用|抄袭).{0,50}|.{0,30}(?:转载|盗用|抄袭)必究.{0,10})$/,
    zone: 'tail',
    rule: 'site-disclaimer',
    confidence: 0.93
  },
  // site-disclaimer: the line over what a site says of rights, below the text.
  {
    pattern: /^[^，。]{0,16}版权[与及和、]?免责(?:声明|条款|说明)\s*[:：]?$/,
    zone: 'tail',
    rule: 'site-disclaimer',
    confidence: 0.93
  },
  // site-navigation: links of the site's editor, below the text.
  { pattern: /^小编[^，。]{0,8}推荐[^，。]{0,4}$/, zone: 'tail', rule: 'site-navigation', confidence: 0.93 },
  // site-navigation: words to look up other texts by, under the text on sites that share documents.
  { pattern: /^推荐访问\s*[:：].{1,60}$/, zone: 'tail', rule: 'site-navigation', confidence: 0.95 },
  // site-navigation: where a text goes on or other texts are, after it; the path to it, before it; buttons on either side.
  {
    pattern:
      /^(?:[«<＜]{0,2}\s*)?(?:上一[页頁篇]|下一[页頁篇]|前一篇|后一篇|後一篇|上一则|下一则|尾页|末页)(?:\s*[:：].{0,50}|更多(?:精彩|内容)?.{0,12}|[\s»>＞|｜“”"'\d页頁末首尾上下一]*)$/,
    zone: 'edge',
    rule: 'site-navigation',
    confidence: 0.96
  },
  {
    pattern:
      /^(?:更多(?:精彩|相关|内容|阅读|文章).{0,20}|相关(?:阅读|文章|推荐|链接|专题)\s*[:：]?.{0,40}|推荐阅读\s*[:：]?.{0,40}|猜[你您](?:喜欢|想看|感兴趣).{0,10}|[你您]可能(?:还|也|会)?(?:喜欢|想看|感兴趣).{0,10}|看(?:过|了)(?:本文|此文|该文)的.{0,3}(?:还看|也看).{0,2}|热门推荐.{0,10}|延伸阅读\s*[:：]?.{0,40})$/,
    zone: 'tail',
    rule: 'site-navigation',
    confidence: 0.92
  },
  {
    pattern:
      /^[【[（(]?\s*(?:返回(?:顶部|首页|列表|目录)|回到顶部|打印(?:本页|本文|此页)?|关闭(?:窗口|本页)?|收藏(?:本文|此页)?|分享(?:到.{0,20})?|复制链接|我要评论|发表评论|举报|加入收藏|設為首頁|设为首页)(?:[\s|｜\]】[【（）()]+(?:返回(?:顶部|首页|列表|目录)|回到顶部|打印(?:本页|本文|此页)?|关闭(?:窗口|本页)?|收藏|分享))*\s*[】\]）)]?$/,
    zone: 'edge',
    rule: 'site-navigation',
    confidence: 0.96
  },
  {
    pattern: /^(?:您|你)?(?:现在|当前|目前|的)?(?:所在|所处|当前)?的?位置\s*[:：].{2,60}$/,
    zone: 'head',
    rule: 'site-navigation',
    confidence: 0.93
  },
  { pattern: /^首页\s*[>＞»|｜/].{1,60}$/, zone: 'head', rule: 'site-navigation', confidence: 0.95 },
  // site-copyright: the foot of every page of a site: owner, registration number.
  {
    pattern: /^(?:版权所有|Copyright|©|\(c\)).{0,80}(?:版权所有|All Rights Reserved|有限公司|网站).{0,40}$/i,
    zone: 'edge',
    rule: 'site-copyright',
    confidence: 0.93
  },
  {
    pattern:
      /^(?:版权所有\s*[:：]?\s*(?:©|[(（]c[)）]|\d{4}).{0,110}|(?:主办|承办|主管)(?:单位)?\s*[:：]\s*\S{2,30}\s+版权所有.{0,20})$/i,
    zone: 'tail',
    rule: 'site-copyright',
    confidence: 0.93
  },
  {
    pattern: /^.{0,20}ICP备?案?.{0,4}\d{5,}号.{0,20}$/i,
    zone: 'edge',
    rule: 'site-copyright',
    confidence: 0.97
  },
  // site-label: what a sharing site calls the text that follows.
  {
    pattern: /^(?:文档|资料|内容)(?:介绍|简介|预览|摘要|描述)\s*[:：]$/,
    zone: 'head',
    rule: 'site-label',
    confidence: 0.96
  },
  // site-label: where an uploaded file begins and ends, between two rules, on sites of books.
  {
    pattern:
      /^[-=—─*~～]{4,}\s*.{0,4}(?:用户上传|上传之内容|内容开始|内容结束|正文开始|正文结束).{0,10}\s*[-=—─*~～]{4,}$/,
    zone: 'edge',
    rule: 'site-label',
    confidence: 0.96
  },
  // site-label: where a page of a site of books begins; a sentence may go on behind it.
  { pattern: /^_?分节阅读_?\s*\d{1,4}$/, zone: 'anywhere', rule: 'site-label', confidence: 0.96 },
  // site-copyright: the program behind a site, at the very end of a page.
  {
    pattern: /^(?:powered|designed|developed) by .{2,40}$/i,
    zone: 'tail',
    rule: 'site-copyright',
    confidence: 0.95
  },
  // site-end: under the last line of a text in magazines and serials: that it is over.
  {
    pattern:
      /^[（(【[—\-~～*\s]*(?:本篇完|本文完|全文完|全文终|全文終|全书完|本章完|未完待续|未完待續|(?:THE )?END)[）)】\]—\-~～*\s]*$/i,
    zone: 'tail',
    rule: 'site-end',
    confidence: 0.88
  },
  // site-navigation: what is left of a bar between two links; anywhere, for it says nothing.
  { pattern: /^[|｜¦]+$/, zone: 'anywhere', rule: 'site-navigation', confidence: 0.95 },
  // lone-mark: what an encoding without the character left of an ornament, an icon or an emoji on its own line; doubtful, so the message says how to keep it.
  { pattern: /^[?？]$/, zone: 'anywhere', rule: 'lone-mark', confidence: 0.9 },
  // lone-mark: what is left of a button or a script above the text; an arrow behind a link, anywhere.
  { pattern: /^[)）\]】}>＞]$/, zone: 'head', rule: 'lone-mark', confidence: 0.9 },
  { pattern: /^[>＞»]{2,3}$/, zone: 'anywhere', rule: 'lone-mark', confidence: 0.9 },
  // site-navigation: the site's name with its address, in brackets, above or below the text.
  {
    pattern: /^[【[［][^，。【】[\]]{0,12}\b[\w-]+\.(?:com|cn|net|org)\b[^，。【】[\]]{0,20}[】\]］]$/i,
    zone: 'edge',
    rule: 'site-navigation',
    confidence: 0.93
  }
]

/** A line that opens the links under a text: it and what follows, to the end, are titles of other texts. */
export const linkListOpener: RegExp =
  /^(?:【.{1,40}】\s*)?(?:猜[你您](?:喜欢|想看|感兴趣)|[你您]可能(?:还|也|会)?(?:喜欢|想看|感兴趣)的?|看(?:过|了)(?:本文|此文|该文)的.{0,3}(?:还看|也看).{0,2}|(?:更多|其他|其它)?(?:相关|推荐|延伸|热门|猜你喜欢|同类|最新|精彩)的?(?:文章|推荐|阅读|范文|链接|内容|资料|文档|专题|新闻|报道|资讯|话题|帖子|文献|图书|视频|词条)(?:推荐|列表)?)\s*[:：]?$/

/** The button under the beginning of a text, on a page that lists several; what stands below each text that was copied from one site. */
export const moreButtons: RegExp =
  /^[[【（(]?\s*(?:更多(?:相关|精彩|推荐|热门)?的?(?:文章|内容|阅读|范文|资讯|资料)|全文阅读|阅读全文|查看全文|展开全文|显示全文|查看更多|阅读更多|继续阅读|查看详情|详细内容)\s*(?:>>|»|→|\.{3}|…)?\s*[\]】）)]?$/

/** 更多申论范文请见某某网: below any of the texts that were copied from one site. An attachment, a chapter, a page is the author's. */
export const moreCalls: RegExp =
  /^更多[^，。；]{0,8}(?:范文|文章|作文|资讯|资料|试题|素材|内容)(?:请见|请看|请关注|请访问|请点击|尽在)(?![附第下本])[^，。；]{0,16}$/

/** Words of a navigation bar; two of them among short items make one. */
export const navigationWords: ReadonlySet<string> = new Set(
  '首页 主页 网站首页 新闻 新闻中心 公告 通知公告 登录 注册 登陆 搜索 帮助 联系我们 关于我们 网站地图 站点地图 设为首页 加入收藏 收藏 打印 关闭 分享 返回 上一页 下一页 上一篇 下一篇 留言 论坛 博客 下载 资料下载 English 简体 繁体 繁體 RSS 订阅 手机版 客户端 微博 微信 會員 登入 註冊 首頁 新聞 搜尋 聯絡我們 關於我們 网站导航 导航'.split(
    ' '
  )
)

/** Labels that a site sets before the text itself: taken off, what follows stays. */
export const frontLabels: RegExp =
  /^(?:(?:文档|资料|内容|文章)(?:介绍|简介|预览|摘要|标题|描述)|标\s*题|標\s*題|题\s*目|題\s*目|篇名|题名)\s*[:：]\s*/

/** Words with which a site speaks of itself and of copies, and how telling each is; several must come together. */
export const siteTerms: readonly { readonly term: string; readonly weight: number }[] = [
  ...'本站 本网 網友 网友 转载 轉載 侵权 侵權 侵犯 版权 版權 举报 檢舉 积分 投稿 上传 上傳 预览 預覽 出处 出處 立场 立場 免责 免責'
    .split(' ')
    .map(term => ({ term, weight: 1 })),
  ...'下载 下載 点击 點擊 文档 文檔 文件 原文 在线 線上 删除 刪除 小时内 声明 聲明 仅代表 僅代表 个人观点 個人觀點 无关 無關 用户 平台 会员 會員 客服 联系 聯絡 网站 網站'
    .split(' ')
    .map(term => ({ term, weight: 0.5 }))
]
