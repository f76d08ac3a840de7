/** In: siblings that are headings in a text of one line. Out: ends of those behind which minutes tell what the meeting did (TN-86). */
import type { Judged } from './judge.ts'

/** In so many of the siblings it is the form of the text. */
const SHARE = 0.6
const LEAST = 2
/** Longest heading that ends so, and shortest. */
const LONGEST = 60
const SHORTEST = 4

/**
 * 一、关于修缮渡口的问题会议听取了……。二、关于调整票价的问题会议决定……: value offsets in the block where 会议 stands before what
 * only meetings do; null for a sibling without it, and for all where most have none.
 */
export const endsAtMeetings = (members: readonly Judged[]): readonly (number | null)[] => {
  const ends = members.map(endAtMeeting)
  const found = ends.filter(end => end !== null).length
  return found >= LEAST && found >= SHARE * members.length ? ends : members.map(() => null)
}

const endAtMeeting = ({ text, shape }: Judged): number | null => {
  const from = shape.candidate.marker.end
  const head = text.slice(from, Math.min(shape.end, from + LONGEST + 6))
  const at = head.search(met)
  return at >= SHORTEST &&
    at <= LONGEST &&
    !/[。；！？：:]/.test(head.slice(0, at)) &&
    !which.test(head.slice(0, at))
    ? from + at
    : null
}

const met =
  /(?:会议|會議)(?:原则|原則|一致)?(?:听取|聽取|审议|審議|研究|讨论|討論|传达|傳達|学习|學習|指出|要求|强调|強調|认为|認為|决定|決定|同意|明确|明確|议定|議定|确定|確定|通过|通過)/

/** 本次|会议, 常务|会议, 在|会议: of the word, or a sentence about it. */
const which =
  /(?:[本这這该該此次届屆在于於经經据據由]|全体|全體|常务|常務|专题|專題|扩大|擴大|专项|專項|办公|辦公|工作|座谈|座談|党委|黨委|代表|董事|监事|監事|理事|召开|召開)$/
