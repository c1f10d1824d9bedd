import type { ReportKind } from '@wuxin/volunteers/report.rules'
import { makeReportInput } from '@wuxin/volunteers/report.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { renewModule } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 报到 to a community, from one's unit, with what one can do there. */
export default function MakeReportDrawer({ kind, onClose }: { kind: ReportKind; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const area = caller.grants[0]?.area.slice(0, 12)
  return (
    <ActionDrawer
      open
      title={`${t('reports.do.make')} · ${t(`reports.kinds.${kind}`)}`}
      schema={makeReportInput}
      initial={{ area: area?.length === 12 ? area : undefined, unit: caller.grants.find(({ unit }) => unit)?.unit ?? undefined }}
      fixed={{ kind }}
      submit={client.reports.make.mutate}
      next={t('reports.done.make')}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('reports.do.make')}
    >
      <Field name="area" label={t('reports.label.area')} hint={t('reports.hint.area')}>
        <AreaPicker />
      </Field>
      <Field name="unit" label={t('reports.label.unit')}>
        <UnitPicker />
      </Field>
      <WordsForm label="reports.label.words" hint="reports.hint.words" rows={2} />
    </ActionDrawer>
  )
}
