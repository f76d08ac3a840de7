/** In: a line in which a title is glued to what follows. Out: where it ends before a day, a party, an author, a field of minutes or an abstract, told by its label. */
import { citing } from './ends-before-numbers.ts'
import { type FindEnd, LONGEST, SHORTEST } from './glued-line.ts'
import { endsAsTitle } from './title-line.ts'

/** 渡口管理办法1996年5月27日 某某令第197号发布…, 渡口管理办法1996年5月27日第一章…: the days on which it was passed stand below its title. */
export const beforePassing: FindEnd = ({ text }) => {
  const title = passed.exec(text)?.[1] ?? ''
  return title.length <= LONGEST && (endsAsTitle(title) || answer.test(title)) ? title.length : null
}

const answer = /(?:解答|解释|批复|复函)$/
const passed =
  /^([^，。；：！？\d]{4,}?)[\s\u3000]*[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:[^，。；：]{0,40}(?:公布|发布|颁布|通过|批准|印发|修订|修正|施行)|[\s\u3000]*第一[编章条])/

/** 安全责任书甲方：某某厂乙方：…: the parties of a contract stand below its title. */
export const beforeParty: FindEnd = ({ text }) => {
  const title = party.exec(text.slice(0, LONGEST + 20))?.[1] ?? ''
  return title.length <= LONGEST && (endsAsTitle(title) || contract.test(title)) ? title.length : null
}

const contract = /(?:责任书|保证书|承诺书|合同书?|协议书?|契约)$/
const party =
  /^([^，。；：:！？]{4,}?)(?:甲方|出租方|出租人|委托方|委托人|发包方|发包人|转让方|出卖方|出卖人|聘用方|用人单位)[\s\u3000]*(?:[（(][^（()）：:]{1,12}[）)])?[\s\u3000]*[：:]/

/** 图书借阅办法作者：某某办公室第一条…: the label of who wrote stands behind the title; 本书的作者：… opens a sentence. */
export const beforeAuthor: FindEnd = ({ text }) => {
  const title = authored.exec(text)?.[1] ?? ''
  return title.length >= SHORTEST && title.length <= LONGEST && !citing.test(title) ? title.length : null
}

const authored = /^([^，。；：:！？]{4,45}?)[\s\u3000]*[（(]?作者[\s\u3000]*[：:][^，。；！？]{2,12}/

/** 校务会议纪要时间：……地点：……: when and where a meeting was held stands below the title of its minutes. */
export const beforeField: FindEnd = ({ text }) => {
  const title = fielded.exec(text)?.[1] ?? ''
  return title.length >= SHORTEST && title.length <= LONGEST ? title.length : null
}

const fielded =
  /^([^，。；：:！？]{2,45}?(?:纪要|记录|方案|通知|安排|预告))[\s\u3000]*(?:会议|活动)?(?:时间|地点|日期|主题|主持人?|召集人?)[：:]/

/** 论某某摘要：……: the label opens the text. */
export const beforeAbstract: FindEnd = ({ head }) => {
  const at = head.search(
    /(?:[【[]?(?:内容)?(?:摘\s*要|提\s*要)[】\]]?\s*[：:]|[【[](?:内容)?(?:摘\s*要|提\s*要)[】\]])/
  )
  return at >= SHORTEST && at <= LONGEST ? at : null
}
