import { LABELS } from '../../support/labels.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArticle } from '../../../utils/article/open-article.ts';
import { sanitizeArticle } from '../../../utils/article/sanitize.ts';
import { MATH_ELEMENTS, STORY_ELEMENTS } from '../../../utils/article/sanitizer-config.ts';
import { capturePage } from '../../../utils/capture/capture-page.ts';
import type { CapturedPage } from '../../../utils/capture/captured-page.ts';
import { hostileFragments, STORY_SENTENCES, storyAround } from './corpus.ts';

const WRITTEN_BY_US = new Set(['rel', 'loading', 'decoding', 'referrerpolicy', 'class', 'aria-hidden', 'id', 'lang', 'dir']);

const ran = (): unknown => Reflect.get(globalThis, 'hostileRan');
const violations: string[] = [];
const onViolation = (event: SecurityPolicyViolationEvent): void => void violations.push(event.violatedDirective);

beforeAll(() => document.addEventListener('securitypolicyviolation', onViolation));
afterAll(() => document.removeEventListener('securitypolicyviolation', onViolation));

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Every element, attribute and address that the allow-list does not know. */
function strangersIn(root: Element): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const isMath = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
    const allowed = (isMath ? MATH_ELEMENTS : STORY_ELEMENTS)[element.localName];
    if (!allowed || (!isMath && element.namespaceURI !== 'http://www.w3.org/1999/xhtml')) return [element.localName];
    const attributes = element.getAttributeNames().filter((name) => !allowed.includes(name) && !WRITTEN_BY_US.has(name));
    const href = element.getAttribute('href') ?? '#';
    const src = element.getAttribute('src') ?? 'https:';
    return [
      ...attributes.map((name) => `${element.localName}[${name}]`),
      ...(/^(?:https?:\/\/|mailto:|#)/.test(href) ? [] : [href]),
      ...(/^(?:https?:|data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,])/.test(src) ? [] : [src]),
      ...(element.id === '' || element.id.startsWith('story-') ? [] : [`#${element.id}`]),
    ];
  });
}

/** Mounts what came out of the sink in the live page, lets it settle, presses and hovers everything, takes it away. */
async function mount(content: HTMLElement): Promise<readonly string[]> {
  performance.clearResourceTimings();
  Reflect.deleteProperty(globalThis, 'hostileRan');
  const host = document.createElement('main');
  host.append(document.adoptNode(content));
  document.body.append(host);
  for (const element of host.querySelectorAll('*')) {
    for (const type of ['mouseover', 'pointerenter', 'focusin', 'toggle', 'load', 'error', 'animationend']) {
      element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
    }
  }
  await settled();
  host.remove();
  const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return requests.filter(({ initiatorType }) => initiatorType !== 'img').map(({ name }) => name).filter((name) => name.includes('hostile'));
}

const pageOf = (html: string): CapturedPage => ({
  version: 1,
  url: 'https://news.example/story',
  title: STORY_SENTENCES.title,
  lang: 'en',
  dir: 'ltr',
  contentType: 'text/html',
  html,
  hasUnsentText: false,
});

test('the corpus is large, and every fragment has a name of its own', () => {
  expect(hostileFragments.length).toBeGreaterThanOrEqual(100);
  expect(new Set(hostileFragments.map(({ name }) => name)).size).toBe(hostileFragments.length);
});

test('the flag that the assertions rest on is set by a script that does run', async () => {
  Reflect.deleteProperty(globalThis, 'hostileRan');
  const image = document.createElement('img');
  image.setAttribute('onerror', 'globalThis.hostileRan=1');
  image.src = 'data:image/png;base64,';
  document.body.append(image);
  await settled();
  image.remove();
  expect(ran()).toBe(1);
});

test('the check for strangers finds them', () => {
  const page = new DOMParser().parseFromString(
    '<p onclick="x">a</p><script></script><a href="javascript:x" id="a">b</a><img src="x"><svg><a></a></svg>',
    'text/html',
  );
  expect(strangersIn(page.documentElement)).toEqual(
    expect.arrayContaining(['p[onclick]', 'script', 'javascript:x', '#a', 'x', 'svg', 'a']),
  );
});

describe.each(hostileFragments)('$name', ({ html }) => {
  test('straight into the sink', async () => {
    const content = sanitizeArticle(`<p>${STORY_SENTENCES.before}</p><div>${html}`);
    expect(strangersIn(content)).toEqual([]);
    expect(content.textContent).toContain(STORY_SENTENCES.before);
    expect(await mount(content)).toEqual([]);
    expect(ran()).toBeUndefined();
  });

  test('in a story, through capture of a live page, extraction and the sink', async () => {
    Reflect.deleteProperty(globalThis, 'hostileRan');
    // A frame without scripts stands for the page: what it shows is real, and nothing in it can have run before.
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.style.cssText = 'width: 1000px; height: 800px';
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${storyAround(html)}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const { contentDocument } = frame;
    if (!contentDocument) throw new Error('the frame has no document');
    const captured = capturePage(contentDocument);
    frame.remove();
    const opened = openArticle({ ...captured, url: 'https://news.example/story', title: STORY_SENTENCES.title }, LABELS);
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    const { title, content } = opened.value;
    expect(title).toBe(STORY_SENTENCES.title);
    expect(content.textContent).toContain(STORY_SENTENCES.before);
    expect(strangersIn(content)).toEqual([]);
    expect(await mount(content)).toEqual([]);
    expect(ran()).toBeUndefined();
  });

  test('in a story that was not captured, through extraction and the sink', async () => {
    const opened = openArticle(pageOf(storyAround(html)), LABELS);
    // A page that misleads extraction may give no story; what it gives is safe.
    if (!opened.ok) return;
    expect(strangersIn(opened.value.content)).toEqual([]);
    expect(await mount(opened.value.content)).toEqual([]);
    expect(ran()).toBeUndefined();
  });
});

test('nothing broke the page’s security policy', () => {
  expect(violations).toEqual([]);
});
