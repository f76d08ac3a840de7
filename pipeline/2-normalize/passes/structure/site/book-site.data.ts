/** Words of which sites of books make what they print around a copy. In simplified characters and small letters. */

/** One of them at least: without it the line is of something else (购票请登录 www.…). */
export const bookTerms: readonly string[] =
  '小说 电子书 txt 好书 书评 书库 书网 书吧 书城 本书 图书 ebook 最新章节 全本 全文阅读 在线阅读'.split(' ')

export const bookSiteTerms: readonly string[] =
  '下载 免费 整理 制作 收藏 分享 更新 章节 手机 访问 登录 登陆 网站 网址 网友 论坛 正版 购买 24小时 版权归 互联网 自网络 本站 qq群 敬请 提供 推荐 更多 欢迎 预览 试阅 删除 不做任何负责'.split(
    ' '
  )
