import { useSession } from '@wuxin/web/session'
import { Navigate } from '@wuxin/web/router'

/** Where one starts: leaders at the one screen (一屏), all others at what there is to do today (今日). */
export function HomePage() {
  const { caller } = useSession()
  const leads = caller.grants.length > 0 && caller.grants.every((grant) => grant.role === 'county_leader')
  return <Navigate to={leads ? '/screen' : '/today'} replace />
}
