import { describe, expect, it } from 'vitest'
import { K } from '../../../pipeline/4-typeset/text/char-class.ts'
import { glueTable } from '../../../pipeline/4-typeset/text/glue.ts'
import { mayEndLine, mayStartLine } from '../../../pipeline/4-typeset/text/kinsoku.ts'
import { isUnit, markerLength } from '../../../pipeline/4-typeset/text/soft-breaks.ts'
import { endBans, startBans } from '../../../pipeline/4-typeset/text/word-processor.ts'

describe('kinsoku', () => {
  it('LB-3: levels from none to strict', () => {
    expect(mayStartLine(K.PC, 'none')).toBe(true)
    expect(mayStartLine(K.PC, 'basic')).toBe(false)
    expect(mayEndLine(K.SO, 'basic')).toBe(true)
    expect(mayEndLine(K.SO, 'gb')).toBe(false)
    expect(mayStartLine(K.EL, 'gb')).toBe(true)
    expect(mayStartLine(K.EL, 'strict')).toBe(false)
  })

  it('LB-9: units', () => {
    for (const unit of ['kg', 'km', 'm', 'km/h', 'MHz', 'mL', 'm²']) expect(isUnit(unit), unit).toBe(true)
    for (const word of ['the', 'Word', 'books']) expect(isUnit(word), word).toBe(false)
  })

  it('LB-12: ordinal markers', () => {
    const lengths = {
      '一、总': 2,
      '（十二）总': 4,
      '1. 总': 3,
      '1．总': 2,
      '(1)总': 3,
      '①总': 1,
      '1.5万': 0,
      第一章: 0
    }
    for (const [text, length] of Object.entries(lengths)) expect(markerLength(text), text).toBe(length)
  })

  it('JU-13: no pair shrinks below what its marks have', () => {
    for (const region of ['CN', 'TW'] as const) {
      const table = glueTable(region, { pair: 1.5 })
      for (const room of table.shrink) expect(room === 0 || (room > 0 && room <= 0.75)).toBe(true)
    }
  })

  it('K: the lists of word processors share no mark but two', () => {
    expect([...startBans].filter(mark => endBans.has(mark))).toEqual(['·', '．'])
  })
})
