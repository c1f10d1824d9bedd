import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useWords } from '@wuxin/web/i18n'
import { MaskedText } from '@wuxin/web/masked-text'
import { useCan } from '@wuxin/web/module-context'
import { RecordPage } from '@wuxin/web/record-page'
import { Link, useParams } from '@wuxin/web/router'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { useHistory } from '../trace/history.part.tsx'
import { HeldRoles } from './held-roles.part.tsx'
import { PersonForm } from './person.form.tsx'
import { PostEndForm } from './post-end.form.tsx'
import { PostRows } from './post-rows.part.tsx'
import { PostForm } from './post.form.tsx'
import type { PostView } from './post.rules.ts'

/** One person: how to reach them, and every post ever held (任职), from when to when and how chosen. */
export default function PersonPage() {
  const t = useWords('platform')
  const can = useCan()
  const { id = '' } = useParams()
  const [step, setStep] = useState<'amend' | 'assign' | PostView | null>(null)
  const { data: person, error, refetch } = useQuery(trpc.people.get.queryOptions({ id }))
  const { timeline, trace } = useHistory('Person', person)
  if (!person) return <Arriving query={{ error, refetch }} rows={10} />

  const mayEdit = can('person:edit', { area: person.area })
  const mayAssign = can('post:assign')
  const reveal = can('person:unmask', { area: person.area }) ? async (reason: string) => (await client.people.unmask.mutate({ id, reason })).phone ?? '—' : undefined
  const current = person.posts.filter((post) => post.isCurrent)
  const close = () => setStep(null)
  const amend = () => setStep('amend')
  return (
    <>
      <RecordPage
        title={person.name}
        action={mayAssign ? { label: t('post.assign'), onClick: () => setStep('assign') } : mayEdit && { label: t('person.amend'), onClick: amend }}
        more={mayAssign && mayEdit ? [{ key: 'amend', label: t('person.amend'), onClick: amend }] : []}
        facts={[
          { label: t('person.now'), value: current.length > 0 ? <HeldRoles posts={current} /> : t('post.none'), wide: true },
          { label: t('fact.phone'), value: person.phone && <MaskedText masked={person.phone} reveal={reveal} /> },
          { label: t('person.belongs'), value: <Link to={pathTo('areas', person.area)}>{person.path}</Link> },
          { label: t('fact.personTags'), value: person.tags.map((tag) => t(`value.${tag}`)).join(t('listComma')) },
        ]}
        timeline={timeline}
        accountability={{ owners: [], trace }}
        related={{ slot: 'platform.person', payload: { id, name: person.name } }}
      >
        <section className="wx-panel">
          <h2>{t('post.history')}</h2>
          <PostRows posts={person.posts} without={['person']} onEnd={mayAssign ? setStep : undefined} />
        </section>
      </RecordPage>
      {step === 'amend' && <PersonForm person={person} onClose={close} />}
      {step === 'assign' && <PostForm person={person} onClose={close} />}
      {step !== null && typeof step === 'object' && <PostEndForm post={step} onClose={close} />}
    </>
  )
}
