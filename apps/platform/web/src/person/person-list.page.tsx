import { peopleQuery, personTags, type personRow } from '@wuxin/platform/person.schema'
import { roles } from '@wuxin/platform/role'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { MaskedText } from '@wuxin/web/masked-text'
import { useCan } from '@wuxin/web/module-context'
import { useState } from 'react'
import type { z } from 'zod'
import { client, trpc } from '../api.ts'
import { choicesOf, pathTo } from '../text.ts'
import { HeldRoles } from './held-roles.part.tsx'
import { PersonForm } from './person.form.tsx'

type Row = z.output<typeof personRow>

/** The people (人员) of one's scope, each once, with the posts held today; phone numbers are masked. */
export default function PersonListPage() {
  const t = useWords('platform')
  const kit = useWords('web')
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  const reveal = (id: string) => (can('person:unmask') ? async (reason: string) => (await client.people.unmask.mutate({ id, reason })).phone ?? '—' : undefined)
  return (
    <>
      <ListPage<typeof peopleQuery, Row>
        title={t('person.title')}
        schema={peopleQuery}
        query={(input) => trpc.people.list.queryOptions(input)}
        rowKey={(row) => row.id}
        rowHref={(row) => pathTo('people', row.id)}
        filters={[
          { kind: 'choice', key: 'role', label: t('fact.post'), choices: choicesOf(roles, (role) => kit(`roles.${role}`)) },
          { kind: 'choice', key: 'tag', label: t('fact.personTags'), choices: choicesOf(personTags, (tag) => t(`value.${tag}`)) },
          { kind: 'area', key: 'within', label: t('fact.place') },
        ]}
        action={can('person:edit') && { label: t('person.add'), icon: 'plus', onClick: () => setAdding(true) }}
        columns={[
          { key: 'name', title: t('fact.personName'), sort: true, render: (row) => row.name },
          { key: 'posts', title: t('fact.post'), render: (row) => row.posts.length > 0 && <HeldRoles posts={row.posts} /> },
          { key: 'tags', title: t('fact.personTags'), render: (row) => row.tags.map((tag) => t(`value.${tag}`)).join(t('listComma')) },
          { key: 'area', title: t('fact.place'), sort: true, render: (row) => row.path },
          { key: 'phone', title: t('fact.phone'), render: ({ id, phone }) => (phone && <MaskedText masked={phone} reveal={reveal(id)} />) },
        ]}
      />
      {isAdding && <PersonForm onClose={() => setAdding(false)} />}
    </>
  )
}
