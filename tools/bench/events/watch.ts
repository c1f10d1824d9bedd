import { Client } from 'pg'

/** What the database tells of one event, in the order of its commits. Instants are this process's, in milliseconds. */
interface Passage {
  committed?: number
  arrived?: number
}

/** Sees every event as it is committed by its sender, and again as its effect is committed by the platform. */
export interface Watch {
  /** Waits until so many events are seen with their effects, since the watch began or was last asked to forget. */
  until(arrived: number): Promise<void>
  passages(): { committed: number; arrived: number }[]
  /** How many were committed, with or without their effects. */
  committed(): number
  forget(): void
  stop(): Promise<void>
}

// Both tell by the same way, in the transaction of what they tell of, so the difference holds nothing but the passage:
// the mark in the inbox and the effect are one transaction. A row of the outbox holds all that one work announced.
const triggers = `
  create or replace function public.bench_sent() returns trigger language plpgsql as $$
  begin
    perform pg_notify('bench', '+' || (event->>'id')) from jsonb_array_elements(new.data) event where event->>'name' = 'notice.sent';
    return null;
  end $$;
  create or replace function public.bench_taken() returns trigger language plpgsql as $$
  begin
    perform pg_notify('bench', '-' || new.event);
    return null;
  end $$;
  create or replace trigger bench_sent after insert on feedback_jobs.job for each row when (new.name = 'event') execute function public.bench_sent();
  create or replace trigger bench_taken after insert on platform.inbox for each row when (new.name = 'notice.sent') execute function public.bench_taken();`

/** Watches the events that feedback sends to the platform, in a database of the bench's own. */
export async function watchEvents(ownerUrl: string): Promise<Watch> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(triggers)
  await client.query('listen bench')
  const seen = new Map<string, Passage>()
  let waiting: { arrived: number; resolve: () => void } | null = null
  const ended = () => [...seen.values()].filter((each): each is Required<Passage> => each.committed !== undefined && each.arrived !== undefined)
  let arrived = 0
  client.on('notification', ({ payload = '' }) => {
    const id = payload.slice(1)
    const passage = seen.get(id) ?? {}
    seen.set(id, passage)
    if (payload.startsWith('+')) passage.committed = performance.now()
    else passage.arrived = performance.now()
    if (passage.committed === undefined || passage.arrived === undefined) return
    arrived += 1
    if (waiting && arrived >= waiting.arrived) waiting.resolve()
  })
  return {
    until: (wanted) => (arrived >= wanted ? Promise.resolve() : new Promise((resolve) => (waiting = { arrived: wanted, resolve }))),
    passages: ended,
    committed: () => [...seen.values()].filter((each) => each.committed !== undefined).length,
    forget: () => {
      seen.clear()
      arrived = 0
      waiting = null
    },
    stop: () => client.end(),
  }
}
