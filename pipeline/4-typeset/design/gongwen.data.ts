/** Profile `gongwen` (GB/T 9704—2012, typesetting.md part E), what of it applies to a compilation; always on A4. */
import { gongwenStyles } from './gongwen-styles.data.ts'
import type { Profile } from './profile.ts'
import type { TypeArea } from './type-areas.data.ts'

/** 三号 as the standard's grid presumes it: 28 × 15.75 pt = 155.6 mm (GW-8). */
const BODY = 15.75

/** 22 lines fill 225 mm: 21 pitches and one character (GW-9). */
const PITCH = ((225 * 72) / 25.4 - BODY) / 21

/** 156 × 225 mm, 37 mm from the head, 28 from the spine (5.2.1). */
const AREA: TypeArea = {
  width: 210,
  height: 297,
  body: BODY,
  pitch: PITCH,
  characters: 28,
  lines: 22,
  head: 37,
  inside: 28
}

export const gongwen: Profile = {
  name: 'gongwen',
  body: BODY,
  styles: gongwenStyles,
  // As the headings of these levels (GW-18).
  runIn: ['sans-bold', 'kai-bold', 'fangsong'],
  lists: 'paragraphs',
  signOff: 'stepped',
  runningHead: { shown: false, face: 'kai', size: 9, ruleWidth: 0.3, ruleBelow: 2.2, aboveText: 7 },
  // 四号, a rule on each side whose axis is 7 mm below the text block, one character in (GW-29).
  folio: { face: 'serif', size: 14, below: 7 - (7 * 25.4) / 72, place: 'outside', form: 'dashes', inset: 1 },
  area: AREA,
  // 三号 is 16 pt there: 28 characters are 158 mm, and 22 lines of 28.95 pt fill 224.7 (GW-8, GW-10).
  wordArea: { ...AREA, body: 16, pitch: 28.95, block: 225 }
}
