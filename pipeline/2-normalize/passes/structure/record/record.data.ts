/** Fields of records: what databases, archives and offices set before a text, and what becomes of each. */

export type FieldUse = 'title' | 'author' | 'keep' | 'drop'

const named = (use: FieldUse, names: string): readonly (readonly [string, FieldUse])[] =>
  names.split(/\s+/).map(name => [name, use] as const)

/** By their names, blanks taken out and in small letters. */
export const recordFields: ReadonlyMap<string, FieldUse> = new Map([
  // The title, in every record.
  ...named(
    'title',
    '标题 標題 题目 題目 篇名 题名 題名 文题 文題 正题名 正標題 文章标题 文章標題 文章题目 论文题目 論文題目 文档标题 文件标题 文件名称 文件名稱 资料名称 作品名称 作品名 法律名称 法规名称 信息名称 信息标题 新闻标题 文献标题 书名 篇目 title subject'
  ),
  // Who wrote it: databases, archives, competitions.
  ...named(
    'author',
    '作者 著者 撰稿人 撰稿 撰写人 撰写 文章作者 作者姓名 责任者 責任者 起草人 执笔人 执笔 译者 author by'
  ),
  // Content, or what a reader of the text wants: kept with its label.
  ...named(
    'keep',
    '内容提要 摘要 关键词 關鍵詞 关键字 提要 內容提要 關鍵字 英文标题 英文標題 作者简介 作者簡介 副标题 副標題 副題 中图分类号 中圖分類號 文献标识码 文献標識碼 文章编号 文章編號 abstract keywords'
  ),
  // Where its author works: a line of the head as well, which stays with its label.
  ...named('keep', '单位 單位 作者单位 作者單位 所在单位 所在單位 工作单位 工作單位 机构 機構'),
  // How English memoranda and packages say what they are.
  ...named(
    'keep',
    'pep status type content-type created version topic requires category format files upstream-name'
  ),
  // Where the copy was kept and how it was filed: databases of reprints, archives, office systems.
  ...named(
    'drop',
    '正文 日期 版号 版號 版次 文獻號 原文出處 原刊期號 原刊頁號 分類號 分類名 複印期號 責任編輯 文獻類型 出處 期號 頁號 頁碼 文献号 原文出处 原刊地名 原刊期号 原刊页号 分类号 分类名 复印期号 责任编辑 文献类型 出处 期号 页号 页码 来源 來源 收稿日期 分类 分類 地名 刊名 刊号 卷期'
  ),
  ...named(
    'drop',
    '时效性 效力级别 发布部门 发布机关 公布日期 施行日期 实施日期 生效日期 典藏号 典藏號 索书号 索書號 类别 類別 体裁 體裁 页数 頁數 大小 格式 标签 標籤 阅读 閱讀 阅读量 浏览 浏览量 点击 点击数 人气 全文 内容 內容 文章内容 文档内容 文件内容 日期 发表日期 发表时间 写作日期 写作时间 发布日期 成文日期 字数 编号 編號 文号 档号 密级 密級 保管期限 栏目 欄目 date source'
  )
])
