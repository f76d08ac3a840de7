/**
 * Words of which sites make what they print around a text: buttons, menus, counters, notices. None of them tells
 * anything by itself; a short line at the edge of a text that is made of hardly anything else is the site's.
 */

/** Menus and accounts stand at the head of every page. */
const menus =
  '首页 主页 网站 本站 菜单 导航 频道 栏目 专栏 专题 分类 全部分类 目录 搜索 搜一搜 热门搜索 登录 登陆 注册 免费注册 退出 会员 用户 会员中心 个人中心 用户中心 我的 消息 购物车 帮助 帮助中心 中心 客服 设为首页 设为主页 加入收藏 加为收藏 网站地图 站点地图 联系我们 关于我们 联系站长 站长 公告 网站公告 简体 繁体 繁體 版 适老版 手机版 电脑版 无障碍 无障碍浏览 旧版 新闻 资讯 论坛 博客 文库 题库 问答 课件 试卷 教案 范文 范文大全 大全 资料 资料中心 登入 註冊 會員 首頁 搜尋 繁體版 政务公开 办事大厅 互动交流 政民互动 信息公开 您的位置 您所在的位置 当前位置 今天是 星期一 星期二 星期三 星期四 星期五 星期六 星期日 欢迎 欢迎您 光临 English home login register search menu articles about contact sitemap'
/** What a reader may do with the page: beside the title, and below the text. */
const buttons =
  '分享 分享到 转发 收藏 点赞 赞 踩 顶 打印 打印本页 关闭 关闭窗口 返回 返回顶部 返回上级 返回列表 返回首页 回到顶部 上级 列表 收起 展开 全文 展开全文 收起全文 阅读全文 复制 复制链接 链接 举报 投诉 纠错 反馈 意见反馈 评论 网友评论 发表评论 登录后 条评论 回复 只看楼主 楼主 楼层 显示全部 倒序 倒序浏览 正序 沙发 使用道具 打赏 赞赏 赞赏支持 支持 关注 已关注 加关注 立即 点击 查看 查看更多 更多 下一页 上一页 首页 尾页 下一篇 上一篇 下一条 上一条 没有了 字号 字体 a a+ a- 大 中 小 加大 缩小 语音 朗读 听 扫一扫 扫码 二维码 手机 手机上看 手机查看 在手机打开 当前页 微信 微博 新浪微博 朋友圈 空间 QQ空间 QQ 人人网 豆瓣 知乎 抖音 APP 客户端 打开 体验 更佳 阅读体验 share print close back top reply comments like follow next previous'
/** What programs count and stamp. */
const counters =
  '浏览 浏览次数 浏览量 阅读 阅读量 阅读次数 点击 点击数 点击量 点击率 访问 访问量 访问次数 人气 热度 次 次数 人 人已 人赞 条 共 页 页数 字数 大小 格式 类型 评分 推荐 推荐指数 更新 更新时间 更新日期 发布 发布时间 发布日期 发布者 发布人 发表于 发表 上传 上传时间 上传者 上传人 时间 日期 来源 信息来源 文章来源 稿源 编辑 责任编辑 责编 小编 作者 admin editor 文章作者 前 年前 月前 天前 小时前 分钟前 万 秒 执行时间 页面执行时间 页面 标签 关键词 关键字 文档编号 编号 本文 本文地址 地址 posted on by views powered processed tags'
/** Sharing sites sell copies. */
const copies =
  '下载 立即下载 免费下载 下载地址 下载文档 下载量 附件下载 附件 文档 全文 资料 精品资料 精品 本资料 本文档 电脑 保存 另存为 右键 可编辑 编辑版 word word版 doc pdf ppt 版 完整版 高清 打包 在线 在线阅读 预览 在线预览 积分 所需积分 金币 金币数 会员 VIP 加入VIP 开通 付费 免费 全站 查找 使用 方便 更方便 还剩 未读 继续阅读 继续 公众号 关注公众号 获取 获取更多 添加 加群 群 客服 温馨提示 提示 维护 提前 请提前'
/** Links to other texts, and what stands over them. */
const links =
  '相关 相关阅读 相关文章 相关推荐 相关内容 相关链接 热门 热门文章 热门推荐 最新 最新文章 推荐阅读 猜你喜欢 你可能喜欢 你可能还喜欢 您可能感兴趣 可能 还喜欢 感兴趣 延伸阅读 精彩 精彩推荐 同类 本类 排行 排行榜 大家都在看 看了又看 文章 其他'
/** The last lines of a page. */
const notices =
  '版权 版权所有 版权声明 声明 免责声明 转载 请注明 注明 出处 注明出处 谢谢 未经 许可 不得 未经许可 不得转载 侵权 删除 备案 备案号 ICP备 京ICP备 公网安备 号 技术支持 主办单位 承办单位 网站标识码 广告 广告服务 广告合作 诚聘 诚聘英才 招聘 商务合作 隐私 隐私政策 用户协议 服务条款 友情链接 网站管理 copyright all rights reserved'

const wordsOf = (...classes: readonly string[]): ReadonlySet<string> =>
  new Set(classes.flatMap(words => words.toLowerCase().split(' ')))

export const siteWords: ReadonlySet<string> = wordsOf(menus, buttons, counters, copies, links, notices)

/** Those that stand over links to other texts. */
export const linkWords: ReadonlySet<string> = wordsOf(links)

/** Longest of the words. */
export const LONGEST_WORD: number = Math.max(...[...siteWords].map(word => word.length))
