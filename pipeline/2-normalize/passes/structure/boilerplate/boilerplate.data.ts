/** Words and forms of what sharing sites, portals and printers leave around a text, beside the tables of whole lines. */

/** The button under the beginning of a text, on a page that lists several; what stands below each text that was copied from one site. */
export const moreButtons: RegExp =
  /^[[【（(]?\s*(?:更多(?:相关|精彩|推荐|热门)?的?(?:文章|内容|阅读|范文|资讯|资料)|全文阅读|阅读全文|查看全文|展开全文|显示全文|查看更多|阅读更多|继续阅读|查看详情|详细内容)\s*(?:>>|»|→|\.{3}|…)?\s*[\]】）)]?$/

/** 更多申论范文请见某某网: below any of the texts that were copied from one site. An attachment, a chapter, a page is the author's. */
export const moreCalls: RegExp =
  /^更多[^，。；]{0,8}(?:范文|文章|作文|资讯|资料|试题|真题|素材|内容|技巧|指导|辅导|信息)(?:请见|请看|请关注|请访问|请点击|尽在)(?![附第下本])[^，。；]{0,16}$/

/** The same glued to the last sentence of a text that lost its line breaks: ……照此办理。更多信息请关注官方微信“河湾发布”. */
export const moreAtEnd: RegExp = new RegExp(
  `(?<=[。！？!?…”』」）)])[\\s\\u3000]*${moreCalls.source.slice(1)}`
)

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
  ...'下载 下載 点击 點擊 文档 文檔 文件 原文 在线 線上 删除 刪除 小时内 声明 聲明 仅代表 僅代表 个人观点 個人觀點 无关 無關 用户 平台 会员 會員 客服 联系 聯絡 网站 網站 资源 資源 附件 付费 付費 软件 軟體 存储 儲存'
    .split(' ')
    .map(term => ({ term, weight: 0.5 }))
]
