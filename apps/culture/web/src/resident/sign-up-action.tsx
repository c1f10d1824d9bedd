import { residentPath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import type { ResidentEvent } from './event-actions.ts'
import { ownCodeOf } from './own-code.ts'
import { SeatsLine } from './seats-line.tsx'

/** 报名 on an event's page: one's own sign-up where this phone has one, else the places that are left and the way to the form. */
export default function SignUpAction({ event }: { event: ResidentEvent }) {
  const t = useTexts()
  const own = ownCodeOf(event.id)
  if (own !== null) {
    return (
      <Link className="wx-big" to={`${residentPath('culture', 'my')}?code=${own}`}>
        {t('signUp.own')}
      </Link>
    )
  }
  if (event.state !== 'sign_up' || event.signUpClosed) return null
  return (
    <>
      <SeatsLine event={event.id} />
      <Link className="wx-big" to={`${residentPath('culture', 'sign-up')}?event=${event.id}`}>
        {t('signUp.do')}
      </Link>
    </>
  )
}
