/**
 * Words of grammar, in both scripts, that tell where a heading ends and a sentence begins: pronouns, prepositions,
 * words of time, conjunctions, auxiliaries, particles. No word of a subject: what a text speaks of proves nothing.
 */

/** With these a sentence opens; a heading seldom goes on with them. */
export const sentenceOpeners: readonly string[] =
  // Pronouns and demonstratives.
  `我 你 您 他 她 它 牠 咱 自己 自我 本人 笔者 筆者 小编 小編 大家 谁 誰 这 這 那 凡 以下 下面 所谓 所謂
  随着 隨著 通过 通過 按照 根据 根據 为了 為了 对于 對於 按 据 據 自 自从 自從 由于 由於 针对 針對 围绕 圍繞
  面对 面對 经过 經過 被 当 當 关于 關於 作为 作為 除了 至于 至於 依照 依据 依據 直到
  刚 剛 起初 起先 当初 當初 后来 後來 当前 當前 当今 當今 当时 當時 目前 近年 近日 近来 近來 最近 今年 去年 明年 今后 今後 今天 昨天 明天 如今 现在 現在 过去 過去 以前 从前 從前 将来 將來
  长期 長期 一直 曾经 曾經 已经 已經 首先 其次 再次 然后 然後 最后 最後 第一 第二 一是 一方面 同时 同時
  因为 因為 如果 假如 只有 只要 虽然 雖然 尽管 儘管 即使 无论 無論 不论 不論 不管 不但 不仅 不僅 一旦 既然 除非 倘若 但 但是 然而 所以 因此 例如 比如
  有的 有些 没有 沒有`
    .split(/\s+/)
    .sort()

/** Prepositions of one character: a sentence may open with one, or have its subject before it. */
export const prepositions: readonly string[] =
  '在 从 從 对 對 以 将 將 把 由 到 自 按 据 據 为 為 于 於 该 該 此 其 各 每 某'.split(' ')

/** Auxiliaries that open a sentence without a subject. */
export const auxiliaries: readonly string[] =
  '要 必须 必須 应 應 应当 應當 应该 應該 需要 可以 不能 不得 不要'.split(' ')

/** A heading does not end in one of these. */
export const headEndings =
  /(?:(?<!目)的|[地得和与與及或在把被对對向从從于於以为為是有要使让讓将將并並而且不很更最也都就着著个個之其小大多少新老好这這那第几幾到每各两兩一二三四五六七八九十百千万萬]|进一步|必须|关于|關於)$/

/** A sentence does not begin with one of these. */
export const tailBans =
  /^(?:[的地得了着著过過们們和与與及或，。、；：性化者率中上下里裡内內外前后後间間时時式型类類]|之)/

/** A date or a time of day. */
export const quantity = /^(?:[\d０-９]+|[〇零一二三四五六七八九十百千万萬两兩几幾半]+)[年月日天点點周週时時]/

/** Nor does a heading end in a number with its measure. */
export const endsInQuantity =
  /[\d０-９〇零一二三四五六七八九十百千万萬两兩几幾半每][年月日天点點周週次个個名位人种種台臺支条條张張块塊只隻头頭]$/

/** Inside a heading these are seldom met: aspect, adverbs of a told clause, the copula. */
export const clauseSigns: ReadonlySet<string> = new Set('了着著过過就也都才还還已先再又是')

/** Words with which a sentence tells or orders something; parallel headings do without. */
export const tells =
  /(?<![存所潜潛内內外])在|把(?![握关關])|被|(?<!自|理)由|(?<![优優率领領首])先(?![进進行锋鋒导導])|就(?![业業医醫学學近])|[才都也每随隨]|了(?![解])|[着著](?![力眼重手])|以前|以后|以後|时候|時候|可以|不得|不要|不能|应当|應當|必须|必須|按照|因为|因為|如果|[\d一二两兩三四五六七八九十几幾][个個名位次天年月日点點户戶元只隻张張把条條种種]/

/** Verbs that official headings order something with, by themselves or behind an adverb, folded: none of them stands without its object. */
export const callsForObject =
  /^(?:进一步|全面|大力|积极|切实|着力|加快|持续|不断|深入|统筹|扎实|稳步)?(?:加强|加快|加大|推进|推动|提升|提高|完善|健全|强化|促进|深化|优化|落实|建立|构建|扩大|增强|实施|开展|打造|坚持|注重|突出|拓展|拓宽|培育|营造|树立|支持|鼓励|引导|规范)$/

/** Nouns that headings of every kind end in: they name what the part that follows is for. */
export const headNouns: readonly string[] =
  `情况 概况 背景 现状 问题 原因 成因 目标 目的 意义 必要性 重要性 可行性 任务 要求 原则 思想 思路 内容 重点 步骤 安排 措施 方法 办法 方式 方案 途径
  对策 建议 意见 启示 经验 做法 成效 成绩 成果 效果 效益 影响 特点 特征 优势 不足 打算 计划 进度 时间 地点 对象 范围 条件 标准 依据 定义 概念 分类
  职责 制度 机制 体系 体制 流程 程序 手续 规定 纪律 事项 须知 保障 组织 领导 管理 建设 工作 服务 培训 教育 宣传 结论 讨论 分析 结果 材料 评价 预算 来源 构成
  作用 价值 关系 过程 阶段 环节 能力 水平 意识 作风 责任 责任制 队伍 质量 安全`.split(/\s+/)
