/** What the benchmark runs inside a page. Bundled by bundle.ts; found there as `globalThis.lecternBench`. */
import { Readability } from '@mozilla/readability';
import { signal } from '@preact/signals';
import { freeExtent } from '../../entrypoints/reader/bars.ts';
import { keepLine } from '../../entrypoints/reader/keep-line.ts';
import { narrate } from '../../entrypoints/reader/narrate.ts';
import { createArticleElement } from '../../utils/article/article-element.ts';
import type { Article } from '../../utils/article/article.ts';
import { sanitizeArticle } from '../../utils/article/sanitize.ts';
import type { TextMap } from '../../utils/document/build-document.ts';
import { buildDocument } from '../../utils/document/build-document.ts';
import { firstPosition, positionAt } from '../../utils/document/position.ts';
import type { ReadingDocument, ReadingPosition } from '../../utils/document/reading-document.ts';
import { createFollower } from '../../utils/highlight/follow.ts';
import { createMarker } from '../../utils/highlight/marker.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { DEFAULTS } from '../../utils/settings/settings.ts';
import { themeProperties } from '../../utils/settings/themes.ts';
import { createSpeechController } from '../../utils/speech/speech-controller.ts';
import { FakeClock, FakeEngine, fakeVoice } from '../support/fake-engine.ts';
import { chapterTitle, middleChapter, storyHtml } from './generated.ts';
import { median } from './statistics.ts';

/** Times in ms. Each function is called once in a fresh page, so that code is as cold as when a story is opened. */
const lecternBench = {
  /** Readability as its manual shows it. @returns the time, and how many characters it found. */
  readability(): { readonly ms: number; readonly length: number } {
    const from = performance.now();
    const found = new Readability(document.cloneNode(true) as Document).parse();
    return { ms: performance.now() - from, length: found?.textContent?.length ?? 0 };
  },

  outerHtml(): { readonly ms: number; readonly length: number } {
    const from = performance.now();
    const { length } = document.documentElement.outerHTML;
    return { ms: performance.now() - from, length };
  },

  /** @param source text of the built capture.js, which is compiled anew for every press, too. */
  capture(source: string): { readonly ms: number; readonly length: number } {
    const from = performance.now();
    // Our own script, and its value is wanted. Indirect, so that it sees globals only, as an injected script does.
    // oxlint-disable-next-line no-eval
    const { html } = (0, eval)(source) as { html: string };
    return { ms: performance.now() - from, length: html.length };
  },

  /**
   * The story's text by the browser itself, and the model with its first sentence, each on a fresh tree. First as in
   * the first story since the browser's start, then again, as in a later one (`Again`).
   */
  model(words: number, textFirst: boolean): ModelTimes {
    const [first, again] = [modelOnce(words, textFirst), modelOnce(words, textFirst)];
    return { ...first, textContentAgain: again.textContent, modelAgain: again.model };
  },

  /** To the first utterance handed to the engine, in the reader's own order: from a finished article, and from Play. */
  firstUtterance(words: number): { readonly utterance: number; readonly play: number } {
    const article = articleOf(words);
    const from = performance.now();
    const { engine, at, asked, dispose } = openReader(article, firstPosition);
    check(engine.current?.text === `${TITLE}.`);
    dispose();
    return { utterance: at - from, play: at - asked };
  },

  /**
   * From a change of the text size to the page's being laid out anew: as the reader does it, in the middle of the story,
   * and by the browser alone with the same story and style.
   */
  async relayout(
    words: number,
    oursFirst: boolean,
  ): Promise<Readonly<Record<'relayout' | 'ownRelayout', number>>> {
    const early = oursFirst ? await relayout(words, true) : undefined;
    const ownRelayout = await relayout(words, false);
    return { relayout: early ?? (await relayout(words, true)), ownRelayout };
  },

  wordSteps,
};

export type LecternBench = typeof lecternBench;

const TITLE = 'A long winter';
const LABELS = {
  lang: 'en',
  dir: 'ltr',
  table: 'Table',
  author: (name: string) => `By ${name}`,
  date: (time: string) => time,
  updated: (date: string) => date,
} as const;
/** Words that are spoken before times count, as by then the browser has compiled what runs often. */
const WARM_UP = 300;
const MEASURED = 300;

type ModelTimes = Readonly<Record<'textContent' | 'model' | 'textContentAgain' | 'modelAgain', number>>;

function modelOnce(
  words: number,
  textFirst: boolean,
): { readonly textContent: number; readonly model: number } {
  const element = createArticleElement(document, articleOf(words), LABELS);
  // Both cloned, as the first reading of a tree makes script objects for its nodes.
  const [forText, forModel] = [element.cloneNode(true), element.cloneNode(true) as HTMLElement];
  const readText = (): number => timed(() => check((forText.textContent ?? '').length > words * 3));
  const before = textFirst ? readText() : 0;
  const model = timed(() => {
    const { document: story } = buildDocument(forModel, 'en-GB');
    check(story.block(0).sentences[0] !== undefined);
  });
  return { textContent: textFirst ? before : readText(), model };
}

function check(holds: boolean): void {
  if (!holds) throw new Error('The benchmark does not measure what it should');
}

function timed(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function articleOf(words: number): Article {
  return {
    url: 'https://news.example/winter',
    title: TITLE,
    byline: 'Mairi Tulloch',
    siteName: 'The Harbour Post',
    publishedTime: '2026-11-14T06:30:00Z',
    modifiedTime: '',
    section: '',
    canonicalUrl: 'https://news.example/winter',
    leadPicture: '',
    lang: 'en-GB',
    dir: 'ltr',
    content: sanitizeArticle(storyHtml(words)),
  };
}

interface OpenStory {
  readonly engine: FakeEngine;
  /** When the engine was given its first utterance. */
  readonly at: number;
  /** When Play was called. */
  readonly asked: number;
  readonly position: () => ReadingPosition;
  dispose(): void;
}

/** Does what entrypoints/reader/show-story.tsx does, without the buttons round the story. */
function openReader(
  article: Article,
  start: (story: ReadingDocument, textMap: TextMap) => ReadingPosition | undefined,
): OpenStory {
  const end = new AbortController();
  const settings = signal(DEFAULTS);
  const element = createArticleElement(document, article, LABELS);
  const { document: story, textMap } = buildDocument(element, article.lang);
  const engine = new FakeEngine(new FakeClock(), [fakeVoice('Bench', 'en-GB')]);
  const controller = createSpeechController({
    engine,
    document: story,
    preferences: settings.value,
    position: start(story, textMap),
  });
  let at = Number.NaN;
  engine.behaviour = () => {
    if (Number.isNaN(at)) at = performance.now();
    return 'by-hand';
  };
  const asked = performance.now();
  controller.play();
  const follower = createFollower(freeExtent, end.signal);
  document.querySelector('main')?.replaceChildren(element);
  narrate(controller, story, textMap, createMarker(), follower, settings);
  element.querySelector('h1')?.focus({ preventScroll: true });
  const dispose = (): void => {
    end.abort();
    controller.dispose();
  };
  return { engine, at, asked, position: () => controller.state.peek().position, dispose };
}

function middle(words: number, story: ReadingDocument, textMap: TextMap): ReadingPosition {
  const title = chapterTitle(middleChapter(words));
  for (let index = 0; index < story.blockCount; index++) {
    if (textMap.element(index).textContent === title) return positionAt(story, index, 0);
  }
  throw new Error(`No heading ${title}`);
}

const show = (settings: Settings): void => {
  for (const [name, value] of Object.entries(themeProperties(settings, 'light')))
    document.documentElement.style.setProperty(name, value);
};

async function relayout(words: number, byReader: boolean): Promise<number> {
  const end = new AbortController();
  const element = createArticleElement(document, articleOf(words), LABELS);
  const listeners: (() => void)[] = [];
  show(DEFAULTS);
  document.querySelector('main')?.replaceChildren(element);
  if (byReader) {
    const { document: story, textMap } = buildDocument(element, 'en-GB');
    const engine = new FakeEngine(new FakeClock(), [fakeVoice('Bench', 'en-GB')]);
    const position = middle(words, story, textMap);
    const controller = createSpeechController({ engine, document: story, preferences: DEFAULTS, position });
    const follower = createFollower(freeExtent, end.signal);
    narrate(controller, story, textMap, createMarker(), follower, signal(DEFAULTS));
    controller.play();
    engine.start();
    keepLine(
      controller,
      story,
      textMap,
      { onBeforeChange: (listener) => void listeners.push(listener) },
      end.signal,
    );
  } else scrollTo(0, document.documentElement.scrollHeight / 2);
  for (let frame = 0; frame < 4; frame += 1) await nextFrame();
  const from = performance.now();
  for (const listener of listeners) listener();
  show({ ...DEFAULTS, fontSize: DEFAULTS.fontSize + 4 });
  check(document.documentElement.scrollHeight > 0);
  await nextFrame();
  await nextFrame();
  const ms = performance.now() - from;
  end.abort();
  return ms;
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Script time in ms of what the reader does upon a report of the engine. */
export interface StepTimes {
  /** A boundary: mean of many. */
  readonly word: number;
  /** End of a sentence, start of the next in the same block, and its first word. */
  readonly sentence: number;
  /** The same into a block that has not been cut into sentences yet. */
  readonly block: number;
}

/**
 * Reads the middle of a story of `words` words, reporting each word by hand. The browser paints between sentences.
 * @param following whether the page is scrolled to the spoken word, else the person has scrolled away.
 */
async function wordSteps(words: number, following: boolean): Promise<StepTimes> {
  const { engine, position, dispose } = openReader(articleOf(words), (story, textMap) =>
    middle(words, story, textMap),
  );
  if (!following) dispatchEvent(new Event('wheel'));
  engine.start();
  const times = { word: 0, words: 0, sentence: [] as number[], block: [] as number[] };
  for (let heard = 0; heard < WARM_UP + MEASURED;) {
    const text = engine.current?.text ?? '';
    const starts = [...text.matchAll(/[\p{L}\p{N}]\S*/gu)].map(({ index }) => index);
    await nextFrame();
    const rest = timed(() => {
      for (const start of starts.slice(1)) engine.boundary(start);
    });
    const last = text.slice(starts.at(-1)).replace(/[^\p{L}\p{N}]+$/u, '');
    check(starts.length < 2 || last === [...(CSS.highlights.get('word') ?? [])].map(String).join());
    const { block } = position();
    const next = timed(() => {
      engine.end();
      engine.start();
      engine.boundary(/[\p{L}\p{N}]/u.exec(engine.current?.text ?? '')?.index ?? 0);
    });
    if (heard >= WARM_UP) {
      times.word += rest;
      times.words += starts.length - 1;
      (position().block === block ? times.sentence : times.block).push(next);
    }
    heard += starts.length;
  }
  dispose();
  return {
    word: times.word / times.words,
    sentence: median(times.sentence),
    block: median(times.block),
  };
}

Object.assign(globalThis, { lecternBench });
