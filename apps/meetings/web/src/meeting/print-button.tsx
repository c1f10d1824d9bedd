import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** Prints the page as it stands; style sheets leave out what belongs to the screen alone. */
export function PrintButton() {
  const t = useTexts()
  return (
    <Button type="primary" onClick={() => globalThis.print()}>
      {t('meetings.do.printNow')}
    </Button>
  )
}
