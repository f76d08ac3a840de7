/**
 * What an editor's note over a text begins with: papers, journals and collections print it above the title, or between
 * title and text; bracketed, with a colon, or on a line of its own.
 */
export const editorsNote: RegExp =
  /^[【[（(〔]?\s*(?:编者按语?|編者按語?|编者的话|編者的話|编前语|編前語|编者前言|編者前言|编辑手记|編輯手記|编按|編按|按语|按語|本刊按|本报按|本報按)(?:\s*[】\])）〕]\s*[:：]?\s*|\s*[:：]\s*|$)/
