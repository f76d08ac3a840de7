/** The ids of typesetting.md, parts A to F, and why some have no test of their own. */

/** Parts A (line breaking), B (punctuation), C (justification), D (paragraphs, pages), E (GB/T 9704—2012), F (contents). */
export const ruleIds: Readonly<Record<string, readonly string[]>> = {
  A: [
    ...['LB-T1', 'LB-T2', 'LB-T3', 'LB-T4', 'LB-T5', 'LB-T6', 'LB-T7'],
    ...['LB-1', 'LB-2', 'LB-3', 'LB-3b', 'LB-4', 'LB-5', 'LB-6', 'LB-7', 'LB-8', 'LB-9', 'LB-10', 'LB-11'],
    ...['LB-12', 'LB-13', 'LB-14', 'LB-15', 'LB-16', 'LB-17']
  ],
  B: [
    ...['PU-1', 'PU-2', 'PU-3', 'PU-4', 'PU-5', 'PU-6', 'PU-7', 'PU-8', 'PU-10', 'PU-11', 'PU-12', 'PU-13'],
    ...['PU-20', 'PU-21', 'PU-22', 'PU-23', 'PU-24', 'PU-30']
  ],
  C: [
    ...['JU-1', 'JU-2', 'JU-3', 'JU-4', 'JU-5', 'JU-6', 'JU-7', 'JU-8', 'JU-9', 'JU-10', 'JU-11', 'JU-12'],
    'JU-13'
  ],
  D: [
    ...['PG-1', 'PG-2', 'PG-3', 'PG-4', 'PG-5', 'PG-6', 'PG-7', 'PG-8', 'PG-9', 'PG-10', 'PG-11', 'PG-12'],
    ...['PG-13', 'PG-14', 'PG-15']
  ],
  E: [
    ...['GW-1', 'GW-2', 'GW-3', 'GW-4', 'GW-5', 'GW-6', 'GW-7', 'GW-8', 'GW-9', 'GW-10', 'GW-11', 'GW-12'],
    ...['GW-13', 'GW-14', 'GW-15', 'GW-16', 'GW-17', 'GW-18', 'GW-19', 'GW-20', 'GW-21', 'GW-22', 'GW-23'],
    ...['GW-24', 'GW-25', 'GW-26', 'GW-27', 'GW-28', 'GW-29', 'GW-30', 'GW-31', 'GW-32']
  ],
  F: ['TC-1', 'TC-2', 'TC-3', 'TC-4', 'TC-5', 'TC-6', 'TC-7', 'TC-8', 'TC-9']
}

/** Scope D of part E: what only a single original document has; a compilation prints none of it. */
const originalOnly = 'scope D: belongs to a single original document, a compilation does not print it'

/** Rules without a test of their own, each with its reason. */
export const untested: Readonly<Record<string, string>> = {
  'GW-11': originalOnly,
  'GW-14': originalOnly,
  'GW-15': originalOnly,
  'GW-20': 'scope D with a seal over it; every signature is set after GW-21',
  'GW-22': originalOnly,
  'GW-23': 'of the writer: dates are never rewritten (TN-61)',
  'GW-24': originalOnly,
  'GW-27': originalOnly,
  'GW-28': originalOnly,
  'GW-31': originalOnly,
  'GW-32': originalOnly
}
