/** What offices and databases of laws print over a text on how it is filed. In simplified characters, without blanks. */

const named = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

/** No text says these of itself: one of them, at least, is on every card. */
export const filingLabels: ReadonlySet<string> = named(
  `索引号 信息索引号 索取号 主题分类 信息分类 信息类别 信息名称 体裁分类 组配分类 服务对象分类 公文种类 公文类型 公开目录 公开方式 公开形式
  公开范围 公开时限 公开程序 公开类别 公开属性 公开主体 公开责任部门 公开日期 公开时间 生成日期 产生日期 发文机关 发文机构 发文单位 发文字号 发文文号 发文日期 发文时间
  发布机构 发布机关 统一编号 登记号 统一登记号 规范性文件登记号 时效性 效力级别 效力位阶 法规类别 法规体系 公发布日 是否有效 有效性 文件状态`
)

/** These stand beside them. */
export const otherLabels: ReadonlySet<string> = named(
  `名称 标题 文件名称 文件标题 法规名称 主题词 关键词 关键字 成文日期 发布日期 发布时间 公布日期 印发日期 生效日期 生效时间 实施日期 施行日期 修正日期
  废止日期 废止时间 失效日期 失效时间 有效期 有效期限 截止日期 文号 文件编号 公文文号 编号 来源 信息来源 来源单位 责任部门 责任单位 制发单位 制定机关 发布单位
  发布部门 主办单位 分类 类别 文件类型 文件类别 内容分类 内容概述 内容概况 内容描述 载体类型 记录形式 语种 版本 更新日期 更新时间 浏览次数 时效 效力 备注 体裁`
)

/** Whose value is the title. */
export const titleLabels: ReadonlySet<string> = named('名称 标题 信息名称 文件名称 文件标题 法规名称')

/** Whose value may be taken for the title below it, and is often left out. */
export const emptiedLabels: ReadonlySet<string> = named(
  '主题词 关键词 关键字 内容概述 内容概况 内容描述 备注 名称 标题 信息名称 文件名称 文件标题 法规名称'
)
