import { useQuery } from '@tanstack/react-query'
import { closeUnitInput } from '@wuxin/platform/unit.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Arriving } from '@wuxin/web/arriving'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { MaskedText } from '@wuxin/web/masked-text'
import { useCan } from '@wuxin/web/module-context'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { Input } from '@wuxin/web/ui-form'
import { useState } from 'react'
import { client, renew, trpc } from '../api.ts'
import { PostRows } from '../person/post-rows.part.tsx'
import { pathTo } from '../text.ts'
import { useHistory } from '../trace/history.part.tsx'
import { PlaceList } from './place-list.part.tsx'
import { UnitForm } from './unit.form.tsx'

/** One unit (单位): who it is, whom to ring, the places that it answers for and its people. */
export default function UnitPage() {
  const t = useWords('platform')
  const can = useCan()
  const { id = '' } = useParams()
  const [step, setStep] = useState<'amend' | 'close' | null>(null)
  const { data: unit, error, refetch } = useQuery(trpc.units.get.queryOptions({ id }))
  const { data: posts } = useQuery({ ...trpc.posts.list.queryOptions({ unit: id, size: 100 }), enabled: can('person:list') })
  const { timeline, trace } = useHistory('Unit', unit)
  if (!unit) return <Arriving query={{ error, refetch }} rows={10} />

  const mayEdit = can('unit:edit', { area: unit.area }) && !unit.isClosed
  const reveal = can('person:unmask') ? async (reason: string) => (await client.units.unmask.mutate({ id, reason })).contactPhone ?? '—' : undefined
  return (
    <>
      <RecordPage
        code={unit.creditCode}
        title={unit.name}
        state={unit.isClosed && <StateTag tone="explained">{t('unit.closed')}</StateTag>}
        action={mayEdit && { label: t('unit.amend'), onClick: () => setStep('amend') }}
        more={mayEdit ? [{ key: 'close', label: t('unit.close'), danger: true, onClick: () => setStep('close') }] : []}
        facts={[
          { label: t('fact.kind'), value: t(`value.${unit.kind}`) },
          { label: t('fact.creditCode'), value: unit.creditCode },
          { label: t('fact.place'), value: <Link to={pathTo('areas', unit.area)}>{unit.path}</Link> },
          { label: t('fact.contactName'), value: unit.contactName },
          { label: t('fact.contactPhone'), value: unit.contactPhone && <MaskedText masked={unit.contactPhone} reveal={reveal} /> },
          { label: t('fact.closed'), value: unit.closed && `${unit.closed.on} ${unit.closed.reason}`, wide: true },
        ]}
        timeline={timeline}
        accountability={{ owners: unit.contactName ? [{ label: t('fact.contactName'), name: unit.contactName }] : [], trace }}
        related={{ slot: 'platform.unit', payload: { id, name: unit.name } }}
      >
        <PlaceList title={t('unit.places', { count: unit.places.length })} places={unit.places} />
        {posts && (
          <section className="wx-panel">
            <h2>{t('unit.posts')}</h2>
            <PostRows posts={posts.rows} without={['state']} />
          </section>
        )}
      </RecordPage>
      {step === 'amend' && <UnitForm unit={unit} onClose={() => setStep(null)} />}
      <ActionDrawer
        open={step === 'close'}
        title={`${t('unit.close')} · ${unit.name}`}
        onClose={() => setStep(null)}
        schema={closeUnitInput}
        fixed={{ id, version: unit.version }}
        submit={(input) => client.units.close.mutate(input)}
        next={t('unit.closedNow')}
        onDone={() => void renew('units', 'audit')}
      >
        <Field name="reason" label={t('fact.reason')}>
          <Input.TextArea rows={4} maxLength={200} showCount />
        </Field>
      </ActionDrawer>
    </>
  )
}
