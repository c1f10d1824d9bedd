import pg from 'pg'
import type { Logger } from 'pino'

/** Connections of one service. Rows that bring several (a list with its counts) hold one each, for a moment. */
const most = 12

/** PostgreSQL's date, timestamp, timestamptz and interval: the ORM, and whoever asks without it, read them as they are spelled. */
const spelled = [1082, 1114, 1184, 1186]

function asSpelled(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides()
  for (const oid of spelled) types.setTypeParser(oid, (text: string) => text)
  return types
}

/** The connections of a service in its own role, with its schema on the search path. */
export function openPool({ id, url, log }: { id: string; url: string; log: Logger }): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: most, application_name: `wuxin-${id}`, options: `-c search_path=${id}`, types: asSpelled() })
  // A connection that the server drops fails what runs on it; nothing else is to be done about it.
  const dropped = ({ message }: Error) => log.warn({ reason: message }, 'database connection')
  pool.on('error', dropped)
  pool.on('connect', (client) => client.on('error', dropped))
  return pool
}
