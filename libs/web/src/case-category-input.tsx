import { Button, Select } from 'antd'
import { useLanguage, useWords } from './i18n.ts'
import { useCaseCategories } from './use-case-categories.ts'

/** Chooses what a case is about, from the county's categories; says so where FEEDBACK does not answer. */
export function CaseCategoryInput({ county, value, onChange, id }: { county: string; value?: string; onChange?: (code: string) => void; id?: string }) {
  const t = useWords('web')
  const language = useLanguage()
  const { data = [], isFetching, error, refetch } = useCaseCategories(county)
  const nameOf = ({ name, nameEn }: (typeof data)[number]) => (language === 'en-US' ? (nameEn ?? name) : name)
  const groups = data.filter(({ code }) => code.length === 2)
  return (
    <>
      <Select
        id={id}
        value={value}
        onChange={onChange}
        loading={isFetching}
        showSearch={{ optionFilterProp: 'label' }}
        options={groups
          .map((group) => ({ label: nameOf(group), options: data.filter(({ code, active }) => active && code.length === 4 && code.startsWith(group.code)).map((each) => ({ value: each.code, label: nameOf(each) })) }))
          .filter(({ options }) => options.length > 0)}
      />
      {error && (
        <p role="alert">
          {t('category.none')}
          <Button type="link" onClick={() => void refetch()}>
            {t('category.again')}
          </Button>
        </p>
      )}
    </>
  )
}
