import type { BankView } from '@wuxin/culture/question.schema'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts.ts'

const BankDrawer = lazy(() => import('./bank-drawer.tsx'))

/** What is done with a bank as a whole. */
export function BankTools({ bank, mayEdit }: { bank: BankView; mayEdit: boolean }) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(false)
  if (!mayEdit) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('banks.do.amend')}</Button>
      {isOpen && (
        <Suspense>
          <BankDrawer bank={bank} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
