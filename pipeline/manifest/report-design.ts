/** In: a profile of the user's own and the paper. Out: what cannot be set so, told at the places of the profile's files. */
import { VFile } from 'vfile'
import { type DesignProblem, designProblems } from '../4-typeset/index.ts'
import { report } from '../diagnostics/report.ts'
import type { Paper } from '../model/manifest.ts'
import type { OwnProfile, ProfileChoice } from '../model/own-profile.ts'

/** Empty for profiles of ours. */
export const reportDesign = (profile: ProfileChoice, paper: Paper): VFile[] =>
  typeof profile === 'string' ? [] : designProblems(profile, paper).map(problem => told(problem, profile))

const told = (problem: DesignProblem, { file, places }: OwnProfile): VFile => {
  const place = places[problem.at]
  const told = new VFile({ path: place?.file ?? file })
  if (problem.code === 'profile-pitch') report(told, problem.code, problem.params, place)
  else if (problem.code === 'profile-rest') report(told, problem.code, problem.params, place)
  else if (problem.code === 'profile-lines') report(told, problem.code, problem.params, place)
  else report(told, problem.code, problem.params, place)
  return told
}
