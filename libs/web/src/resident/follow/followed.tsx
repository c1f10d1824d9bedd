import type { ReactNode } from 'react'
import { useFaces } from '../../faces.ts'
import { useWords } from '../../i18n.ts'
import { useModule } from '../../module-context.tsx'
import { BackButton } from './back-button.tsx'
import { FindByCode } from './find-by-code.tsx'
import { useOpened } from './use-opened.ts'

/** A module's page of what residents follow: the record whose code the address bears (`?code=`), else the way to find one, of whichever module. */
export function Followed({ children }: { children: (code: string) => ReactNode }) {
  const t = useWords('web')
  const own = useModule()
  const { faces } = useFaces()
  const [code, open] = useOpened('code')
  if (!code) return <FindByCode faces={[own, ...faces.filter(({ id }) => id !== own.id)]} />
  return (
    <>
      <BackButton label={t('resident.others')} onClick={() => open(null)} />
      {children(code)}
    </>
  )
}
