/**
 * Words of which sites make what they print around a text: buttons, menus, counters, notices. None of them tells
 * anything by itself; a short line at the edge of a text that is made of hardly anything else is the site's.
 */
import { folded } from '../headings/lexicon.ts'

/** Menus and accounts stand at the head of every page. */
const menus =
  '首页 主页 网站 本站 菜单 导航 频道 栏目 专栏 专题 分类 全部分类 目录 搜索 搜一搜 热门搜索 登录 登陆 注册 免费注册 退出 会员 用户 会员中心 个人中心 用户中心 我的 我的足迹 我的收藏 我的订单 消息 购物车 帮助 帮助中心 中心 客服 设为首页 设为主页 加入收藏 加为收藏 网站地图 站点地图 联系我们 关于我们 联系站长 站长 公告 网站公告 简体 繁体 繁體 版 适老版 手机版 电脑版 无障碍 无障碍浏览 旧版 新闻 资讯 论坛 博客 文库 题库 问答 课件 试卷 教案 范文 范文大全 大全 资料 资料中心 登入 註冊 會員 首頁 搜尋 繁體版 政务公开 办事大厅 互动交流 政民互动 信息公开 您的位置 您所在的位置 当前位置 今天是 星期一 星期二 星期三 星期四 星期五 星期六 星期日 欢迎 欢迎您 光临 English home login register search menu articles about contact sitemap'
/** What a reader may do with the page: beside the title, and below the text. */
const buttons =
  '分享 分享到 转发 收藏 点赞 赞 踩 顶 打印 打印本页 关闭 关闭窗口 返回 返回顶部 返回上级 返回列表 返回首页 回到顶部 上级 列表 收起 展开 全文 展开全文 收起全文 阅读全文 复制 复制链接 链接 举报 投诉 纠错 反馈 意见反馈 评论 网友评论 发表评论 登录后 条评论 回复 只看楼主 楼主 楼层 显示全部 倒序 倒序浏览 正序 沙发 使用道具 打赏 赞赏 赞赏支持 支持 关注 已关注 加关注 立即 点击 查看 查看更多 更多 下一页 上一页 首页 尾页 下一篇 上一篇 下一条 上一条 没有了 字号 字体 a a+ a- 大 中 小 加大 缩小 减小 还原 全屏 语音 朗读 听 扫一扫 扫码 二维码 手机 手机上看 手机查看 在手机打开 当前页 微信 易信 飞信 微博 新浪微博 腾讯微博 朋友圈 空间 QQ空间 QQ 人人网 豆瓣 知乎 抖音 APP 客户端 打开 体验 更佳 阅读体验 share print close back top reply comments like follow next previous'
/** What programs count and stamp. */
const counters =
  '浏览 浏览次数 浏览量 阅读 阅读量 阅读次数 点击 点击数 点击量 点击率 访问 访问量 访问次数 人气 热度 次 次数 人 人已 人赞 条 共 页 页数 字数 大小 格式 类型 评分 推荐 推荐指数 更新 更新时间 更新日期 发布 发布时间 发布日期 发布者 发布人 发表于 发表 上传 上传时间 上传者 上传人 时间 日期 来源 信息来源 文章来源 稿源 编辑 责任编辑 责编 小编 作者 admin editor 文章作者 前 年前 月前 天前 小时前 分钟前 万 秒 执行时间 页面执行时间 页面 标签 关键词 关键字 文档编号 编号 本文 本文地址 地址 posted on by views powered processed tags'
/** Sharing sites sell copies. */
const copies =
  '下载 立即下载 免费下载 下载地址 下载文档 合集下载 文档简介 文档介绍 正文复制 复制正文 下载量 附件下载 附件 文档 全文 资料 精品资料 精品 本资料 本文档 电脑 保存 另存为 右键 可编辑 编辑版 word word版 doc pdf ppt 版 完整版 高清 打包 在线 在线阅读 预览 在线预览 积分 所需积分 金币 金币数 会员 VIP 加入VIP 开通VIP VIP专免 VIP专享 会员专享 VIP免费 侵权投诉 合集下载 合集 开通 付费 免费 全站 查找 使用 方便 更方便 还剩 未读 继续阅读 继续 公众号 关注公众号 获取 获取更多 添加 加群 群 客服 温馨提示 提示 维护 提前 请提前'
/** Links to other texts, and what stands over them. */
const links =
  '相关 相关阅读 相关文章 相关推荐 相关内容 相关链接 热门 热门文章 热门推荐 最新 最新文章 推荐阅读 猜你喜欢 你可能喜欢 你可能还喜欢 您可能感兴趣 可能 还喜欢 感兴趣 延伸阅读 精彩 精彩推荐 同类 本类 排行 排行榜 大家都在看 看了又看 文章 其他'
/** Forums print them around every post: floors, ranks, boxes to answer in. */
const forums =
  '电梯直达 回帖 回帖奖励 发帖 跟帖 看帖 看该作者 只看该作者 只看大图 显示全部楼层 倒序看帖 阅读模式 阅读权限 威望 贡献 在线时间 注册时间 最后登录 签到 勋章 串个门 加好友 发送私信 高级模式 快速回复 回帖后跳转 本版积分规则 沙发 板凳 地板 推荐 提升卡 变色卡 匿名 昵称 用户名 密码 验证码 提交 记住我 忘记密码 看不清 换一张 需要登录 才可以 游客'
/** Catalogues of libraries and databases of journals: beside the title, and below an abstract. */
const catalogues =
  '索书号 条码 条形码 馆藏 馆藏地 馆藏信息 馆藏目录 我的图书馆 参考咨询 书目 书目信息 检索 高级检索 一键检索 数字资源 电子资源 导出 导出题录 引用本文 相似文献 引证文献 共引文献 施引文献 相关文献 下载次数 下载量 被引 被引次数 被引频次 整本下载 全文下载 下载全文 当期目录 过刊浏览 在线投稿 投稿指南 期刊首页 本刊首页 DOI ISSN ISBN CAJ 知网节 网络首发 二级参考文献 读者推荐'
/** Cards over the documents of offices: how each is filed, where it is from, how long it holds. */
const cards =
  '索引号 信息索引号 主题分类 主题词 发文机构 发文机关 发文单位 发文字号 发文日期 成文日期 生成日期 生效日期 生效时间 废止日期 废止时间 有效性 内容概述 组配分类 信息分类 信息名称 发布机构 体裁分类 服务对象 公开方式 公开形式 公开范围 公开时限 公开日期 公开目录 责任部门 名称 文号'
/** Databases of laws: the card over a text, and links below it. */
const laws =
  '法宝 引证码 法宝引证码 时效性 现行有效 尚未生效 已被修改 效力级别 效力位阶 发布部门 法规类别 引用法规 本篇引用 相关法规 法规沿革 历史沿革 条文检索 历史法条 公布机关 公布日期 施行日期 法律效力 关联法规 法规解读 中央法规 地方法规 裁判文书 唯一标志'
/** Accounts of messengers: calls to follow above the text, credits and buttons below it. */
const accounts =
  '海报 生成海报 在看 留言 精选留言 写留言 写下你的留言 阅读原文 点击阅读原文 长按 长按二维码 识别 扫码关注 蓝字 上方蓝字 星标 设为星标 原创 公众号 小程序 视频号 微信号 轻触 微信扫一扫 关注该公众号 审核 排版 校对 监制 终审 初审 复审 图源'
/** Who keeps a site, and what it asks of the reader's machine: at the very end of offices' pages. */
const owners = '主办 承办 协办 主管 主管单位 发布单位 运维 维护 建议使用 浏览器 分辨率 著作权 著作权所有'
/** The last lines of a page. */
const notices =
  '版权 版权所有 版权声明 声明 免责声明 转载 请注明 注明 出处 注明出处 谢谢 未经 许可 不得 未经许可 不得转载 侵权 删除 备案 备案号 ICP备 京ICP备 公网安备 号 技术支持 主办单位 承办单位 网站标识码 广告 广告服务 广告合作 诚聘 诚聘英才 招聘 商务合作 隐私 隐私政策 用户协议 服务条款 友情链接 网站管理 隐私权 隐私权政策 copyright all rights reserved'

const wordsOf = (...classes: readonly string[]): ReadonlySet<string> =>
  new Set(classes.flatMap(words => folded(words.toLowerCase()).split(' ')))

/** In simplified characters: lines are folded before they are looked up. */
export const siteWords: ReadonlySet<string> = wordsOf(menus, buttons, counters, copies, links, notices)

/** With those that may be headings of a text as well (检索, 馆藏, 审核): they count beside a site's lines only. */
export const wordsBesideSite: ReadonlySet<string> = new Set([
  ...siteWords,
  ...wordsOf(forums, catalogues, cards, laws, accounts, owners)
])

/** Those that stand over links to other texts. */
export const linkWords: ReadonlySet<string> = wordsOf(links)
