import type { DispatchRule } from '@wuxin/feedback/dispatch.schema'
import { compoundsOf, counties, type County } from './places.ts'
import { propertyOf, unitKey } from './units.ts'

/** The unit that a category's cases are whistled to in the whole county, by the unit's key without the county. */
const unitOfCategory: Readonly<Record<string, string>> = {
  '0201': 'enforcement', '0204': 'fire', '0301': 'sanitation', '0303': 'municipal', '04': 'municipal', '0501': 'heating', '0502': 'tap-water',
  '0503': 'power', '0504': 'gas', '0505': 'tap-water', '0601': 'enforcement', '0603': 'market', '0701': 'fire', '0703': 'housing',
  '0704': 'police', '09': 'police', '10': 'enforcement', '1003': 'market', '1101': 'civil', '1102': 'civil', '1103': 'labour',
  '1201': 'police', '1202': 'medical', '1203': 'land',
}

/** Matters for the community's one-stop window (一站受理) rather than the compound's secretary. */
const communityCategories = ['11', '12', '99'] as const

/** The rules (派单规则) that both counties begin with; `unit` is a key of `units`. The ids only tell them apart. */
export const dispatchRules: readonly (DispatchRule & { county: County })[] = (['zuoyun', 'hunyuan'] as const)
  .flatMap((county) => [...forCategories(county), ...forWindows(county), ...forProperty(county)].map((rule) => ({ ...rule, county })))
  .map((rule, index) => ({ ...rule, id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, active: true }))

type Rule = Pick<DispatchRule, 'category' | 'area' | 'receiver' | 'unit'>

function forCategories(county: County): Rule[] {
  return Object.entries(unitOfCategory).map(([category, unit]) => ({ category, area: counties[county], receiver: null, unit: unitKey(county, unit) }))
}

function forWindows(county: County): Rule[] {
  return communityCategories.map((category) => ({ category, area: counties[county], receiver: 'community_worker', unit: null }))
}

/** Each compound's own property company for its property matters. */
function forProperty(county: County): Rule[] {
  return compoundsOf(county).flatMap((compound) => {
    const unit = propertyOf(compound)
    return unit === null ? [] : [{ category: '01', area: compound.code, receiver: null, unit }]
  })
}
