/** What sharing sites, portals and printers leave around a text besides its particulars: disclaimers, links, rights, marks. One line each: where it may stand, and why it is not content. */
import type { BoilerplatePhrase } from './phrase.ts'

export const pageLines: readonly BoilerplatePhrase[] = [
  // site-disclaimer: file-sharing sites print them before the text, news portals and reprinting sites after it, often numbered.
  {
    pattern:
      /^(?:\d+[、.．]\s*){0,2}(?:(?:本|该|当前)(?:文档|文档资料|资料|文件|站文档|文)|以上内容)(?:由|(?:的)?内容(?:由|版权)|版权|来自|来源于|为).{0,40}(?:用户|网友|会员|提供方|上传|互联网|网络).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.95
  },
  // site-links: links to texts like this one, and how warmly the site recommends them, above the title.
  {
    pattern: /^(?:[-•·]\s*)?.{2,40}\s推荐度\s*[:：]\s*[★☆\d.]*$/,
    zone: 'head',
    rule: 'site-links',
    confidence: 0.95
  },
  // site-label: what database sites set over an abstract and its first paragraphs.
  {
    pattern: /^(?:论文|文章|文献)(?:部分)?(?:内容)?(?:阅读|预览|试读)$/,
    zone: 'head',
    rule: 'site-label',
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
      /^(?:\d+[、.．]\s*){0,2}.{0,60}(?:本站|本网站|网站客服|平台)(?:不保证|不对|不提供|仅提供|只提供|提供信息|不承担|有权).*$/,
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
  // site-disclaimer: what can be seen before one pays, and what can be claimed back.
  {
    pattern: /^(?:\d+[、.．]\s*){0,2}.{0,12}(?:预览|试读|文档).{0,50}(?:申请|可以?|予以?)(?:退款|退费).*$/,
    zone: 'edge',
    rule: 'site-disclaimer',
    confidence: 0.93
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
  // site-disclaimer: that a portal does not share the views of those who write on it, below the text.
  {
    pattern:
      /^(?:(?:免责|特别|郑重)?(?:声明|提示|提醒)|免责)\s*[:：].{0,30}(?:本文|文章|内容|作者).{0,60}不(?:代表|构成|意味).{0,30}$/,
    zone: 'tail',
    rule: 'site-disclaimer',
    confidence: 0.94
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
  // site-disclaimer: below a text that a site collected.
  {
    pattern: /^(?:以上)?(?:内容|本文|资料|文章)?仅供(?:大家|您|各位)?(?:学习)?参考[。！]?$/,
    zone: 'tail',
    rule: 'site-disclaimer',
    confidence: 0.9
  },
  // site-timestamp: when a file was put up, under its title.
  {
    pattern: /^(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:发布|上传|更新)$/,
    zone: 'head',
    rule: 'site-timestamp',
    confidence: 0.93
  },
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
  { pattern: /^[>＞»]{1,3}$/, zone: 'anywhere', rule: 'lone-mark', confidence: 0.9 },
  // lone-mark: where an editor’s program was to begin a new page.
  { pattern: /^\[(?:page|nextpage|分页)\]$/i, zone: 'anywhere', rule: 'lone-mark', confidence: 0.95 },
  // site-navigation: the site's name with its address, in brackets, above or below the text.
  {
    pattern: /^[【[［][^，。【】[\]]{0,12}\b[\w-]+\.(?:com|cn|net|org)\b[^，。【】[\]]{0,20}[】\]］]$/i,
    zone: 'edge',
    rule: 'site-navigation',
    confidence: 0.93
  }
]
