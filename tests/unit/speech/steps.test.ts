import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockFacts } from '../../../utils/document/block-facts.ts';
import { sentenceOf } from '../../../utils/document/position.ts';
import type { Skip } from '../../../utils/speech/speech-event.ts';
import type { StepUnit } from '../../../utils/speech/speech-state.ts';
import { narrate, preferences } from './narration.ts';
import type { Narration } from './narration.ts';
import { block } from './stories.ts';

const facts: BlockFacts = {
  marks: [],
  listNumber: '',
  codeLines: 0,
  cell: undefined,
  quoteStarts: false,
  quoteEnds: false,
  unlabelled: false,
  longer: false,
};
const image = (text: string) => block(text, { role: 'image', facts });
const heading = (text: string) => block(text, { role: 'heading' });
const STORY = [
  block('The rope', { role: 'title' }),
  'One is here. “Two” is there.',
  image('Image: A bench.'),
  heading('At sea'),
  '[12]',
  'Three ends it all, they say, and that is that.',
  image('Image: A bell.'),
  heading('On land'),
  'No. No. No. Yes.',
];
const UNITS: readonly StepUnit[] = ['word', 'sentence', 'block', 'heading', 'image'];

/** The words that are marked, else the sentence. */
function shown({ controller, document }: Narration): string {
  const { position, word } = controller.state.value;
  const { start, end } = word ?? sentenceOf(document, position).span;
  return document.block(position.block).text.slice(start, end);
}

function walk(narration: Narration, to: Skip): readonly string[] {
  const places: string[] = [];
  while (narration.controller.skip(to)) places.push(shown(narration));
  return places;
}

describe('a step', () => {
  it('leads from word to word, through sentences and blocks and over what is not said', () => {
    const words = 'rope One is here Two is there Image A bench At sea Three ends'.split(' ');
    const narration = narrate(STORY);
    for (const word of words) {
      expect(narration.controller.skip('next-word')).toBe(true);
      expect(shown(narration)).toBe(word);
    }
    for (const word of [...words].toReversed().slice(1)) {
      narration.controller.skip('previous-word');
      expect(shown(narration)).toBe(word);
    }
  });

  it('leads to headings and to pictures, and says when there is none', () => {
    const narration = narrate(STORY);
    expect(walk(narration, 'next-heading')).toEqual(['At sea', 'On land']);
    const last = narration.controller.state.value;
    expect(narration.controller.skip('next-image')).toBe(false);
    expect(narration.controller.state.value).toBe(last);
    expect(walk(narration, 'previous-heading')).toEqual(['At sea', 'The rope']);
    expect(walk(narration, 'next-image')).toEqual(['Image: A bench.', 'Image: A bell.']);
    expect(walk(narration, 'previous-image')).toEqual(['Image: A bench.']);
  });

  it('passes over pictures that the person has chosen not to hear', () => {
    const narration = narrate(STORY, { preferences: { ...preferences, verbosity: { pictures: 'skip' } } });
    expect(narration.controller.skip('next-image')).toBe(false);
    narration.controller.seek({ block: 3, sentence: 0, offset: 0 });
    narration.controller.skip('previous-block');
    expect(narration.where()).toBe('idle 1.0+0');
  });

  it('by word is marked at once, and speech goes on from that word', () => {
    const narration = narrate(STORY);
    const { controller, engine, clock } = narration;
    controller.play();
    engine.say();
    engine.start();
    controller.skip('next-word');
    expect(controller.word.value).toEqual({ start: 4, end: 6 });
    clock.advance(5);
    expect(engine.current?.text).toBe('is here.');
    controller.pause();
    controller.skip('next-word');
    controller.skip('next-word');
    expect(shown(narration)).toBe('Two');
    clock.advance(1000);
    controller.play();
    expect(engine.current?.text).toBe('Two” is there.');
  });

  it('finds the first sentence of a block that is said', () => {
    const { controller, where } = narrate(['One.', '[1] [2]. Then it rained.', 'Three.']);
    controller.skip('next-block');
    expect(where()).toMatch(/^idle 1\./);
    expect(controller.startOfBlock(1)).toEqual(controller.state.value.position);
    expect(narrate(STORY).controller.startOfBlock(4)).toBeUndefined();
  });

  const anySteps = fc.array(
    fc
      .tuple(fc.constantFrom('next', 'previous'), fc.constantFrom(...UNITS))
      .map((parts) => parts.join('-') as Skip),
    { maxLength: 30 },
  );

  it('always leads into the story, and to something that is said', () => {
    fc.assert(
      fc.property(anySteps, fc.constantFrom({}, { pictures: 'skip' } as const), (steps, verbosity) => {
        const narration = narrate(STORY, { preferences: { ...preferences, verbosity } });
        const { controller, document } = narration;
        for (const to of steps) {
          controller.skip(to);
          const { position, word } = controller.state.value;
          const { span } = sentenceOf(document, position);
          expect(position.offset).toBeGreaterThanOrEqual(span.start);
          expect(position.offset).toBeLessThan(span.end);
          if (word) expect(word.start).toBe(position.offset);
          expect(position.block).not.toBe(4);
          if (verbosity.pictures) expect([2, 6]).not.toContain(position.block);
        }
      }),
    );
  });

  it('forwards is undone by one back, from where the same unit begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.nat(40), (unit, count) => {
        const narration = narrate(STORY);
        const { controller } = narration;
        for (let step = 0; step <= count; step += 1) controller.skip(`next-${unit}`);
        const before = shown(narration);
        if (!controller.skip(`next-${unit}`)) return;
        controller.skip(`previous-${unit}`);
        expect(shown(narration)).toBe(before);
      }),
    );
  });
});

describe('a step back', () => {
  const LONG = 'One two three four five. Six seven eight nine ten. Eleven twelve thirteen fourteen fifteen.';
  /** Paused at the word that starts at an offset of the first block. */
  const pausedAt = (sentence: number, offset: number): Narration => {
    const narration = narrate([LONG, 'No. No. No. Yes.']);
    narration.controller.seek({ block: 0, sentence, offset });
    return narration;
  };

  it('leads to the sentence’s own start from its fourth word on, else to the one before', () => {
    const inside = pausedAt(1, LONG.indexOf('nine'));
    inside.controller.previousSentence();
    expect(inside.where()).toBe(`idle 0.1+${LONG.indexOf('Six')}`);
    inside.controller.previousSentence();
    expect(inside.where()).toBe('idle 0.0+0');
    const near = pausedAt(1, LONG.indexOf('eight'));
    near.controller.previousSentence();
    expect(near.where()).toBe('idle 0.0+0');
  });

  it('leads to the block’s own start from any later sentence', () => {
    const narration = narrate(['Before.', LONG]);
    narration.controller.seek({ block: 1, sentence: 2, offset: LONG.indexOf('Eleven') });
    narration.controller.previousBlock();
    expect(narration.where()).toBe('idle 1.0+0');
    narration.controller.previousBlock();
    expect(narration.where()).toBe('idle 0.0+0');
  });

  it('leads to the same places while the voice speaks', () => {
    const { controller, engine, clock, where } = narrate([LONG]);
    engine.behaviour = () => 'words';
    controller.play();
    clock.advance(30 + 5 * 300 + 20 + 3 * 300 + 100);
    expect(where()).toBe(`speaking 0.1+${LONG.indexOf('nine')}`);
    controller.previousSentence();
    expect(where()).toBe(`preparing 0.1+${LONG.indexOf('Six')}`);
  });

  const SHORT = Array.from({ length: 12 }, (_, index) => `No ${index}.`).join(' ');
  const backwards = UNITS.flatMap((unit) => [1, 4].map((rate) => ({ unit, rate })));

  it.each(backwards)(
    'by $unit gets further back each time, at rate $rate, while the voice goes on',
    ({ unit, rate }) => {
      fc.assert(
        fc.property(
          fc.constantFrom('chromium', 'firefox', 'silent'),
          fc.array(fc.integer({ min: 50, max: unit === 'word' ? 700 : 1500 }), {
            minLength: 6,
            maxLength: 6,
          }),
          (cancelStyle, waits) => {
            const chapter = (index: number) => [
              heading(`Chapter ${index}`),
              SHORT,
              LONG,
              image(`Image: Boat ${index}.`),
            ];
            const narration = narrate([1, 2, 3, 4, 5, 6, 7, 8].flatMap(chapter), {
              cancelStyle,
              preferences: { ...preferences, rate },
            });
            const { controller, engine, clock, document } = narration;
            engine.behaviour = () => 'words';
            engine.msPerWord = 300 / rate;
            controller.seek({ block: document.blockCount - 2, sentence: 1, offset: LONG.indexOf('nine') });
            controller.play();
            clock.advance(100);
            let last = Infinity;
            for (const wait of waits) {
              controller.skip(`previous-${unit}`);
              const { block: index, offset } = controller.state.value.position;
              const place = index * 1000 + offset;
              expect(place).toBeLessThan(last);
              last = place;
              clock.advance(wait);
            }
          },
        ),
      );
    },
  );

  it('starts anew once the person has listened on', () => {
    const { controller, engine, clock, where } = narrate([LONG, LONG]);
    engine.behaviour = () => 'words';
    controller.seek({ block: 1, sentence: 1, offset: LONG.indexOf('nine') });
    controller.play();
    clock.advance(100);
    controller.previousSentence();
    clock.advance(2850);
    expect(where()).toMatch(/^speaking 1\.2/);
    controller.previousSentence();
    expect(where()).toBe(`preparing 1.2+${LONG.indexOf('Eleven')}`);
  });
});

describe('a step back from the end of the story', () => {
  it.each([
    ['previous-sentence', 'paused 0.1+9'],
    ['previous-block', 'paused 0.0+0'],
    ['previous-word', 'paused 0.1+14'],
  ] as const)('leads to what was heard last: %s', (to, where) => {
    const narration = narrate(['One rope. Two boats.']);
    const { controller, engine } = narration;
    controller.play();
    while (engine.current) engine.say();
    controller.skip(to);
    expect(narration.where()).toBe(where.replace('+9', '+10'));
  });
});
