import { SAMPLE_NOTE } from '../../analyser/reports/words.ts'
import { type Html, html } from './html.ts'

export interface Page {
  readonly title: string
  readonly body: Html
  /** Whether anything on the page comes from the sample board. */
  readonly sample: boolean
}

/** A whole page: every one has the same head, navigation and foot. */
export function layout({ title, body, sample }: Page): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Requisite</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><nav aria-label="Main"><a class="brand" href="/">Requisite</a> <a href="/">Roles</a> <a href="/compare">Compare</a> <a href="/openapi.json">API</a></nav></header>
${sample ? html`<p class="sample" role="note"><strong>Sample data.</strong> ${SAMPLE_NOTE} Import or collect listings to see real figures.</p>` : ''}
<main id="main">
${body}
</main>
<footer><p>Shares are over vacancies, not adverts; the line on each bar is its 95% interval.</p></footer>
</body>
</html>`.text
}
