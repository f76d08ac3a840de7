/**
 * What one character of the other script may have been (TN-72): in running text the words beside it tell, in a person's
 * name nothing does.
 */

/** Simplified characters that stand for several traditional ones, of those that are met in names. */
export const oneToManyHans =
  '发后干里面系征只台余云松于制周准表才丑斗谷几姜范钟复历汇尽坛团脏种折志致杰卷克夸困蜡累帘卤蒙弥辟仆朴签秋曲舍升胜术苏涂万吁叶佣郁御愿岳扎占朱筑注庄沈党丰冬伙极家岩药游回旋采厂冲出淀板布当刮柜合胡划伙姜借据凌梁霉蔑宁千确洒咸向须仙弦赞症'

/** Traditional characters that become one simplified character, or stay, as the word wants. */
export const oneToManyHant = '乾瞭藉著夥覆徵麼'

/** Family names that are written alike in both scripts, though the character is another one elsewhere: 于, not 於. */
export const keptFamilyNames = '于余范姜谷沈郁岳涂曲仇游胡秋朱向'

/** Where one of these stands before it, the character ends a word and is no family name: 对于, 其余, 师范. */
export const wordsBefore = '对由关至等属处在基位鉴终高低大小多少过敢勇善其剩业规示典模师防生浓忧'

/** What follows a family name when somebody is called by it. */
export const titlesOfPersons =
  '先生|女士|小姐|老师|老師|同志|同学|同學|教授|博士|医生|醫生|大夫|师傅|師傅|主任|校长|校長|院长|院長|处长|處長|科长|科長|局长|局長|经理|經理|总经理|總經理|书记|書記|主席|馆长|館長|站长|站長|所长|所長'
