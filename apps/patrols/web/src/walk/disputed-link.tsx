import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

/** Fields that the office had changed as well: both values stand on the shift's page, where one is chosen. */
export function DisputedLink({ shift, count }: { shift: string; count: number }) {
  const t = useTexts()
  return (
    <p className="wx-panel">
      {t('walk.queue.disputedWhy', { count })} <Link to={modulePath('patrols', `shifts/${shift}`)}>{t('walk.queue.settle')}</Link>
    </p>
  )
}
