/** Texts of which something is doubtful: generated ones, and small ones of several kinds. */
import fc from 'fast-check'

/** What is suggested, what is dropped, headings without a number, headings glued to their sentence. */
const pieces = [
  '某办[2026]12号文',
  '1931-1945年',
  '共３+５个！！！！',
  '<<春天>>的读者',
  '占30％以上',
  '一、活动目的',
  '二，活动安排',
  '（一）、时间',
  '1、报名',
  '他说“好的“。',
  '完成全年各项指标和任务的情况总体良好，GDP.',
  '让大家多读书，读好书，在阅读中增长见识，在交流中共同进步。',
  '一、总体要求以提高认识为重点，让大家多读书，读好书。二、主要内容（一）读书活动从三月开始。三、工作要求各单位要高度重视。',
  '上一篇：春天的一次劳动',
  '作者：林间',
  '二〇二六年三月',
  '读书使人明理',
  '春天里的阅读',
  '首页 | 新闻',
  '\n',
  '\n',
  '\n　　',
  '，',
  '。'
]

export const doubtfulTexts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 25 })
  .map(parts => parts.join(''))

/** Written for this; in each of them something is less than sure, and much stands beside it that is sure. */
export const smallTexts: Readonly<Record<string, string>> = {
  'a notice in one line':
    '关于冬季防火工作的报告镇属各单位：一、总体要求以保护居民安全为中心，全面检查各类火源。二、主要任务（一）检查电线对老旧房屋的电线逐户检查。发现问题的，当天整改。（二）清理楼道把楼道里的杂物全部清走。三、工作安排十二月上旬动员，中旬检查，下旬总结。四、有关要求各单位要高度重视，按时报送。',
  'numbered advice in one line':
    '在家做米酒\n1.淘米要淘到水清，泡上一夜更好，第二天上锅蒸透。拌酒曲之前务必等米饭凉到三十度以下，烫死了酒曲，这一缸就白费了。2.三天以后揭盖，中间的小坑里盛满了清亮的酒汁，甜香扑鼻。手艺没有捷径，失败两三次以后，手自己就会了。3.阳台朝北的人家不妨把坛子裹上棉被，它对冷热要求不低。',
  'essays with short lines over paragraphs':
    '读书体会\n\n老师推荐我们读一本写灯塔的书，我用三天时间读完了它。\n灯塔的意义\n灯塔照亮的不只是船，也照亮了守塔人的心。他几十年如一日，从来没有让灯熄灭过一次。\n我的感想\n读完之后我想了很多，做一件小事不难，难的是天天做。\n',
  'sections without numbers':
    '全年工作总结\n一年来，办公室在大家的关心下，较好地完成了各项工作。\n抓好日常服务\n全年共收发文件三百余件，没有差错。\n做好会议保障\n共组织会议五十余次，做到了事前有方案，事后有总结。\n加强自身建设\n组织学习十二次，提高了大家的业务水平。\n存在问题\n一是学习不够；二是创新不足。\n',
  'pieces, one of them in doubt':
    '优秀作文选\n篇一：春天的花园\n春天来了，花园里的花都开了，红的、黄的、白的，美丽极了。\n篇二：夏天的海边\n夏天的海边很凉快，我们在沙滩上堆城堡，捡贝壳，玩得很开心。\n秋天的田野\n秋天的田野一片金黄，大家在田里忙着收割，我们也去帮忙。\n篇四：冬天的炉火\n冬天，我们围着炉火听奶奶讲故事，外面的雪下得很大。\n',
  'lines of a row, glued':
    '图书馆全年工作小结\n\n一、工作回顾\n\n（一）明确了书展是今年最重要的任务。馆里几次开会商量，把大家的心思都收到这件事上来。\n（二）改进手续，增加柜台，以借促还，方便读者，把整理卡片与登记还书有机地结合起来。馆里几次开会商量。\n（三）加强值班和登记工作\n每天开门前先清点一遍书架，晚上由值班的人锁门。\n\n二、明年打算\n\n继续办好书展，也把书送到离镇子远的村里去。\n'
}
