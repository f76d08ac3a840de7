/**
 * In: a paper that was copied with the head of its journal's page: the journal's name, the same in English, volume and
 * number. Out: the same with those lines dropped, so that what stands below them is the title.
 */
import type { Pass } from '../../../pass.ts'
import { type Blocks, textAt } from '../block.ts'
import { dropLines } from '../boilerplate/drop.ts'
import type { Finding } from '../boilerplate/finding.ts'
import { blocksOf } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'
import { isIssue } from './issue-line.ts'

/** So many lines stand over volume and number, each so long at most; so many below it are looked at. */
const ABOVE = 3
const LONGEST = 80
const BELOW = 6
const ofJournal: Finding = { rule: 'record-field', confidence: 0.87 }

/** Drops the head of a journal's page. */
export const readMasthead: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const masthead = new Set(findMasthead(blocks))
  dropLines(tree, blocks, index => (masthead.has(index) ? ofJournal : null), file, context)
}

/** The lines down to volume and number, where they are a journal's and a title stands below. */
const findMasthead = (blocks: Blocks): readonly number[] => {
  const lines: number[] = []
  for (let index = 0; index < blocks.length && lines.length <= ABOVE; index++) {
    const block = blocks[index]
    if (!block) continue
    if (block.text.length > LONGEST || endsAsSentence(block.text)) return []
    if (lines.length > 0 && isIssue(block.text))
      return isJournal(lines.map(at => textAt(blocks, at))) && isOverTitle(blocks, index)
        ? [...lines, index]
        : []
    lines.push(index)
  }
  return []
}

/** The journal's name is said in English too, or ends as names of journals do. */
const isJournal = (names: readonly string[]): boolean => {
  const [name = '', english = ''] = names
  if (!/\p{Script=Han}/u.test(name) || name.length > LONGEST_NAME) return false
  return isEnglish(english) || (names.length === 1 && journalNouns.test(name.replace(/[\s\u3000]/g, '')))
}

const LONGEST_NAME = 24

const isEnglish = (text: string): boolean =>
  /[A-Za-z]{4}/.test(text) && !/\p{Script=Han}/u.test(text) && !/\d{3}/.test(text)

const journalNouns =
  /(?:学报|學報|杂志|雜誌|通讯|通訊|月刊|季刊|双月刊|学刊|學刊|论坛|論壇|研究|评论|評論|世界|文摘)(?:[（(：:].{2,10})?$/

/** A title line below; where it is no more than a name over the issue, who wrote or an abstract must follow it. */
const isOverTitle = (blocks: Blocks, issue: number): boolean => {
  const below = blocks.slice(issue + 1).filter(block => block !== null)
  const [title] = below
  return (
    title !== undefined &&
    isTitleLine(title) &&
    below.slice(1, 1 + BELOW).some(({ text }) => abstract.test(text) || text.length > LONGEST)
  )
}

/** 摘要：……, 关键词……: what stands below a paper's title and authors. */
export const opensAbstract = (text: string): boolean => abstract.test(text)

const abstract = /^[【[［]?\s*(?:摘\s*要|提\s*要|关\s*键\s*[词字]|關\s*鍵\s*[詞字]|Abstract|Key\s*words?)/i
