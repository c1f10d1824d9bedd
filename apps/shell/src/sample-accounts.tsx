import type { SampleAccount } from './auth.ts'
import { useShellWords } from './texts.ts'

/** The sample accounts by county, one click each. */
export function SampleAccounts({ accounts, disabled, onChoose }: { accounts: readonly SampleAccount[]; disabled: boolean; onChoose: (userName: string) => void }) {
  const t = useShellWords()
  const counties = [...new Set(accounts.map(({ county }) => county))]
  if (!accounts.length) return null
  return (
    <section className="wx-samples">
      <h2>{t('signIn.samples')}</h2>
      {counties.map((county) => (
        <div key={county}>
          <h3>{accounts.find((account) => account.county === county)?.countyName ?? county}</h3>
          {accounts
            .filter((account) => account.county === county)
            .map(({ userName, label }) => (
              <button key={userName} type="button" className="wx-button" disabled={disabled} title={userName} onClick={() => onChoose(userName)}>
                {label}
              </button>
            ))}
        </div>
      ))}
    </section>
  )
}
