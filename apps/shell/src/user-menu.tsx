import { useMutation } from '@tanstack/react-query'
import { switchLanguage, useLanguage, useWords } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { changeLook, useLook } from '@wuxin/web/look'
import { renewSession, useSession } from '@wuxin/web/session'
import { Popover } from '@wuxin/web/ui-popover'
import { accountPage, endAllSessions } from '@wuxin/web/platform-api'
import { problemText } from '@wuxin/web/problem'
import { Link } from '@wuxin/web/router'
import { usePhone } from '@wuxin/web/use-phone'
import { signOut } from './auth.ts'
import { useShellWords } from './texts.ts'

const looks = ['large', 'dark', 'contrast'] as const

/** Oneself: posts, language, look, and the ways out. */
export function UserMenu() {
  const t = useShellWords()
  const role = useWords('web')
  const isPhone = usePhone()
  const { caller } = useSession()
  const look = useLook()
  const language = useLanguage()
  const leave = useMutation({ mutationFn: (everywhere: boolean) => (everywhere ? endAllSessions() : signOut()), onSuccess: renewSession })
  const content = (
    <div className="wx-user">
      <p>
        <strong>{caller.name}</strong> {caller.userName && <span className="wx-quiet">{caller.userName}</span>}
      </p>
      <ul className="wx-quiet">
        {caller.grants.map((grant) => (
          <li key={`${grant.role} ${grant.area} ${grant.unit ?? ''}`}>
            {role(`roles.${grant.role}`)} · {grant.unitName ?? grant.areaName}
          </li>
        ))}
      </ul>
      <Link to={accountPage}>{t('user.account')}</Link>
      <button type="button" onClick={() => void switchLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}>
        {language === 'zh-CN' ? 'English' : '中文'}
      </button>
      {looks.map((name) => (
        <label key={name}>
          {t(`look.${name}`)} <input type="checkbox" role="switch" checked={look[name]} onChange={(event) => changeLook({ [name]: event.target.checked })} />
        </label>
      ))}
      <button type="button" onClick={() => leave.mutate(false)}>
        {t('signOut.here')}
      </button>
      <button type="button" onClick={() => leave.mutate(true)}>
        {t('signOut.everywhere')}
      </button>
      {leave.error && <p role="alert">{problemText(leave.error)}</p>}
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <button type="button" className="wx-top__button" aria-label={t('user.label', { name: caller.name })}>
        <Icon name="user" /> {!isPhone && caller.name}
      </button>
    </Popover>
  )
}
