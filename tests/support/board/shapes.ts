import type { Client } from '../../../analyser/http/client.ts'
import type { SourceFixture } from '../source-fixtures.ts'
import type { Board } from './board.ts'

/** Where the board answers for an address of the real world: `/www.reed.co.uk/api/1.0/…`. */
const pathOf = (url: URL) => `/${url.hostname}${url.pathname}${url.search}`

/** Serves what a source's fixture holds, each page at its real address behind the board's. */
export function serveFixture(board: Board, { pages }: SourceFixture): void {
  for (const { url, body } of pages) {
    const at = new URL(url)
    board.page(pathOf(at), body)
    // A key in the address is no part of what the fixture knows.
    if (pages.filter((page) => new URL(page.url).pathname === at.pathname).length === 1)
      board.page(`/${at.hostname}${at.pathname}`, body)
    board.page(`/${at.hostname}/robots.txt`, 'User-agent: *\nDisallow:\n')
  }
}

/** A client that asks the board instead of the real hosts. */
export function onBoard(board: Board): (client: Client) => Client {
  return (client) => ({
    get: (request) => client.get({ ...request, url: new URL(pathOf(request.url), board.origin) }),
    close: () => client.close(),
  })
}
