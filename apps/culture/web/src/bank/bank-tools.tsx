import type { BankView } from '@wuxin/culture/question.schema'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts.ts'

const drawers = { import: lazy(() => import('./import-drawer.tsx')), amend: lazy(() => import('./bank-drawer.tsx')) }

/** What is done with a bank as a whole: questions from Excel, and another name for it. */
export function BankTools({ bank }: { bank: BankView }) {
  const t = useTexts()
  const [open, setOpen] = useState<keyof typeof drawers | null>(null)
  const Opened = open && drawers[open]
  return (
    <>
      {(['import', 'amend'] as const).map((each) => (
        <Button key={each} onClick={() => setOpen(each)}>
          {t(`banks.do.${each}`)}
        </Button>
      ))}
      {Opened && (
        <Suspense>
          <Opened bank={bank} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
