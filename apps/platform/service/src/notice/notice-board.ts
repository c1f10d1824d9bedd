import { EventEmitter, on } from 'node:events'
import type { UnreadState } from '@wuxin/platform/notice.schema'
import type { Running } from '@wuxin/service/runtime'
import { sql } from 'kysely'

/** Milliseconds between two looks at the notices of everybody who watches; one query for all of them. */
const lookEvery = 2_000

interface Row {
  session: string
  unread: string
  latest: string | null
}

/**
 * Tells pages of new and read notices, whichever process wrote or read them: looking at the index of unread ones beats
 * a connection kept open for LISTEN, and cannot miss what was committed out of order. A session that ended is told nothing more.
 */
export class NoticeBoard {
  readonly #service: Running
  readonly #changes = new EventEmitter().setMaxListeners(0)
  /** What each watched session was told last, and how many pages watch it. */
  readonly #told = new Map<string, { pages: number; state: string | null }>()
  #timer: NodeJS.Timeout | null = null

  constructor(service: Running) {
    this.#service = service
    service.ending.addEventListener('abort', () => this.#end())
  }

  /** The state of a session's account now and after every change, until the session ends or `signal` aborts. */
  async *watch(session: string, signal: AbortSignal | undefined): AsyncGenerator<UnreadState> {
    const changes = on(this.#changes, session, { signal, close: [`end:${session}`] })
    this.#enter(session)
    try {
      void this.look()
      for await (const [state] of changes) yield state as UnreadState // `look` emits nothing else
    } catch (error) {
      if (!signal?.aborted) throw error
    } finally {
      this.#leave(session)
    }
  }

  /** Looks once at the notices of everybody who watches. Where that fails all streams end, and their pages come again. */
  async look(): Promise<void> {
    const sessions = [...this.#told.keys()]
    if (sessions.length === 0 || this.#service.ending.aborted) return
    const rows = await this.#states(sessions).catch((error) => {
      if (!this.#service.ending.aborted) this.#service.log.error({ err: error }, 'notices')
      return []
    })
    const states = new Map(rows.map(({ session, unread, latest }) => [session, { unread: Number(unread), latest: latest && new Date(latest).toISOString() }]))
    for (const session of sessions) {
      const told = this.#told.get(session)
      const state = states.get(session)
      if (!state) this.#changes.emit(`end:${session}`)
      else if (told && told.state !== JSON.stringify(state)) {
        told.state = JSON.stringify(state)
        this.#changes.emit(session, state)
      }
    }
  }

  /** A page that comes later is told as well: nothing counts as told to all of them. */
  #enter(session: string): void {
    this.#told.set(session, { pages: (this.#told.get(session)?.pages ?? 0) + 1, state: null })
    this.#timer ??= setInterval(() => void this.look(), lookEvery).unref()
  }

  #leave(session: string): void {
    const told = this.#told.get(session)
    if (told && told.pages > 1) told.pages -= 1
    else this.#told.delete(session)
    if (this.#told.size > 0 || !this.#timer) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  /** The service stops: nobody looks any more, and every stream ends. */
  #end(): void {
    if (this.#timer) clearInterval(this.#timer)
    for (const session of this.#told.keys()) this.#changes.emit(`end:${session}`)
  }

  async #states(sessions: string[]): Promise<Row[]> {
    const { rows } = await sql<Row>`
      select session.id as session, count(notice.id) as unread, max(notice.at) as latest
      from session left join notice on notice.account = session.account and notice.read_at is null
      where session.id = any(${sessions}::uuid[]) and session.expires_at > ${this.#service.now()} group by session.id`.execute(this.#service.orm.em.fork().getKysely<any>())
    return rows
  }
}

const boards = new WeakMap<Running, NoticeBoard>()

/** The board of a service, one for all who watch. */
export function noticeBoard(service: Running): NoticeBoard {
  const board = boards.get(service) ?? new NoticeBoard(service)
  boards.set(service, board)
  return board
}
