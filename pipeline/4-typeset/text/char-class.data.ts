/** Code points by class: [class, list of characters and ranges]. Later entries win. Sources: typesetting.md LB-1, LB-2. */
import type { CharClassName } from './char-class.ts'

/** Ranges in hexadecimal, `a-b` or `a`; entries of one class joined by spaces. */
export const charClassRanges: readonly (readonly [CharClassName, string])[] = [
  // Everything that no line below names is SY.
  ['ID', '2e80-2fdf 3007 3040-30fa 30fc-312f 3131-318e 31a0-31ff 3400-4dbf 4e00-9fff f900-faff'],
  [
    'ID',
    '3021-3029 3038-303a ff20-ff3a ff41-ff5a ff0b ff1c ff1d ff1e ff06 ff0a ff3c ff3e ff3f ff5c ff66-ff9f'
  ],
  ['LETTER', '41-5a 61-7a aa b5 ba c0-24f 250-2ff 370-556 559-58f 5d0-10ff 1e00-1fff 212a 212b fb00-fdff'],
  [
    'COMB',
    '300-36f 483-489 591-5bd 64b-65f 1ab0-1aff 1dc0-1dff 20d0-20ff 200c-200f 202a-202e 2066-2069 feff fe00-fe0f fe20-fe2f 302a-302f 3099 309a ad'
  ],
  ['RAISED', 'b2 b3 b9 2070 2071 2074-208e 2090-209c 1d2c-1d6a'],
  ['DIGIT', '30-39'],
  ['FDIGIT', 'ff10-ff19'],
  ['SP', '9-d 20 2000-200a 205f 85 2028 2029'],
  ['IS', '3000'],
  ['GL', 'a0 202f 2060'],
  ['ZW', '200b'],
  ['OBJ', 'fffc'],
  // LB-1
  ['PC', 'ff0c 3001 ff1b ff1a'],
  ['PS', '3002 ff0e ff61'],
  ['EX', 'ff01 ff1f'],
  [
    'CX',
    '203c 2047-2049 fe10-fe16 fe18 fe19 fe30-fe34 fe36 fe38 fe3a fe3c fe3e fe40 fe42 fe44 fe50-fe57 fe5a fe5c fe5e'
  ],
  ['CB', 'ff09 3009 300b 300d 300f 3011 3015 3017 3019 301b ff3d ff5d ff60 301e 301f'],
  ['CN', 'ff5e 301c'],
  ['EN', '2013'],
  ['HY', '2010'],
  ['MD', 'b7 2027 30fb ff65'],
  ['SO', 'ff0f'],
  ['SF', 'ff05 2030 2031 b0 2103 2109 2032 2033 a2 ffe0'],
  ['IT', '3005 303b 3003'],
  // LB-2
  ['OB', 'ff08 3008 300a 300c 300e 3010 3014 3016 3018 301a ff3b ff5b ff5f 301d'],
  ['OX', 'fe17 fe35 fe37 fe39 fe3b fe3d fe3f fe41 fe43 fe59 fe5b fe5d'],
  // Half-width marks
  ['HP', '21 29 2c 2e 3a 3b 3f 5d 7d'],
  ['HO', '28 5b 7b'],
  ['WE', '26 2a 3c 3d 3e 40 5c 5e 5f 60 7c 7e'],
  // What only its neighbours decide (LB-T2, LB-T3, LB-T4, LB-T7)
  ['DASH', '2014'],
  ['DS', '2e3a 2e3b'],
  ['DOTS', '2026 22ef'],
  ['QO', '201c 2018'],
  ['QC', '201d 2019'],
  ['QN', '22 27'],
  ['HYPHEN', '2d 2b 2212 b1'],
  ['SLASH', '2f'],
  ['PERCENT', '25'],
  ['CUR', '24 a3 a5 20ac 23 2116 ff04 ffe1 ffe5 ff03'],
  ['HIGH', 'd800-dbff'],
  ['LOW', 'dc00-dfff']
]
