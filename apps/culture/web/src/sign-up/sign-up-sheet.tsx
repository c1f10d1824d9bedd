import { useQuery } from '@tanstack/react-query'
import { signUpRules } from '@wuxin/culture/sign-up.rules'
import type { SignUpRow, SignUpView } from '@wuxin/culture/sign-up.schema'
import { Arriving } from '@wuxin/web/arriving'
import { Facts, type Fact } from '@wuxin/web/facts'
import { joined, type Translate } from '@wuxin/web/i18n'
import { MaskedText } from '@wuxin/web/masked-text'
import { useCan } from '@wuxin/web/module-context'
import { useSession } from '@wuxin/web/session'
import { dateTimeText } from '@wuxin/web/time'
import { Button } from '@wuxin/web/ui'
import { Drawer } from '@wuxin/web/ui-overlay'
import { usePhone } from '@wuxin/web/use-phone'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { nameOf } from './sign-up-columns.tsx'
import { SignUpStateTag } from './sign-up-state-tag.tsx'
import { signUpStepNames, type SignUpStepName } from './sign-up-steps.tsx'

const contactText = ({ name, phone }: { name: string | null; phone: string | null }) => [name, phone].filter(Boolean).join(' ')

/** Everybody on a sign-up in one text, as it is masked or not. */
const wholeText = ({ contact, people, guardian, remark }: SignUpView, t: Translate): string =>
  [
    contactText(contact),
    joined(people.map(({ name, age, relation }) => t('signUps.person', { name, age, relation: t(`signUps.relations.${relation}`) }))),
    guardian && t('signUps.guardianIs', { who: contactText(guardian) }),
    remark,
  ].filter(Boolean).join(' · ')

/** One sign-up: who comes, masked until a reason is given, where it stands, and what staff can do with it. */
export default function SignUpSheet({ id, onStep, onClose }: { id: string; onStep: (name: SignUpStepName, row: SignUpRow) => void; onClose: () => void }) {
  const t = useTexts()
  const can = useCan()
  const isPhone = usePhone()
  const { caller } = useSession()
  const query = useQuery(trpc.signUps.get.queryOptions({ id }))
  const { data } = query
  const facts = (view: SignUpView): Fact[] => [
    { label: t('signUps.column.state'), value: <SignUpStateTag row={view} /> },
    { label: t('signUps.column.enteredAt'), value: dateTimeText(view.enteredAt) },
    {
      label: t('signUps.column.who'), wide: true,
      value: <MaskedText key={view.version} masked={wholeText(view, t)} reveal={can('sign-up:unmask') ? async (reason) => wholeText(await client.signUps.unmask.mutate({ id, reason }), t) : undefined} />,
    },
  ]
  const may = data ? signUpRules.actionsFor(data, caller) : []
  return (
    <Drawer open title={data ? nameOf(data, t) : t('signUps.one')} onClose={onClose} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? undefined : 480}>
      {!data && <Arriving query={query} rows={4} />}
      {data && (
        <>
          <Facts facts={facts(data)} />
          <div className="cs-steps">
            {signUpStepNames.filter((name) => may.includes(name)).map((name) => (
              <Button key={name} type={name === 'confirm' ? 'primary' : 'default'} danger={name === 'remove'} onClick={() => onStep(name, data)}>
                {t(`signUps.do.${name}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Drawer>
  )
}
