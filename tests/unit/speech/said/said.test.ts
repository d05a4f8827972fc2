/** The story as it is heard: markup in, utterances and marked words out, through the real controller. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../../utils/document/build-document.ts';
import { phrasesFor } from '../../../../utils/speech/said/story-phrases.ts';
import { createSpeechController } from '../../../../utils/speech/speech-controller.ts';
import { FakeClock, FakeEngine, fakeVoice } from '../../../support/fake-engine.ts';
import { preferences } from '../narration.ts';
import { blocks, lists, tables } from './fixtures/blocks.ts';
import type { Fixture } from './fixtures/fixture.ts';
import { addresses, notes, prose } from './fixtures/prose.ts';
import { besides, lexicon, scripts } from './fixtures/words.ts';

const FIXTURES = [...prose, ...notes, ...addresses, ...lists, ...tables, ...blocks, ...scripts, ...lexicon];

/** Without what nobody sees. */
const bare = (text: string): string => text.replaceAll(/[\u00AD\u200B\u202A-\u202E]|\uFE0F|\u20E3/gu, '');

/** Tells a story to its end. */
function tell({ html, lang = 'en', verbosity = {}, list = [] }: Fixture) {
  const page = new JSDOM(`<!doctype html><article>${html}</article>`).window.document;
  const article = page.querySelector('article') ?? page.body;
  const { document, textMap } = buildDocument(article, lang);
  const clock = new FakeClock();
  const engine = new FakeEngine(clock, [fakeVoice('Voice', lang)]);
  const controller = createSpeechController({
    document,
    engine,
    clock,
    // Fast, so that nothing is cut for a voice of which nobody knows yet whether it reports words.
    preferences: { ...preferences, rate: 4, verbosity, pronunciations: { [lang]: list } },
    phrases: phrasesFor,
  });
  const says: string[] = [];
  const marks: (readonly [spoken: string, shown: string])[] = [];
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  controller.play();
  while (engine.current) {
    const { text } = engine.current;
    says.push(text);
    engine.start();
    for (const { index, segment } of segmenter.segment(text)) {
      if (!/[\p{L}\p{N}]/u.test(segment)) continue;
      engine.boundary(index);
      const { position } = controller.state.value;
      const word = controller.word.value;
      marks.push([segment, word ? bare(textMap.range(position.block, word).toString()) : '']);
    }
    engine.end();
  }
  expect(controller.state.value.status).toBe('finished');
  return { says, marks };
}

describe('what is heard and marked', () => {
  it.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
    const { says, marks } = tell(fixture);
    expect(says).toEqual(fixture.says);
    const otherwise = [...(fixture.marks ?? [])];
    const expected = marks.map(([spoken]) => {
      if (otherwise[0]?.[0] !== spoken) return [spoken, spoken];
      return otherwise.shift();
    });
    expect(marks).toEqual(expected);
    expect(otherwise).toEqual([]);
  });

  it.each(besides)('is said in the story’s language besides the story: %s', (lang, html, says) => {
    expect(tell({ name: lang, html, lang, verbosity: { quotes: 'announce' }, says }).says).toEqual(says);
  });

  it('is written down for at least 30 stories', () => {
    expect(FIXTURES.length).toBeGreaterThanOrEqual(30);
    expect(new Set(FIXTURES.map(({ name }) => name)).size).toBe(FIXTURES.length);
  });
});
