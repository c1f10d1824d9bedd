import { createContext, use, useCallback, useMemo, useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react'

/*
 * What pages for residents need of a router, by the names and ways of `@wuxin/web/router`: the residents' host provides
 * this file under that name. The library would weigh 11 KB more, which is what such a page can least spare.
 */

const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', tell)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', tell)
  }
}

interface NavigateOptions {
  replace?: boolean
}

function navigate(to: string | number, { replace = false }: NavigateOptions = {}): void {
  if (typeof to === 'number') return history.go(to)
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  tell()
}

/** Goes to an address, or so many pages back. */
export const useNavigate = (): typeof navigate => navigate

/** The address of the page: it draws again when that changes. */
export function useLocation(): Pick<Location, 'pathname' | 'search' | 'hash'> {
  const address = useSyncExternalStore(subscribe, () => location.href)
  return useMemo(() => new URL(address), [address])
}

type Change = URLSearchParams | Record<string, string>

/** The query of the address, and the way to change it. */
export function useSearchParams(): [URLSearchParams, (change: Change | ((now: URLSearchParams) => Change), options?: NavigateOptions) => void] {
  const { search } = useLocation()
  const params = useMemo(() => new URLSearchParams(search), [search])
  const change = useCallback<ReturnType<typeof useSearchParams>[1]>((next, options) => {
    const query = new URLSearchParams(typeof next === 'function' ? next(new URLSearchParams(location.search)) : next).toString()
    navigate(location.pathname + (query && `?${query}`), options)
  }, [])
  return [params, change]
}

type Params = Readonly<Record<string, string | undefined>>

const ParamsContext = createContext<Params>({})

/** The parts of the address that the page's pattern names. */
export const useParams = (): Params => use(ParamsContext)

/** Hands a page the parts that its pattern names. */
export function WithParams({ params, children }: { params: Params; children: ReactNode }) {
  return <ParamsContext value={params}>{children}</ParamsContext>
}

/** The parts of a path that a pattern such as `cases/:id` names, or null where it does not fit. */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/').filter(Boolean)
  const given = path.split('/').filter(Boolean)
  if (wanted.length !== given.length || wanted.some((part, index) => !part.startsWith(':') && part !== given[index])) return null
  return Object.fromEntries(wanted.flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), decodeURIComponent(given[index] ?? '')]] : [])))
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string
  replace?: boolean
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) => button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/** A link within the page; opened in another tab it is an ordinary one. */
export function Link({ to, replace, onClick, target, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={to}
      target={target}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || target || !isPlain(event)) return
        event.preventDefault()
        navigate(to, { replace })
      }}
    />
  )
}
