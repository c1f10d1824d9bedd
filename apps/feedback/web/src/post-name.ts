import type { Translate } from '@wuxin/web/i18n'

/** Words for a level of the tree, as places' names end and roles' names begin. */
const levels = ['小区', '社区', '镇', '县']

/** A role at a place (云泰园小区党支部书记, 云兴镇党委): the level that the place's name ends with is not said again. */
export function postName(place: string, role: string, t: Translate): string {
  const level = levels.find((each) => place.endsWith(each) && role.startsWith(each)) ?? ''
  return t('case.post', { place, role: role.slice(level.length) })
}
