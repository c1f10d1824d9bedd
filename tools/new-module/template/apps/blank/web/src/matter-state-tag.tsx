import type { MatterState } from '@wuxin/blank/matter.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from './texts.ts'

/** Where a matter stands, in its word and hue. */
export function MatterStateTag({ state }: { state: MatterState }) {
  const t = useTexts()
  return <StateTag tone={state === 'open' ? 'underWay' : 'done'}>{t(`states.${state}`)}</StateTag>
}
