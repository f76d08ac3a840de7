/** Lines that stand over links to other texts. In simplified characters: lines are folded first. */

/** The whole line says no more: it and what follows, to the end, are titles of other texts. */
export const opensList: RegExp =
  /^(?:【.{1,40}】\s*)?(?:猜[你您](?:喜欢|想看|感兴趣)|[你您]可能(?:还|也|会)?(?:喜欢|想看|感兴趣)的?|看(?:过|了)(?:本文|此文|该文|[^，。；：]{4,40})的.{0,3}(?:还看|也看|还喜欢|也喜欢).{0,2}|[^，。；：【】]{4,40}(?:相关|推荐)(?:文章|阅读|范文|内容)(?=[:：])|(?:更多|其他|其它)?(?:相关|推荐|延伸|热门|猜你喜欢|同类|最新|精彩)的?(?:文章|推荐|阅读|范文|链接|内容|资料|文档|专题|新闻|报道|资讯|话题|帖子|文献|图书|视频|词条)(?:推荐|列表)?|(?:相关)?(?:政策|文件|图文)?(?:解读|原文)链接)\s*[:：]?$/

/** How such a line begins: nobody says so over books that he would have others read. */
export const beginsList: RegExp =
  /^(?:【.{1,40}】\s*)?(?:更多)?(?:相关(?:阅读|文章|推荐|链接|专题|内容|资料|文档|新闻|报道|资讯)|猜你喜欢|[你您]可能|大家都在看|同类)/

/** 读者推荐, 楼主热帖, 往期回顾: over links by the look of it; the site's only with more of its lines, or the end, below. */
export const mayOpenList: RegExp =
  /^(?:[^，。：\s]{0,3}(?:热帖|往期\S{2}|精彩回顾|推荐|排行榜?|热搜|热榜)|小编[^，。：\s]{0,8}推荐(?:阅读|文章)?)[：:]?$/
