/** Neutral texts of many shapes, written for these tests; the laws (rebuilding, idempotence) are tried on all of them. */

/** A paragraph of body text. */
export const body =
  '春天到了，园子里的花都开了，大家忙着浇水、松土、除草，谁也不肯闲着。到了傍晚，我们坐在石阶上看天边的云，心里十分高兴。'

export const texts: Readonly<Record<string, string>> = {
  notice: `关于开展春季植树活动的通知\n\n各班级：\n${body}现将有关事项通知如下：\n一、活动时间\n4月5日上午8：00。\n二、活动地点\n学校后山。\n三、活动要求\n1、各班要高度重视，认真组织。\n2、注意安全，遵守纪律。\n3、活动结束后打扫卫生。\n附件：1. 分工表\n2. 路线图\n\n学校办公室\n2026年3月20日`,
  speech: `在读书节开幕式上的讲话\n（2026年4月23日）\n林间\n尊敬的各位老师，亲爱的同学们：\n大家好！${body}\n一、读书让人明理。${body}${body}\n二、读书让人宁静。${body}${body}\n三、读书让人勇敢。${body}${body}\n谢谢大家！`,
  paper: `城市公园鸟类观察初探\n张三\n摘要：${body}\n关键词：公园；鸟类；观察\n1 引言\n${body}\n2 方法\n2.1 样地选择\n${body}\n2.2 观察时间\n${body}\n3 结果\n3.1 种类\n${body}\n3.2 数量\n${body}\n4 讨论\n${body}\n参考文献\n[1] 张三. 鸟类观察. 某出版社, 2020.\n[2] 李四. 城市公园. 某杂志, 2021.`,
  law: '社区图书室管理办法\n第一章 总则\n第一条 为了管好图书室，制定本办法。\n第二条 图书室对居民开放。\n第二章 借阅\n第一节 借书\n第三条 每人每次可借三册。\n（一）小说；\n（二）诗歌；\n（三）画册。\n第二节 还书\n第四条 到期归还。\n第五条 根据第三条规定，逾期者停借。\n第三章 附则\n第六条 本办法自公布之日起施行。',
  oneLineLaw:
    '社区图书室管理办法第一章　总　　则\u00a0　　第一条　为了管好图书室，制定本办法。　　第二条　图书室对居民开放。\u00a0第二章　借　　阅\u00a0　　第三条　每人每次可借三册。　　借书要登记。　　第四条　到期归还。',
  nested: `社区工作总结\n${body}\n一、主要工作\n（一）环境整治\n1.清扫街道\n${body}\n2.修剪花木\n${body}\n（二）文体活动\n1.读书会\n${body}\n2.运动会\n${body}\n二、存在问题\n${body}\n三、下一步打算\n（一）加强学习。${body}\n（二）改进作风。${body}\n（三）狠抓落实。${body}`,
  glued: `文档简介：社区志愿服务工作总结一年来，社区志愿者走街串巷，${body}一、主要做法（一）建好队伍。${body}${body}（二）定好制度。${body}${body}${body}二、主要成效${body}${body}${body}三、几点体会志愿服务贵在坚持，${body}${body}${body}四、下步打算我们将继续努力，${body}${body}${body}`,
  contents: `校园安全手册\n目录\n一、防火……1\n二、防溺水……3\n三、交通安全……5\n一、防火\n${body}\n二、防溺水\n${body}\n三、交通安全\n${body}`,
  pages: `观鸟记\n${body}\n我们沿着小路慢慢往前走，听见林子里有一阵\n- 1 -\n清脆的叫声。${body}\n- 2 -\n${body}\n- 3 -\n${body}`,
  series: `读书心得体会范文三篇\n小编整理了三篇范文，欢迎阅读。\n读书心得体会范文一\n${body}\n${body}\n读书心得体会范文二\n${body}\n一、多读\n${body}\n二、多想\n${body}\n读书心得体会范文三\n${body}\n${body}`,
  bracketed: `【第一篇：我的家乡】\n${body}\n${body}\n【第二篇：我的学校】\n${body}\n【第三篇：我的老师】\n${body}`,
  traditional: `讀書活動學習心得\n\n  讀書使人進步，參加讀書活動有什麼體會呢？為此小編推薦了幾篇。\n\n  篇一\n\n  ${body}\n\n  篇二\n\n  ${body}\n\n  下一頁更多精彩“”`,
  scraped: `春游记\r\n2020-04-17 11:23:23\r\n\t\u00a0\r\n\t|\u00a0\r\n\t${body}\r\n\t${body}\r\n秋游记\r\n2020-10-17 11:24:20\r\n\t${body}`,
  site: `- 28.00 KB\n- 2021-04-28 发布\n- 1、本文档由用户上传，某文库整理发布，可阅读全部内容。\n- 网站客服QQ：123456789\n读书心得2篇\n读书心得1\n${body}\n在方法上，要勤做笔记，常常回头看\n${body}\n在时间上，要见缝插针，天天都读\n${body}\n读书心得2\n${body}\n返回顶部`,
  pageTitle: `读书活动_校园读书活动心得体会\n\n时间:2021-09-30 00:00:00 工作报告\n校园读书活动心得体会\n\n${body}\n\n一、读什么\n\n${body}\n\n1、读经典。${body}\n\n2、读身边。${body}\n\n二、怎么读\n\n${body}`,
  record: `【 文献号 】1-23\n【原刊地名】某地\n【 标  题 】论园艺的乐趣\n【 作  者 】林间\n【内容提要】${body}\n【 正  文 】\n    ${body}\n        一、松土\n    ${body}\n        二、浇水\n    ${body}`,
  letter: `给同学们的一封信\n亲爱的同学们：\n你们好！${body}\n${body}\n此致\n敬礼\n你们的朋友：林间\n二〇二六年五月一日`,
  poem: '春天\n春风吹过河岸\n柳条轻轻摇摆\n燕子飞回来了\n桃花一朵朵开\n\n夏天\n池塘里的蛙声\n叫醒满天星星\n萤火虫提着灯\n在草丛里散步',
  minutes: `会议纪要\n时间：2026年3月1日\n地点：会议室\n参加人员：全体人员\n会议内容：\n一、总结上月工作\n${body}\n二、布置本月任务\n${body}`,
  unnumbered: `晋升路上的几种毛病\n${body}\n失语——做得多，说得少\n${body}\n自闭——只看自己那一块\n${body}\n多动——换来换去，越换越迷茫\n${body}`,
  questions: `1.什么是垃圾分类？\n${body}\n2.为什么要分类？\n${body}\n3.怎样分类？\n${body}`,
  english:
    'A Year in the Garden\n\nSpring\n\nThe garden wakes up slowly in spring, and everybody is busy with the beds and the paths until late.\n\nSummer\n\nIn summer the beans climb, and the children come to pick them in the evenings after school.\n\nAutumn\n\nThe apples fall and we gather them in baskets; the leaves are raked and kept for the compost heap.',
  official: `某某办公室文件\n某办发〔2021〕12号\n某某办公室\n关于印发《读书活动实施方案》的通知\n各科室、各班组：\n${body}\n某某办公室\n2021年3月1日\n读书活动实施方案\n${body}\n一、总体要求\n${body}\n二、工作安排\n（一）动员阶段。${body}\n（二）实施阶段。${body}\n三、保障措施\n${body}`,
  portal: `索 引 号：0001/2018-00012\n主题分类：文化\n发文机关：某某局\n标　　题：关于开展读书活动的意见\n发布日期：2018年1月2日\n关于开展读书活动的意见\n${body}\n一、总体要求\n${body}\n二、主要任务\n${body}`,
  links: `关于读书的心得体会（精选2篇）\n关于读书的心得体会1\n${body}\n关于读书的心得体会2\n${body}\n【关于读书的心得体会】相关文章：\n1.读书心得体会\n2.读书的体会`,
  gluedPieces: `读书心得体会精选3篇小编为大家整理了几篇，希望对大家有帮助。篇一${body}${body}${body}篇二${body}${body}${body}篇三${body}${body}${body}`,
  twoLineTitle: `关于进一步加强社区图书室\n建设与管理工作的意见\n${body}\n一、总体要求\n${body}\n二、主要任务\n${body}`,
  bareNumbers: `秋天的书\n一\n${body}\n${body}\n二\n${body}\n三\n${body}\n${body}`,
  licence:
    'Garden Rules\n\nChapter 1. Water\n\nEverybody may draw water from the well, but nobody may leave the tap open at night.\n\nSection 1. The well\n\nThe well is deep and must be covered at night, and children must not play on its cover.\n\nSection 2. The tap\n\nThe tap stands beside the shed, and it has to be closed by whoever has opened it last.\n\nChapter 2. Tools\n\nThe tools are kept in the shed. They must be cleaned after use by whoever used them.',
  empty: '',
  blanks: ' \n\u3000\n\t\n'
}
