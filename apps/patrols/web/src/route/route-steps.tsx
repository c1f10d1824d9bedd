import { closeRouteInput, renewCodeInput, type RouteRecord } from '@wuxin/patrols/route.schema'
import { stepOf } from '@wuxin/web/record-step'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

const step = stepOf<RouteRecord>()

function CloseFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('routes.label.reason')} hint={t('routes.hint.close')} rows={2} />
}

function RenewFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('routes.label.reason')} hint={t('routes.hint.renewCode')} rows={2} />
}

/** What changes a route in a drawer. */
export const routeSteps = {
  close: step({ schema: closeRouteInput, Fields: CloseFields, submit: client.routes.close.mutate, isIrreversible: true }),
  renewCode: step({ schema: renewCodeInput, Fields: RenewFields, submit: client.routes.renewCode.mutate, isIrreversible: true }),
}
export type RouteStepName = keyof typeof routeSteps
