import './sign-up.css'
import { useQuery } from '@tanstack/react-query'
import { isPublic } from '@wuxin/culture/event.rules'
import { signUpChips, signUpListInput, type SignUpRow } from '@wuxin/culture/sign-up.schema'
import { Arriving } from '@wuxin/web/arriving'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link, useParams } from '@wuxin/web/router'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { SeatsRow } from './seats-row.tsx'
import { signUpColumns } from './sign-up-columns.tsx'
import type { SignUpStepName } from './sign-up-steps.tsx'

const EnterDrawer = lazy(() => import('./enter-drawer.tsx'))
const SignUpDrawer = lazy(() => import('./sign-up-drawer.tsx'))
const SignUpSheet = lazy(() => import('./sign-up-sheet.tsx'))

type Opened = { look: string } | { step: SignUpStepName; row: SignUpRow } | 'enter' | null

/** 报名名单 of an event: the line in the order of arrival, who waits, who came; whoever is at the counter is entered here. */
export default function SignUpListPage() {
  const t = useTexts()
  const can = useCan()
  const { id = '' } = useParams()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const query = useQuery(trpc.events.get.queryOptions({ id }))
  const seats = useQuery(trpc.signUps.list.queryOptions({ event: id, size: 1 }))
  const { data: event } = query
  if (!event) return <Arriving query={query} />
  const mayEnter = event.state === 'sign_up' && !event.signUpClosed && isPublic(event) && can('sign-up:edit', event)
  return (
    <>
      <ListPage
        title={t('signUps.of', { title: event.title })}
        schema={signUpListInput}
        fixed={{ event: id }}
        query={(input) => trpc.signUps.list.queryOptions(input)}
        columns={signUpColumns(t, (look) => setOpened({ look }))}
        rowKey={(row) => row.id}
        chips={{ key: 'chip', choices: choicesOf(signUpChips, (chip) => t(`signUps.chips.${chip}`)) }}
        views={
          <>
            <p>
              <Link to={modulePath('culture', `events/${id}`)}>{t('signUps.back')}</Link>
            </p>
            {seats.data && <SeatsRow seats={seats.data.seats} />}
          </>
        }
        action={mayEnter && { label: t('signUps.do.enter'), icon: 'plus', onClick: () => setOpened('enter') }}
        exportFile="sign-ups.xlsx"
        emptyText={t('signUps.none')}
      />
      <Suspense>
        {opened === 'enter' && <EnterDrawer event={event} onClose={close} />}
        {opened !== null && opened !== 'enter' && 'look' in opened && <SignUpSheet id={opened.look} onStep={(step, row) => setOpened({ step, row })} onClose={close} />}
        {opened !== null && opened !== 'enter' && 'step' in opened && <SignUpDrawer name={opened.step} row={opened.row} onClose={close} />}
      </Suspense>
    </>
  )
}
