import { useSearchParams } from '../light-router.tsx'

/** What an address names by a parameter, and the way to open another or, with null, none; the rest of the address stays. */
export function useOpened(parameter: string): [string | null, (next: string | null) => void] {
  const [params, setParams] = useSearchParams()
  const open = (next: string | null) => setParams((now) => new URLSearchParams([...[...now].filter(([key]) => key !== parameter), ...(next ? [[parameter, next]] : [])]))
  return [params.get(parameter), open]
}
