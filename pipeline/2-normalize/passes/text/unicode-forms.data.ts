/** Characters that stand for others, and what they stand for. */

/**
 * TN-8: radicals of the CJK supplement that are whole characters in their own right, each followed by its character.
 * Radicals that only occur as a part of a character have none. Unicode's EquivalentUnifiedIdeograph; NFKC has two.
 */
export const radicalSupplement =
  '⺌小⺍小⺎兀⺐尢⺓幺⺔彑⺜日⺝月⺟母⺠民⺦丬⺩王⺫目⺬示⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** TN-10: places that GBK tables gave to characters before Unicode had them; the pairs share their GB bytes. */
export const legacyPrivateUse: ReadonlyMap<number, number> = new Map([
  [0xe78d, 0xfe10],
  [0xe78e, 0xfe12],
  [0xe78f, 0xfe11],
  [0xe790, 0xfe13],
  [0xe791, 0xfe14],
  [0xe792, 0xfe15],
  [0xe793, 0xfe16],
  [0xe794, 0xfe17],
  [0xe795, 0xfe18],
  [0xe796, 0xfe19],
  [0xe81e, 0x9fb4],
  [0xe826, 0x9fb5],
  [0xe82b, 0x9fb6],
  [0xe82c, 0x9fb7],
  [0xe832, 0x9fb8],
  [0xe843, 0x9fb9],
  [0xe854, 0x9fba],
  [0xe864, 0x9fbb]
])
