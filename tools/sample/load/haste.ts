import { Client } from 'pg'

/**
 * Lets commits of an embedded server return before they are on disk while the sample is loaded: a load that a power cut
 * ends is begun anew anyway. Everything is on disk once this resolves. A real database keeps its own rule.
 */
export async function inHaste<Result>({ ownerUrl, embedded }: { ownerUrl: string; embedded: boolean }, run: () => Promise<Result>): Promise<Result> {
  if (!embedded) return run()
  await asSuperuser(ownerUrl, ['alter system set synchronous_commit = off', 'select pg_reload_conf()'])
  try {
    return await run()
  } finally {
    await asSuperuser(ownerUrl, ['alter system reset synchronous_commit', 'select pg_reload_conf()', 'checkpoint'])
  }
}

async function asSuperuser(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
