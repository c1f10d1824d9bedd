import { reportHazardInput } from '@wuxin/patrols/hazard-input.schema'
import { levelOf } from '@wuxin/platform/area'
import { NewRecord } from '@wuxin/web/noun/new-record'
import { nextText } from '@wuxin/web/noun/next-text'
import { useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { hazardNoun } from './hazard-noun.ts'
import { OwnHazards } from './own-hazards.tsx'
import { ReportForm } from './report.form.tsx'

/** 随手报: a hazard that somebody saw beside any shift; then its page. */
export default function ReportPage() {
  const t = useTexts()
  const { caller } = useSession()
  const place = useActivePlace() ?? caller.grants[0]?.area
  return (
    <>
      <NewRecord
        title={t('hazards.do.report')}
        schema={reportHazardInput}
        initial={{ area: place !== undefined && levelOf(place) !== 'county' ? place : undefined, grade: 'general', photos: [] }}
        submit={client.hazards.report.mutate}
        next={(hazard) => nextText(t, hazardNoun, hazard, caller)}
        page="hazards"
        draft="patrols.hazard"
        submitLabel={t('hazards.submit')}
      >
        <ReportForm />
      </NewRecord>
      <OwnHazards />
    </>
  )
}
