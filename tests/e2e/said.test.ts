/** What is said of a page, through the whole extension: capture, article, document, voice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../support/server.ts';
import type { WebServer } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import { button, openReader, waitForStatus } from './reader-page.ts';
import type { Tab, TestBrowser } from './test-browser.ts';
import { chromiumTest } from './test-browser.ts';

const FILLER =
  '<p>The team stayed together all night, and nobody in the building went home before the morning.</p>';
const PAGE = `<!doctype html><html lang="en"><head><title>Cranes</title></head><body><main><article><h1>Cranes</h1>
<p>She wept.<sup id="r1"><a href="#n1">[1]</a></sup> Dr. Rourke — his doctor — told <a href="https://example.com/x">https://www.example.com/x</a> 🙏 of it.</p>
${FILLER.repeat(3)}
<p>There are three steps to it, says the HOSPITAL:</p>
<ol><li>Fold it in half</li><li>Turn it round</li></ol>
<pre><code>let cranes = 212;
cranes += 1;</code></pre>
<table><thead><tr><th>Year</th><th>Cranes</th></tr></thead><tbody><tr><td>2025</td><td>12</td></tr><tr><td>2026</td><td>213</td></tr></tbody></table>
${FILLER.repeat(2)}
<p id="n1">One more thing is to be told of the night.</p></article></main></body></html>`;

let server: WebServer;
let browser: TestBrowser;
let tab: Tab;

const voice = () => {
  if (!browser.voice) throw new Error('no test voice');
  return browser.voice;
};
const said = async (): Promise<readonly string[]> => (await voice().spoken()).map(({ text }) => text);

beforeAll(async () => {
  server = await startServer({ routes: { '/cranes': PAGE } });
  browser = await chromiumTest();
  await voice().setSpeed(60);
  tab = await browser.open(`${server.origin}/cranes`);
  await openReader(browser, tab);
  await waitForStatus(tab, 'finished', 60_000);
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a page with notes, an address, a list, code and a table', () => {
  it('is said without its signs, and with what it shows only to the eye', async () => {
    const texts = (await said()).filter((text) => !text.startsWith('The team stayed'));
    expect(texts).toEqual([
      'Cranes.',
      'She wept.',
      'Dr. Rourke, his doctor, told link to example.com of it.',
      'There are three steps to it, says the hospital:',
      '1: Fold it in half.',
      '2: Turn it round.',
      'Code, 2 lines.',
      'Table, 2 rows, 2 columns.',
      'Year: 2025.',
      'Cranes: 12.',
      'Year: 2026.',
      'Cranes: 213.',
      'One more thing is to be told of the night.',
    ]);
  });

  it('says a pronunciation before it is kept, and uses it from then on', async () => {
    await tab.click(button('Voice'));
    await tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      document.querySelector<HTMLInputElement>('form input')?.focus();
    });
    await tab.press(...'Rourke', 'Tab', ...'Roark', 'Tab', 'Tab');
    await voice().clear();
    await tab.press('Enter');
    await waitFor('the preview', async () => (await said()).length === 1);
    expect(await said()).toEqual(['Roark']);
    await tab.press('Tab', 'Enter');
    await voice().clear();
    await tab.click(button('Play'));
    await waitForStatus(tab, 'finished', 60_000);
    expect(await said()).toContain('Dr. Roark, his doctor, told link to example.com of it.');
  });

  it('raises no error', () => {
    expect(browser.errors()).toEqual([]);
  });
});
