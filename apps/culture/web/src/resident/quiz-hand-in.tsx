import { useMutation } from '@tanstack/react-query'
import { useModule } from '@wuxin/web/module-context'
import { unsentText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { useState } from 'react'
import { useTexts } from '../texts.ts'

/** 交卷: said once more before it is done, with what is open still. */
export function QuizHandIn({ missing, finish }: { missing: number; finish: () => Promise<void> }) {
  const t = useTexts()
  const { id } = useModule()
  const [isAsked, setAsked] = useState(false)
  const { mutate, error, isPending } = useMutation({ mutationFn: finish })
  if (!isAsked) return <BigButton plain={missing > 0} onClick={() => setAsked(true)}>{t('quiz.finish')}</BigButton>
  return (
    <section className="wx-card">
      {missing > 0 && <p>{t('quiz.missing', { count: missing })}</p>}
      {error && <p role="alert">{unsentText(error, id)}</p>}
      <BigButton busy={isPending} onClick={() => mutate()}>
        {t('quiz.sure')}
      </BigButton>
      <BigButton plain disabled={isPending} onClick={() => setAsked(false)}>
        {t('quiz.goOn')}
      </BigButton>
    </section>
  )
}
