import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { commandFiles } from '../../analyser/cli/main.ts'
import { root } from '../support/cli.ts'

const service = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  restart: z.literal('unless-stopped'),
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).default({}),
  stop_grace_period: z.string().optional(),
  healthcheck: z.strictObject({
    test: z.array(z.string()),
    interval: z.string(),
    timeout: z.string(),
    start_period: z.string().optional(),
    retries: z.number(),
  }),
})
const compose = z
  .strictObject({
    services: z.record(z.string(), service),
    volumes: z.record(z.string(), z.null()),
    'x-stores': z.unknown(),
  })
  .parse(parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }))
const services = Object.entries(compose.services)
const built = services.filter(([, one]) => one.build !== undefined)
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
const reference = readFileSync(join(root, 'REFERENCE.md'), 'utf8')

/** The word behind `requisite.mjs`. */
const commandIn = (words: readonly string[]) => words[words.indexOf('requisite.mjs') + 1] ?? ''

describe('docker-compose.yml', () => {
  it('has the four services', () => {
    expect(services.map(([name]) => name)).toEqual(['postgres', 'redis', 'api', 'worker'])
  })

  it('runs commands that exist', () => {
    for (const [name, { command, healthcheck }] of built) {
      expect(command.slice(0, 2), name).toEqual(['node', 'requisite.mjs'])
      expect([...commandFiles().keys()], name).toContain(commandIn(command))
      if (healthcheck.test.includes('requisite.mjs'))
        expect([...commandFiles().keys()], name).toContain(commandIn(healthcheck.test))
    }
  })

  it('builds from folders that hold a Dockerfile', () => {
    for (const [name, { build }] of built)
      expect(existsSync(join(root, build as string, 'Dockerfile')), name).toBe(true)
  })

  it('sets variables that requisite reads', () => {
    for (const [name, { environment }] of built)
      for (const variable of Object.keys(environment))
        expect(reference, name).toContain(`| \`${variable}\` |`)
  })

  it('publishes and asks the port that the API opens', () => {
    const { ports, healthcheck, environment } = compose.services.api as z.infer<typeof service>
    expect(ports).toEqual(['127.0.0.1:3080:3080'])
    expect(healthcheck.test.join(' ')).toContain('127.0.0.1:3080/readyz')
    expect(environment).toMatchObject({ HOST: '0.0.0.0', PORT: '3080' })
    expect(reference).toMatch(/^\| `PORT` \|.*3080/m)
    expect(dockerfile).toContain('EXPOSE 3080')
  })

  it('connects to the services that it has, on their ports', () => {
    const ports: Record<string, string> = { postgres: '5432', redis: '6379' }
    for (const [name, { environment, depends_on }] of built) {
      for (const variable of ['DATABASE_URL', 'REDIS_URL']) {
        const url = new URL((environment[variable] as string).replace(/\$\{[^}]*\}/g, 'secret'))
        expect(url.port, `${name} ${variable}`).toBe(ports[url.hostname])
        expect(Object.keys(depends_on), name).toContain(url.hostname)
      }
    }
  })

  it('mounts volumes that are declared and files that exist', () => {
    for (const [name, { volumes }] of services) {
      for (const volume of volumes) {
        const [from = ''] = volume.split(':')
        if (from.startsWith('.')) expect(existsSync(join(root, from)), `${name} ${from}`).toBe(true)
        else expect(Object.keys(compose.volumes), name).toContain(from)
      }
    }
  })

  it('gives a worker longer to stop than it takes', () => {
    expect(compose.services.worker?.stop_grace_period).toBe('30s')
  })
})

describe('Dockerfile', () => {
  it('copies what exists, and what .dockerignore lets through', () => {
    const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, names]) =>
      (names as string).split(' '),
    )
    const allowed = readFileSync(join(root, '.dockerignore'), 'utf8')
    expect(copied.length).toBeGreaterThan(5)
    for (const name of copied) {
      expect(existsSync(join(root, name)), name).toBe(true)
      expect(allowed, name).toContain(`!${name}\n`)
    }
  })

  it('brings every folder of the product', () => {
    for (const part of ['migrations', 'analyser', 'crawler', 'api'])
      expect(dockerfile).toContain(`COPY ${part} ${part}\n`)
  })

  it('runs as a user without rights, a command that exists, on the Node of the project', () => {
    expect(dockerfile).toMatch(/^USER node$/m)
    const command = JSON.parse((dockerfile.match(/^CMD (.+)$/m) as string[])[1] as string) as string[]
    expect([...commandFiles().keys()]).toContain(commandIn(command))
    const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies.node as string
    expect(dockerfile).toContain(`FROM node:${version.split('.')[0]}-`)
  })
})
