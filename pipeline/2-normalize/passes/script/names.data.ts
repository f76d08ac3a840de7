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

/** Words before a name, of one character. */
export const linking = '和与跟请给找叫像替'

/** What follows a family name when somebody is called by it. */
export const titlesOfPersons =
  '先生|女士|小姐|老师|老師|同志|同学|同學|教授|博士|医生|醫生|大夫|师傅|師傅|主任|校长|校長|院长|院長|处长|處長|科长|科長|局长|局長|经理|經理|总经理|總經理|书记|書記|主席|馆长|館長|站长|站長|所长|所長'

/** The same among neighbours, and by a craft: 于大爷, 余木匠. */
export const titlesOfNeighbours =
  '大爷|大爺|大妈|大媽|大叔|大婶|大嬸|大哥|大姐|大娘|大嫂|老汉|老漢|老板|老闆|爷爷|爺爺|奶奶|伯伯|叔叔|婆婆|阿姨|太太|夫人|医师|醫師|木匠|铁匠|鐵匠|石匠|裁缝|裁縫|村长|村長|队长|隊長|班长|班長|组长|組長|镇长|鎮長|县长|縣長|市长|市長|厂长|廠長|店长|店長'

/** Who is spoken of when a name follows, besides the titles: 县长于海, 记者 姜小云. */
const offices =
  '[省市县縣区區镇鎮乡鄉村班队隊厂廠连連团團会會部组組社店船]长|[省市县縣区區镇鎮乡鄉村班队隊厂廠连連团團会會部组組社店船]長|秘书长?|秘書長?|祕書長?|委员|委員|代表|记者|記者|编辑|編輯|编者|編者|作者|通讯员|通訊員|摄影|攝影|翻译|翻譯|导演|導演|演员|演員|会计|會計|诗人|詩人|作家|儿子|兒子|女儿|女兒|妻子|丈夫|徒弟|师父|師父|邻居|鄰居|同事|战友|戰友|同桌|画家|畫家|学者|學者|专家|專家|工程师|工程師|律师|律師|司机|司機|工人|农民|農民|村民|居民|队员|隊員|社员|社員|党员|黨員|团员|團員|学员|學員|学生|學生|战士|戰士|护士|護士|主持人?|主讲人?|主講人?|记录人?|記錄人?|发言人|發言人|负责人|負責人|联系人|聯繫人|支书|支書|干事|幹事|助理|顾问|顧問|理事长?|理事長?|董事长|董事長|总裁|總裁|总编|總編|主编|主編|编委|編委|责编|責編|校对|校對|执笔|執筆'
export const officesBefore: string = `${titlesOfPersons}|${offices}`

/** What follows a name behind an office. */
export const afterNames =
  '说說道讲講问問答笑喊写寫在和与與等到对對向把被也都就又还還则則却卻不没沒有要会會将將从從为為以及同带帶率主出发發宣指表认認介致作参參陪代担擔任的是来來了'

/** No given name begins with these where the family name may be a preposition: 于次日, 于会上. */
export const noGivenNames =
  '一二三四五六七八九十两兩几幾数數多半今昨明去本该該我你您他她它们們这這那哪每各某其之此是上下前后後内內外中里裡裏间間年月日时時早晚午夜春夏秋冬会會当當同因不次翌近早初末底约約近何'
