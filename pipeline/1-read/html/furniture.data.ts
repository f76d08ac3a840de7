/** How sites name what stands around a text: words in `class` and `id`. */

/** Never holds a text that is wanted. */
export const furnitureNames: ReadonlySet<string> = new Set(
  (
    'nav navbar navigation navi menu breadcrumb breadcrumbs crumb crumbs mianbaoxie sidebar aside footer foot copyright ' +
    'share sharebar shares bdsharebuttonbox bdshare bshare jiathis fenxiang social related relate xiangguan recommend ' +
    'recommended tuijian hotlist ranking rank paihang comment comments pinglun reply replies ads advert advertisement adsense ' +
    'guanggao toolbar pager pagination pagebar pagenav prevnext login signin search searchbox qrcode ewm erweima friendlink ' +
    'friendlinks youqing subscribe popup modal sitemap editsection adbox adwrap adbar adarea disclaimer mianze slider swiper carousel dibu daohang jammer topbar topnav skip screen-reader-text'
  ).split(' ')
)

/** What others said of a text; it may be longer than the text. The last are programs that bring it to any site. */
export const answerNames: ReadonlySet<string> = new Set(
  (
    'comment comments pinglun reply replies respond ' +
    'sohucs changyan duoshuo disqus gitalk gitment valine waline twikoo utterances giscus livere'
  ).split(' ')
)

/** Do so where there is little text in them, or much of it is links. */
export const weakNames: ReadonlySet<string> = new Set(
  (
    'side right left top bottom hot tags tag tool tools location position place weizhi path prev next links link list ' +
    'header banner logo info meta widget module box ad author-card login-box print font size zihao button btn buttons action actions edit more gengduo'
  ).split(' ')
)

/** A line over a list of links to other pages. */
export const linkListHeads: RegExp =
  /^[【[]?\s*(?:相关|相關|推荐|推薦|延伸|更多|热门|熱門|最新|友情|链接|鏈接|连结|猜你|往期|参见|參見|外部链接|外部連結|上一篇|下一篇|分享|标签|標籤|related|recommended|see also|more|share|tags?)/i
/** A heading of links to other texts, and nothing else in it. */
export const linkSectionHeads: RegExp =
  /^[【[]?\s*(?:(?:全部|网友|網友|我要|发表|發表|您的|你的|读者|讀者)?(?:评论|評論|跟帖|留言)\s*(?:[(（]?\d+\s*条?[)）]?)?$|(?:小编|作者)?最近文章$|(?:[为為][您你]推[荐薦]|大家都在[看读搜]|[您你]可能也喜[欢歡])$|(?:相关|相關|推荐|推薦|延伸|热门|熱門|热点|精彩|最新|更多|猜你喜欢|您可能|你可能)(?:的)?(?:阅读|閱讀|文章|新闻|新聞|链接|连接|鏈接|推荐|推薦|日志|日誌|专题|專題|报道|報道|资讯|內容|内容|图集|视频|报导|报道|感兴趣的.{0,6})?\s*[:：]?\s*[】\]]?$)/

/** 当前位置：主页 > 新闻: where in a site the page stands. */
export const pathHeads: RegExp =
  /^\s*(?:您|你)?(?:现在|現在|当前|當前|目前)?的?(?:所在|所处|所處|目前|当前)?的?位置\s*[：:]/

/** What a link beside a text leads to that belongs to it: files to be had, sources that are named. */
export const ownLinks: RegExp = /^(?:附件|附表|参考|參考|資料|资料|来源|出处|注释|reference)/i
export const fileLinks: RegExp = /\.(?:docx?|xlsx?|pptx?|pdf|wps|zip|rar|txt|et|ofd)(?:[?#]|$)/i

/** What a site's record of a text names: 索引号, 发文机关 … */
export const recordLabels: RegExp =
  /^(?:索\s*引\s*号|主题分类|发文机关|发文单位|成文日期|发文字号|发布日期|发布机构|公开方式|公开目录|主\s*题\s*词|信息分类|有\s*效\s*性|体裁分类|组配分类|服务对象|名\s*称|文\s*号|生成日期|信息索引|制发机关|关键词|公开形式|公开时限|废止日期|生效日期)\s*[:：]?/
