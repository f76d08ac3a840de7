/** How much lines that look like a site's prove by themselves. In simplified characters: lines are folded first. */

const date = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?`
const clock = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`
const count = String.raw`[\d,]+(?:\.\d+)?\s*[万千kKwW]?\+?`

/** Nobody writes so in a text of his own: at its edge each of these goes alone. */
export const unmistakable: readonly RegExp[] = [
  /^原标题\s*[:：]/,
  // The way to the page.
  /^(?:网站)?(?:首页|主页|Home)\s*[>＞»›/／]/i,
  /^(?:您|你)?(?:现在|当前|目前)?的?(?:所在|所处|目前|当前)(?:的)?位置\s*[：:]\s*\S/,
  /^(?:您|你)(?:现在|当前|目前)?(?:的)?位置\s*[：:]\s*\S/,
  // How often a page was read, too great a number for an exercise's; the page for another screen; an advertisement's button.
  /^\S{0,12}\s*(?:阅读|浏览|点击|人气|访问)\s*[(（]\d+(?:\.\d+)?\s*[万千kKwW]\+?[)）]$/,
  /(?:访问|切换到?|进入)(?:手机|移动|电脑|触屏)版$/,
  /[！!]\s*(?:立即|马上|点击|点此)(?:了解|体验|试用|下载|开通|购买|领取|咨询)(?:更多|详情)?[>»]*$/,
  // Where the site goes on.
  /^[[【（(]?(?:上一[页篇条则]|下一[页篇条则]|返回(?:列表|首页|目录))[\]】）)]?(?:[\s|｜/»>]*[[【（(]?(?:上一[页篇条则]|下一[页篇条则]|返回(?:列表|首页|目录)|尾页|末页)[\]】）)]?)+$/,
  /^上一[页篇条则]\s*[：:].{1,50}下一[页篇条则]\s*[：:]/,
  // [1] [2] 下一页, 共3页 1 2 下一页, 页码：1/3; links to other sites, and to what others read.
  /^(?:共\s*\d+\s*页[:：]?[\s|]*)?(?:[[［【（(]?\d{1,3}[\]］】）)]?[\s|]*){2,}(?:\.{3}|…)?[\s|]*(?:下一?页|尾页|末页)/,
  /^页码\s*[:：]\s*\d+\s*[/／]\s*\d+$|^友情链接(?:\s*[:：]|$)|^看(?:过|了)(?:本|此|该)文的.{0,4}(?:还看|也看)/,
  // An office's link from a text to what explains it, and back.
  /^(?:相关)?(?:政策|文件|图文)?(?:解读|原文)链接\s*[:：]?$/,
  // Two buttons with a bar between them.
  /^(?:登[录陆]|注册|打印(?:本[页文])?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页)?|收藏(?:本[页文])?|推荐给好友|举报|纠错|复制链接)(?:\s*[|｜]\s*(?:登[录陆]|注册|打印(?:本[页文])?|关闭(?:窗口|本页)?|返回(?:顶部|列表|首页)?|收藏(?:本[页文])?|推荐给好友|举报|纠错|复制链接))+$/,
  // 下一页更多精彩内容, with or without the words that a program put between quotation marks.
  /^下一[页篇]\s*[：:>»]*\s*更多[^，。；]{0,14}$/,
  // A label over buttons that were pictures.
  /^(?:分享|分享到|转发到)\s*[：:]$/,
  // The size of its type, and buttons in brackets.
  /大\s*[\]】）)]?\s*[|｜]?\s*[[【（(]?\s*中\s*[\]】）)]?\s*[|｜]?\s*[[【（(]?\s*小\s*[\]】）)]/,
  /^(?:字号|字体)(?:大小)?\s*[:：]?\s*(?:A|大|小)/,
  /^(?:[[［【][^\]］】]{1,8}[\]］】]\s*){2,}$/,
  // Rights, licences, programs.
  /ICP[备证]|公网安备|All Rights Reserved|^Copyright\b|^©|^powered by /i,
  /^版权所有\s*[:：]?\s*(?:©|[(（]C[)）]|\d{4})|^(?:主办|承办|主管)(?:单位)?\s*[:：]\s*\S{2,30}\s+版权所有/i,
  // What it says of the copy that it offers, and to whoever has the page before him.
  /^(?:\d+[、.．]\s*)*本(?:文档|文档资料|资料|文件|站文档|作品)(?:由|内容(?:由|版权)|版权|来自|来源于|为).{0,40}(?:用户|网友|会员|提供方|上传|互联网|网络)/,
  /^(?:版权(?:说明|声明)|免责声明)\s*[:：]\s*本(?:文档|资料|站|网|平台|网站)/,
  // What who buys a copy should look at before, what can be claimed back, and whom to tell that it is one's own.
  /^(?:\d+[、.．]\s*)*(?:下载(?:文档|资料|本文)前请|["“]?仅部分预览|付费前请)/,
  /^(?:\d+[、.．]\s*)*(?:如|若)(?:果)?(?:本|该)?(?:文档|资料|文章|内容).{0,12}(?:侵犯|侵权).{0,16}联系(?:客服|我们|本站|网站)/,
  /转载(?:时)?请?注明(?:出处|来源)|^未经.{0,8}(?:许可|授权|同意).{0,6}(?:不得|禁止|请勿)(?:转载|复制)/,
  /^(?:本文|本页|原文)(?:地址|链接|网址)\s*[:：]\s*\S/,
  /^[【[](?:本文|本页|原文)(?:地址|链接|网址)[】\]]|^本文格式为\s*\w+\s*版|^(?:此|本)文档下载收益归|^版权所有\s*[:：].{2,24}\s技术支持\s*[:：]/,
  /^(?:本文|文章|原文)?(?:来源|出处|来自|转自|转载自)\s*[:：]?\s*(?:https?:\/\/|www\.)\S+$/i,
  /^推荐访问\s*[:：]|\s推荐度\s*[:：]\s*[★☆\d.]*$|^(?:论文|文章|文献)(?:部分)?内容(?:阅读|预览|试读)$/,
  /^小编[^，。]{0,8}推荐[^，。]{0,4}$/,
  /^[^，。]{0,16}版权[与及和、]?免责(?:声明|条款|说明)\s*[:：]?$/,
  /^(?:链接|文章|页面|原文)地址\s*[:：]\s*(?:https?:\/\/|www\.)/,
  /(?:原创|转载|二次传播).{0,16}(?:不允许|不得|禁止|严禁|请勿|谢绝|必究|追究)/,
  /^更多.{0,12}(?:访问|光临|关注).{0,30}(?:https?:\/\/|www\.)[\w./-]+$/i,
  /^欢迎(?:您)?(?:光临|访问|来到)\S{2,10}网站?[！!]?$/,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^[-=—─*]{4,}.{0,4}(?:用户上传|内容开始|内容结束|正文开始).{0,8}[-=—─*]{4,}$/,
  /由(?:会员|用户|网友)\S{0,16}(?:分享|上传|提供)|^此处隐藏\s*\d+\s*个?字/,
  // A program's stamps: what was done to the page, and at what time.
  new RegExp(`^(?:收录|录入|入库|上传)(?:于|时间|日期)\\s*[:： ]?\\s*${date}`),
  new RegExp(`(?:发布|更新|上传|发表)(?:于|时间|日期)?\\s*[:： ]?\\s*${date}\\s*${clock}`),
  new RegExp(
    `^(?:时间\\s*[:：]\\s*)?${date}\\s*${clock}.*(?:来源|稿源|浏览|点击|阅读|发布|作者|字号|字体|编辑|打印|评论|投稿)\\S{0,4}\\s*[:：(（]?`
  ),
  // A day, an hour and the paper that had it; a day and how often the page was read.
  new RegExp(`^${date}\\s*${clock}\\s+\\S{2,10}(?:[日晚早时周]报|都市报|网|新华社|电视台|频道|在线)$`),
  new RegExp(
    `^(?:时间|日期)\\s*[:：]\\s*${date}[\\s|｜]+(?:点击|浏览|阅读|访问|人气)(?:量|数|次数)?\\s*[:：]\\s*${count}\\s*次?$`
  ),
  new RegExp(`^\\S.{0,24}\\s${date}\\s+${clock}\\s+(?:阅读|浏览|评论|来自|IP|显示|只看)`),
  /^楼主\s|\b[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2} \d{4}$/,
  // A machine's day and where the text is from; the button that copies it; a site's name with its address, in brackets.
  /^\d{4}-\d{1,2}-\d{1,2}\s+(?:来源|稿源|浏览|阅读|点击|编辑|发布|分类)\s*[:：]\s*\S/,
  /^(?:正文复制|复制正文|一键复制|复制全文|全文复制)$/,
  /^[【[［][^，。【】[\]]{0,12}\b[\w-]+\.(?:com|cn|net|org)\b[^，。【】[\]]{0,20}[】\]］]$/i,
  // A counter that a script would have filled, and another thing that only a screen has.
  /^(?:点击|点阅|浏览|阅读|访问)(?:人次|次数|量|数)\s*[:：]\s*[次人]?$|^视力保护色?\s*[:：]/,
  // Several counters.
  new RegExp(
    `^(?:(?:点赞|赞|浏览|收藏|评论|分享|转发|阅读|回复|查看|访问)(?:量|数|次数)?\\s*[:：(（]?\\s*${count}\\s*[)）]?\\s*次?[\\s|·]*){2,}(?:点赞|赞|浏览|收藏|评论|分享|(?:转发|赞|收藏|评论|分享|阅读)\\s*[(（]?\\s*${count}\\s*[)）]?|打赏)$`
  ),
  // Two labels of a page's particulars in one line.
  /^(?:文章)?(?:作者|来源|稿源|编辑|责任编辑|发布者|发布时间|发布日期|发布单位|更新时间|更新日期)\s*[:：]\s*[^：:]{1,24}[\s|]+(?:作者|来源|时间|日期|发布时间|发布日期|更新时间|更新日期|点击|点击数|浏览|浏览次数|阅读|阅读次数|编辑|字号|人气)\s*[:：]/,
  // What stands over and below every page of a messenger's account or a serial, and nowhere else.
  /^在小说阅读器(?:中|读)|^正文(?:已)?结束，您可以按|^(?:长按|扫描|识别)(?:图中|上方|下方)?二\s*维\s*码/,
  /^(?:点击)?阅读原文$|^举报\s*[/／|]\s*(?:反馈|投诉)$|^[（(【—\-~～*\s]*(?:本篇完|本文完|全文完|全文终|全书完|本章完|未完待续|(?:THE )?END)[）)】—\-~～*\s]*$/i,
  /^(?:回|返回)?(?:首页|上页|顶部|列表)(?:[\s|]+(?:回|返回)?(?:首页|上页|顶部|列表|下页))+$/,
  /^(?:已阅读|还剩)\s*\d+\s*页|^客服(?:QQ|热线)|网站客服/,
  /(?:点击|右键).{0,4}另存为|^.{0,10}显示全部楼层/
]

/** What authors write as well, in notices, forms, minutes, lists and diaries: it proves nothing. */
export const everyday: readonly RegExp[] = [
  // When: of a day of a diary, a message, a meeting.
  new RegExp(`^(?:\\S{0,4}(?:时间|日期)\\s*[:：]\\s*)?${date}(?:\\s*${clock})?$`),
  // How to reach somebody.
  /^(?!.*\s(?:传真|邮编|电话)\s*[：:])[^，。：:]{0,6}(?:地址|电话|传真|邮编|邮政编码|网址|网站|邮箱|信箱|联系人|手机|热线|微信号?|QQ群?|E-?mail|Tel|Fax)\s*[：:]/i,
  // Forms, contracts, minutes.
  /^(?:编号|类型|名\s*称|格式|大小|字数|页数|记录|审核|校对|编辑|制图|图片|标签|位置|成文日期|施行日期|公布日期|文\s*号|评分|热度)\s*[：:]/,
  /^(?:审核|校对|编辑|排版|监制|初审|复审|终审)\s*[|丨/]/,
  // Scores and counts.
  /^[^\d\s：:()（）]{1,2}\s*[：:(（]\s*\d{1,4}\s*[)）]?\s*[人条分]?$/,
  // Prices, stars, floors, weights and sizes.
  /[¥￥]\s*\d|[★☆]{2,}|^\d{1,4}[楼F]$|\d\s*[kKgG]$|^\d+\s*[KMG]B$/,
  // Calls and hints, books to read, wishes in verse.
  /^(?:收藏|转发|关注|分享|点赞|支持)(?:我|你|他|她)的/,
  /^(?:请|您|你)[^：:，]{2,14}$|(?:推荐|延伸)阅读|^《[^》]+》|^(?:更多|欢迎|谢谢)/,
  // Arrows, and paths in programs.
  /^[>＞»↑↓←→]|[↑→»]$/
]

/** One more beside these is enough, or a place where hardly anything is the author's. */
export const strong: readonly RegExp[] = [
  /^(?:索\s*引\s*号|主题分类|信息分类|公开方式|公开目录|体裁分类|服务对象分类|组配分类|有效性|时效性|效力级别|效力位阶|法规类别|文档编号|所需积分|责任编辑|责编|浏览次数|点击数|阅读次数|发布者|上传者|上传人)\s*[：:]/,
  /^[（(【[]?\s*(?:责任编辑|责编|网络编辑|实习编辑)/,
  new RegExp(`^(?:发布|更新|发表)(?:于|时间|日期)?\\s*[:： ]?\\s*${date}$|^${date}\\s*(?:发布|更新)$`),
  /^(?:上一[页篇条则]|下一[页篇条则])(?:\s*[:：]|$)|^(?:Tags?|本文关键词)\s*[:：]/i,
  // How often the page was read; its file.
  new RegExp(
    `^(?:资料|文档|文章|网页|页面)?(?:点击|点阅|浏览|瀏览|下载|访问|阅读)(?:人次|次数|量|数|率)\\s*[:： (（]\\s*${count}|^(?:资料|文档|文件)?(?:下载|浏览|点击|访问)\\s*[:：]\\s*${count}\\s*次$`
  ),
  /^(?:文件|文档|资料)(?:大小|格式|页数|类型)\s*[:：]|^分类\s*[:：]\s*\S{2,6}$/,
  /^(?:(?:返回|回到)(?:顶部|列表|首页|目录|上页)|(?:打印|收藏|关闭)本[页文]|设为首页|加入收藏)$/,
  /^(?:顶|踩)一下\s*[(（]\s*\d|^网友评论|(?:^|\s)技术支持\s*[：:]/,
  /二维码|扫一扫|扫码|登录后|客户端|公众号|网站客服|本站|本网|当前文档/,
  new RegExp(
    `^${count}\\s*(?:人|次)?(?:阅读|浏览|点赞|收藏|评论)$|^[（(]?(?:本文|全文)(?:共|字数)\\s*[:：]?\\s*${count}\\s*字?[)）]?$`
  ),
  // A page's day and its editor.
  new RegExp(
    `^(?:时间|日期)\\s*[:：]\\s*${date}(?:\\s*${clock})?[\\s|｜]+(?:编辑|来源|责任编辑)\\s*[:：]\\s*\\S{2,12}$`
  ),
  // A file's size as a program gives it.
  /^\d+\.\d+\s*[KMG]B\s*[|｜]?$/i
]
