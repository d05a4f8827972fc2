/**
 * Makes a folder of tests/fixtures/pages from a page, and writes down what the stages make of it:
 *
 *     node tests/run/new-fixture.ts <slug> <source.html> [<address of the page>]
 *
 * Read what it prints as the person would who depends on it, put right by hand what is wrong (and say so in
 * known-faults.ts), and say in `about` what the page is for. After a wanted change:
 *
 *     node tests/run/new-fixture.ts --update [<slug> …]
 *
 * writes the expectations anew, but those of known faults. Read the difference before you commit it.
 */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { KNOWN } from '../fixtures/known-faults.ts';
import {
  contentOf,
  expectationOf,
  metaOf,
  outcomeOf,
  PAGES,
  slugs,
  type Outcome,
} from '../support/page-fixtures.ts';

const FILES = { article: 'article.html', utterances: 'utterances.txt', meta: 'meta.json' } as const;

function write(slug: string, outcome: Outcome): void {
  for (const [part, file] of Object.entries(FILES))
    writeFileSync(`${PAGES}${slug}/${file}`, outcome[part as keyof Outcome]);
}

function update(slug: string): void {
  if (slug in KNOWN) return;
  const outcome = outcomeOf(contentOf(slug, 'source.html'), metaOf(slug));
  const before = expectationOf(slug);
  const changed = (Object.keys(FILES) as (keyof Outcome)[]).filter((part) => outcome[part] !== before[part]);
  if (changed.length === 0) return;
  write(slug, outcome);
  console.log(`${slug}: ${changed.map((part) => FILES[part]).join(', ')}`);
}

function create(slug: string, source: string, url: string): void {
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(slug)) throw new Error(`"${slug}" is no name for a folder.`);
  if (existsSync(PAGES + slug)) throw new Error(`There is a page "${slug}" already.`);
  mkdirSync(PAGES + slug, { recursive: true });
  copyFileSync(source, `${PAGES}${slug}/source.html`);
  const outcome = outcomeOf(contentOf(slug, 'source.html'), { about: '', url });
  write(slug, outcome);
  for (const [part, file] of Object.entries(FILES))
    console.log(`--- ${file}\n${outcome[part as keyof Outcome]}`);
  console.log(`Say in ${PAGES}${slug}/meta.json what it is for ("about").`);
}

const [first = '', ...rest] = process.argv.slice(2);
if (first === '--update') {
  if (process.env['CI']) throw new Error('Expectations are written by people who read them, not in CI.');
  for (const slug of rest.length > 0 ? rest : slugs()) update(slug);
} else if (first && rest[0]) create(first, rest[0], rest[1] ?? `https://news.example/${first}`);
else {
  console.error('node tests/run/new-fixture.ts <slug> <source.html> [<address>] | --update [<slug> …]');
  process.exitCode = 1;
}
