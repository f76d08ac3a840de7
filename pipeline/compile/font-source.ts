/** In: a host and a profile. Out: the way to the font of a face: of the user's own families, where the profile names some. */
import type { FaceId, FontFile, Host } from '../model/host.ts'
import type { ProfileChoice } from '../model/own-profile.ts'

/** @example await fontSource(host, 'book')('serif') */
export const fontSource =
  (host: Host, profile: ProfileChoice): ((face: FaceId) => Promise<FontFile>) =>
  face =>
    host.font(face, typeof profile === 'string' ? [] : profile.faces[face])
