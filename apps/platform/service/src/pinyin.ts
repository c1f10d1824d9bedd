import { pinyin } from 'pinyin-pro'

/** What a name is found by when it is typed in Latin letters: the whole pinyin without tones, and its initials. */
function searchTermsOf(name: string, isPerson: boolean): string {
  // 单 is Dān in a place's name and Shàn as a surname; ü is typed as v.
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname: isPerson ? 'head' : 'off' })
  const words = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return `${words.join('')} ${words.map((word) => (/^\d/.test(word) ? word : word.charAt(0))).join('')}`
}

/** 云泰园小区 is found by `yuntaiyuanxiaoqu` and `ytyxq`. */
export const placeTerms = (name: string): string => searchTermsOf(name, false)

/** 单敏 is found by `shanmin` and `sm`. */
export const personTerms = (name: string): string => searchTermsOf(name, true)
