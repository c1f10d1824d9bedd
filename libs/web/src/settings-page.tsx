import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ComponentType } from 'react'
import { z } from 'zod'
import { fromJSONSchema } from 'zod/v4' // pages share what is in `zod` without its converters
import { Arriving } from './arriving.tsx'
import { announce } from './announce.tsx'
import { useCounty } from './county.ts'
import { Field } from './field.tsx'
import { say, useLanguage, useWords } from './i18n.ts'
import { useCan, useModule } from './module-context.tsx'
import { PageHeader } from './page-header.tsx'
import type { ProcedureQuery } from './procedure-query.ts'
import { SchemaForm } from './schema-form.tsx'
import { isClock, SettingControl, type SettingSchema } from './setting-control.tsx'

/** What a module's settings procedures answer: the values in force and their fields as JSON Schema (`settingsSteps`). */
export interface SettingsView {
  county: string
  /** 0 where the county never changed any. */
  version: number
  values: Record<string, unknown>
  schema: Record<string, unknown>
}

/** How a module draws a setting that no common control fits: a list of records, a choice among the values of another setting. */
export interface OwnSetting {
  /** Inside the form; value and onChange come from it. */
  Control: ComponentType<{ id?: string; value?: never; onChange?: (value: unknown) => void }>
  /** The value where it cannot be changed, as people say it. */
  say: (value: never, values: Record<string, unknown>) => string
  /** Takes the page's whole width: a list of records. */
  isWide?: boolean
}

/** What a settings page is made of; its title, hint and groups are said by the module's `settings.title`, `settings.hint` and `settings.<group>`. */
export interface SettingsPageProps {
  /** The groups in the page's order; a setting names its own by `meta({ group })`. */
  groups: readonly string[]
  /** `(county) => trpc.settings.get.queryOptions({ county })` */
  query: (county: string) => ProcedureQuery<SettingsView>
  save: (input: { county: string; version: number; values: never }) => Promise<SettingsView>
  /** The settings that the module draws itself, by their keys. */
  own?: Readonly<Record<string, OwnSetting>>
}

const describe = (setting: SettingSchema, key: string) => (setting.label ? say(setting.label) : key)

/** A value that cannot be changed here, as people say it. */
function useShown(): (setting: SettingSchema, value: unknown) => string {
  const t = useWords('web')
  return (setting, value) => {
    if (isClock(setting)) {
      const { amount, unit } = value as { amount: number; unit: string } // what isClock saw in the schema
      return `${amount} ${t(`clock.${unit}`)}`
    }
    if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no')
    return [Array.isArray(value) ? value.join(' · ') : String(value), setting.unit && say(setting.unit)].filter(Boolean).join(' ')
  }
}

/** A county's settings of a module, generated from their JSON Schema: group by group, saved together as a new version. Who lacks `settings:edit` reads the values alone. */
export function SettingsPage({ groups, query, save, own = {} }: SettingsPageProps) {
  const t = useWords('web')
  const words = useWords(useModule().id)
  const mayEdit = useCan()('settings:edit')
  const shown = useShown()
  const cache = useQueryClient()
  useLanguage()
  const [saves, setSaves] = useState(0)
  const asked = query(useCounty())
  const answer = useQuery(asked)
  const { data } = answer
  if (!data) return <Arriving query={answer} rows={10} />
  const { county, version, values } = data
  const settings = Object.entries((data.schema['properties'] ?? {}) as Record<string, SettingSchema>) // an object schema's properties, by settingsSteps
  const sections = groups.map((key) => ({ key, settings: settings.filter(([, setting]) => setting.group === key) }))
  const schema = z.object({ county: z.string(), version: z.int(), values: fromJSONSchema(data.schema) })
  const control = (field: string, setting: SettingSchema) => {
    const Own = own[field]?.Control
    return Own ? <Own /> : <SettingControl setting={setting} unit={setting.unit && say(setting.unit)} />
  }
  const drawn = sections.map(({ key, settings: ofGroup }) => (
    <section key={key} className="wx-panel">
      <h2>{words(`settings.${key}`)}</h2>
      <div className="wx-settings">
        {ofGroup.map(([field, setting]) => (
          <div key={field} data-wide={own[field]?.isWide}>
            {mayEdit ? (
              <Field name={['values', field]} label={describe(setting, field)}>
                {control(field, setting)}
              </Field>
            ) : (
              <dl>
                <dt className="wx-quiet">{describe(setting, field)}</dt>
                <dd>{own[field] ? own[field].say(values[field] as never, values) : shown(setting, values[field])}</dd>
              </dl>
            )}
          </div>
        ))}
      </div>
    </section>
  ))
  return (
    <section className="wx-page">
      <PageHeader title={words('settings.title')}>
        <p className="wx-quiet">{version === 0 ? t('settings.defaults') : t('settings.version', { version })}</p>
      </PageHeader>
      <p className="wx-quiet wx-settings__hint">{words('settings.hint')}</p>
      {mayEdit ? (
        <SchemaForm
          key={saves}
          schema={schema}
          initial={{ values }}
          fixed={{ county, version }}
          submit={(input) => save(input as typeof input & { values: never }) /* the very schema that the procedure takes */}
          onDone={(saved) => {
            cache.setQueryData(asked.queryKey, saved)
            setSaves(saves + 1)
            announce(t('settings.saved', { version: saved.version }))
          }}
          submitLabel={t('settings.save')}
        >
          {drawn}
        </SchemaForm>
      ) : (
        drawn
      )}
    </section>
  )
}
