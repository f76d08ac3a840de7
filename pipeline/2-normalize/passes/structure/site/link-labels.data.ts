/**
 * Labels of links that a page shows as a row and that stand without anything between them once the page is copied as
 * text. None of them tells anything by itself; two one right after another are no words of an author.
 */

/** Print and share bars: beside the date under a title, or below the text; portals, offices, blogs. */
const bars =
  '打印 打印本页 打印本頁 打印本文 打印此页 打印文章 列印 列印本頁 友善列印 关闭 关闭窗口 关闭本页 关闭此页 關閉視窗 收藏 收藏本文 收藏本页 加入收藏 分享 分享到 分享本文 转发 轉寄 转载 举报 檢舉 投诉 纠错 我要纠错 复制链接 複製連結 评论 我要评论 发表评论 点赞 返回 返回顶部 返回列表 返回首页 返回上页 回上頁 回首頁 上一页 下一页 上一篇 下一篇'

/** Databases of laws: right of a law's name or its date of promulgation, above the first chapter. */
const laws =
  '立法理由 立法紀錄 立法记录 立法沿革 立法歷程 立法资料 相關法規 相关法规 法規沿革 法规沿革 歷史沿革 历史沿革 修訂沿革 修订沿革 沿革內容 相關條文 相关条文 所有條文 條文檢索 条文检索 條文對照 条文对照 歷史法條 历史版本 相關判解 相关判解 相關函釋 相关案例 法規內容 法规内容 法條釋義 条文释义 編章節 附件下載 英譯法規 法宝联想'

/** Databases of journals: under the title and the authors of a paper, or below its abstract. */
const journals =
  '引用本文 导出引文 导出题录 匯出書目 书目信息 在线阅读 下载全文 全文下载 下载PDF PDF下载 HTML全文 查看全文 手机阅读 相似文献 相关文献 参考文献列表 施引文献 引证文献 共引文献 收录信息 文章导航 作者简介页 图表浏览 阅读统计'

/** Those of databases of laws: of them one may stand alone. */
export const lawLabels: ReadonlySet<string> = new Set(laws.split(' '))

export const linkLabels: ReadonlySet<string> = new Set(
  [bars, laws, journals].flatMap(labels => labels.split(' '))
)
