/** Frequent family names, and words that name who signs. */

/** One-character family names, in both scripts. */
export const familyNames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯常温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽穆农司卓古吉缪車车项連连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池苑迟邝方于洪裘谌匡'

/** Words that begin as a name might, and stand alone on a line. */
export const noNames: RegExp =
  /^(?:方[法案式向面针針便言程]|于[是此今]|成[果效绩績长長就本因]|高[度考校层層潮]|安[全排装裝]|时[间期]|经[过验费]|常[见用识])/

/** Ends of names of bodies. */
export const bodyNouns: RegExp =
  /(?:办公室|辦公室|委员会|委員會|局|厅|廳|院|校|学校|學校|中心|公司|集团|部|处|處|科|会|會|组|組|社|馆|館|站|所|室|班|团|團|队|隊|政府|支部|党委|工会|协会|協會|大学|中学|小学|幼儿园)$/

/** Labels before a signature. */
export const signLabels: RegExp =
  /^(?:倡议人|汇报人|报告人|述职人|检讨人|申请人|承诺人|发言人|演讲人|签名|签字|落款|此致|学生|您的学生|编者|編者|作者)\s*[:：]\s*\S{1,20}$/

/** Labels before an author. */
export const authorLabels: RegExp =
  /^[（(]?(?:作者|文|撰文|撰稿|撰稿人|执笔|执笔人|記者|记者|通讯员|通訊員|供稿|整理|编写|編寫|主讲|演讲人|发言人|报告人|汇报人)\s*[:：/／|｜丨]\s*[^\s。；，？！?!][^。；，？！?!]{0,24}$/

/** 本报记者, 特约通讯员: what stands before a name under the title, or above the text, in papers and on their sites. */
export const reporterRole: RegExp =
  /^(?:《[^《》]{1,16}》(?=.{0,6}(?:[记記]者|通讯员|通訊員))|本[报報刊台臺网網社站]|[\p{Script=Han}]{2,6}(?:社|[日晚早时時][报報]|[网網]|[电電][视視]台)|[\p{Script=Han}]{2,4}(?=[记記]者[\s\u3000]))?(?:特约|特約|见习|見習|实习|實習|首席|[驻駐][\p{Script=Han}]{2,4})?(?:记者|記者|通讯员|通訊員|评论员|評論員|特派员|特派員|撰稿人|作者)/u

/** 本报记者林间发自河湾, 本报记者　林间　河湾报道, 《河湾报》记者林间报道: behind the name, where the report comes from. */
export const reportedFrom: RegExp =
  /[\s\u3000]*(?:[发發][自于於]\p{Script=Han}{2,6}|(?:[\s\u3000]\p{Script=Han}{0,6})?[报報][道導])$/u

/** 本报评论员, 本刊编辑部: a paper's own voice needs no name. */
export const ownVoice: RegExp =
  /^本[报報刊台臺](?:特约|特約)?(?:评论员|評論員|编辑部|編輯部|记者|記者|通讯员|通訊員)$/
