import { useWords } from '@wuxin/web/i18n'
import { useNews } from '@wuxin/web/news'

/** Says quietly that a newer version waits for the next navigation. */
export function NewsLine() {
  const t = useWords('web')
  return useNews() ? (
    <p className="wx-news-line" role="status">
      {t('news')}
    </p>
  ) : null
}
