import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Nothing reads the skills of a month by source, and they were three quarters of the rows. A filter by source counts vacancies.
  await sql`delete from month_skill_counts where source <> '*'`.execute(db)
  // Takes the primary key along, which holds the column.
  await sql`alter table month_skill_counts drop column source`.execute(db)
  await sql`alter table month_skill_counts add primary key (role, sample, month, skill_id)`.execute(db)
}
