import { Migration } from '@mikro-orm/migrations'

/** `since` and `by` tell of the live version alone, and the revision comes with each step. */
export class ChannelMigration extends Migration {
  override up(): void {
    this.addSql(`update module_channel as channel set since = turn.at, by = turn.by from (
      select distinct on (module, part, county, version) module, part, county, version, at, by from module_turn
      where action in ('live', 'back') order by module, part, county, version, at desc) as turn
      where turn.module = channel.module and turn.part = channel.part and turn.county = channel.county and turn.version = channel.version`)
  }
}
