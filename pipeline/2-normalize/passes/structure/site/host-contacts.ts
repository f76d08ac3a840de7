/** In: the lines of a text, and those that are its site's. Out: the contacts beside them that are the site's as well. */
import { type Blocks, textAt } from '../block.ts'
import { folded } from '../headings/lexicon.ts'
import { placesOf } from '../row.ts'
import { isContact } from './contact-lists.ts'

/**
 * Contacts that stand right above or below a line that says who runs the site, and name neither a person nor an
 * occasion: 报名电话：… is a notice's, and so is what a line with a colon, or 联系方式, announces. One alone may be anybody's.
 *
 * @example 电话：… 传真：… / 地址：… 邮编：… / 版权所有：… 技术支持：…
 */
export const hostContacts = (blocks: Blocks, isSites: (index: number) => boolean): readonly number[] => {
  const saidAt = (index: number): string => folded(textAt(blocks, index))
  const listFrom = (host: number, step: number): number[] => {
    const list: number[] = []
    for (let index = host + step; isContact(saidAt(index)); index += step) list.push(index)
    const labels = list.flatMap(index => labelsOf(saidAt(index)))
    const isAnnounced = step < 0 && announces.test(saidAt(host - list.length - 1))
    return labels.length >= LABELS && labels.every(label => plain.test(label)) && !isAnnounced ? list : []
  }
  return placesOf(blocks, (_block, index) => isSites(index) && hosts.test(saidAt(index))).flatMap(index => [
    ...listFrom(index, -1),
    ...listFrom(index, 1)
  ])
}

const LABELS = 2

const labelsOf = (text: string): string[] =>
  [...text.matchAll(/(?:^|[\s|｜])([^\s|｜：:]{1,10})\s*[：:]/g)].map(([, label]) => label ?? '')

const hosts =
  /版权所有|ICP[备证]|(?:^|[\s|｜])(?:技术支持|(?:网站|本站|运行|运营|系统)[^\s：:]{0,4}|(?:主办|承办|主管|管理|维护|运维|建设|制作)(?:单位|部门)?)\s*[：:]/

/** 联系电话, 通讯地址, E-mail: of whom or for what is not said. */
const plain =
  /^(?:(?:联系|联络|通讯|通信|办公|单位|电子|服务|值班|网站|公司|总机|监督|举报|投诉)?(?:地址|电话|传真|邮编|邮政编码|邮递区号|网址|邮箱|邮件|信箱|热线)|E-?mail|Tel|Fax)$/i

const announces = /[：:]\s*$|^.{0,8}联系(?:方式|办法)$/
