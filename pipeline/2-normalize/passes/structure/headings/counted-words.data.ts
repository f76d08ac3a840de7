/** Words for what a text counts off in headings of the form 要求一：…; none that a piece of a collection is called by. In both scripts. */
export const countedWords: readonly string[] =
  '真题 真題 试题 試題 要求 題型 题型 技巧 原则 原則 误区 誤區 方法 步骤 步驟 策略 问题 問題 亮点 亮點 关键 關鍵 建议 建議 对策 對策 措施 举措 舉措 看点 看點 特点 特點 任务 任務 目标 目標 环节 環節 阶段 階段 模块 模組 板块 板塊 考点 考點 难点 難點 重点 重點 要点 要點 例题 例題 错误 錯誤 优势 優勢 缺点 缺點 理由 原因 表现 表現 启示 啟示 经验 經驗 教训 教訓 意义 意義 途径 途徑 路径 路徑 法则 法則 秘诀 秘訣 妙招 绝招 絕招 招数 招數 规律 規律 场景 場景 类型 類型 模式 情形 情况 情況 趋势 趨勢 挑战 挑戰 关系 關係 角度 层次 層次 维度 維度 标准 標準 条件 條件 能力 知识点 知識點 注意事项 注意事項 主题 主題 话题 話題 活动 活動 练习 練習 实验 實驗'.split(
    ' '
  )
