/**
 * Signs that nobody sees: hyphens and joiners of no width, what turns the direction of writing, fillers that look like nothing,
 * tags, and a mark of style that has nothing to stand on. What joins two pictures stays.
 */
const unseen = new RegExp(
  [
    '[\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]',
    '(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D',
    '(?<!\\S)[\\uFE00-\\uFE0F]+',
    '(?<!\\u{1F3F4}[\\u{E0000}-\\u{E007F}]*)[\\u{E0000}-\\u{E007F}]',
  ].join('|'),
  'gu',
)

/** Words without the signs in them that nobody sees: with those a text is there and says nothing, and a name is taken apart. */
export const withoutUnseen = (words: string): string => words.replace(unseen, '')
