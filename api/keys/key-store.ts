import { type Selectable, sql } from 'kysely'
import { InputError, NotFoundError } from '../../analyser/domain/errors.ts'
import type { Db } from '../../migrations/database.ts'
import type { ApiKeysTable } from '../../migrations/schema.ts'
import { hashKey, hintOf, isKey, newId, newKey } from './key.ts'

/** What a key may do. Each stands alone: `admin` does not read by itself. */
export const scopes = ['read', 'extract', 'edit', 'admin'] as const
export type Scope = (typeof scopes)[number]

export const DEFAULT_PER_MINUTE = 600
/** Live keys of one owner: the one in use, and the one that takes over. */
const MOST_LIVE = 2
const USED_PRECISION = sql`interval '1 minute'`

export interface ApiKey {
  readonly id: string
  readonly owner: string
  readonly name: string
  readonly hint: string
  readonly scopes: readonly Scope[]
  readonly perMinute: number
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

export interface NewKey {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly perMinute?: number | undefined
  readonly expiresAt?: Date | undefined
}

/** A key that was just made. `secret` is shown this once and kept nowhere. */
export interface MadeKey {
  readonly key: ApiKey
  readonly secret: string
}

type Row = Selectable<ApiKeysTable>

function asKey(row: Row): ApiKey {
  return {
    ...{ id: row.id, owner: row.owner, name: row.name, hint: row.hint, scopes: row.scopes as Scope[] },
    ...{ perMinute: row.per_minute, createdAt: row.created_at, expiresAt: row.expires_at },
    ...{ lastUsedAt: row.last_used_at, revokedAt: row.revoked_at },
  }
}

async function insert(db: Db, wanted: NewKey, owner?: string): Promise<MadeKey> {
  const secret = newKey()
  const id = newId('key')
  const row = await db
    .insertInto('api_keys')
    .values({
      ...{ id, owner: owner ?? id, name: wanted.name, hash: hashKey(secret), hint: hintOf(secret) },
      ...{ scopes: [...wanted.scopes], per_minute: wanted.perMinute ?? DEFAULT_PER_MINUTE },
      ...{ created_at: new Date(), expires_at: wanted.expiresAt ?? null },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { key: asKey(row), secret }
}

const live = sql<boolean>`revoked_at is null and (expires_at is null or expires_at > now())`

/** Makes a key. @throws InputError when a live key has the name, or it would expire in the past */
export async function createKey(db: Db, wanted: NewKey): Promise<MadeKey> {
  if (wanted.expiresAt !== undefined && wanted.expiresAt.getTime() <= Date.now()) {
    throw new InputError(
      'key-expired',
      `a key that expires at ${wanted.expiresAt.toISOString()} is of no use`,
    )
  }
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('api_keys'))`.execute(transaction)
    const other = await transaction
      .selectFrom('api_keys')
      .select('id')
      .where('name', '=', wanted.name)
      .where(live)
      .executeTakeFirst()
    if (other !== undefined) {
      throw new InputError('key-exists', `there is a live key "${wanted.name}" (${other.id})`, {
        hint: `rotate it to get another one: requisite keys rotate ${other.id}`,
      })
    }
    return insert(transaction, wanted)
  })
}

/** Every key, the newest first. */
export async function listKeys(db: Db): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => asKey(row))
}

async function byId(db: Db, id: string): Promise<ApiKey> {
  const row = await db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst()
  if (row !== undefined) return asKey(row)
  throw new NotFoundError('unknown-key', `there is no key ${id}`, {
    hint: '`requisite keys list` shows them',
  })
}

/**
 * Makes a second key with the name, the scopes and the limit of another; both work until one is revoked.
 *
 * @throws NotFoundError for an unknown key; InputError for one that is over, or when two are live already
 */
export async function rotateKey(db: Db, id: string, expiresAt?: Date): Promise<MadeKey> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('api_keys'))`.execute(transaction)
    const { owner, name, scopes, perMinute } = await byId(transaction, id)
    const alive = await transaction
      .selectFrom('api_keys')
      .select('id')
      .where('owner', '=', owner)
      .where(live)
      .execute()
    if (!alive.some((key) => key.id === id)) {
      throw new InputError('key-over', `the key ${id} is revoked or expired and cannot be rotated`, {
        hint: 'create a new one',
      })
    }
    if (alive.length >= MOST_LIVE) {
      const other = alive.find((key) => key.id !== id)?.id
      throw new InputError('key-rotated', `two keys "${name}" are live already`, {
        hint: `revoke one first: requisite keys revoke ${other}`,
      })
    }
    return insert(transaction, { name, scopes, perMinute, expiresAt }, owner)
  })
}

/** Ends a key at once. Doing it again changes nothing. @throws NotFoundError for an unknown key */
export async function revokeKey(db: Db, id: string): Promise<ApiKey> {
  await db
    .updateTable('api_keys')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
  return byId(db, id)
}

/** The live key behind a text; undefined for anything else. Notes that it was used. */
export async function findKey(db: Db, secret: string): Promise<ApiKey | undefined> {
  if (!isKey(secret)) return undefined
  const row = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('hash', '=', hashKey(secret))
    .where(live)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { lastUsedAt } = asKey(row)
  if (lastUsedAt === null || Date.now() - lastUsedAt.getTime() > 60_000) {
    // Once a minute is precise enough, and spares a write with every request.
    await db
      .updateTable('api_keys')
      .set({ last_used_at: sql`now()` })
      .where('id', '=', row.id)
      .where((e) =>
        e.or([e('last_used_at', 'is', null), sql<boolean>`last_used_at < now() - ${USED_PRECISION}`]),
      )
      .execute()
  }
  return asKey(row)
}
