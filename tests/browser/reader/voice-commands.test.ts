/** Spoken commands over a narration that is stepped by hand, and a recogniser that hears what it is told. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createNotices } from '../../../entrypoints/reader/notices.ts';
import { createVoiceCommands } from '../../../entrypoints/reader/voice-commands.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { MessageKey } from '../../../utils/messages.ts';
import type { Heard } from '../../../utils/speech/recogniser.ts';
import { narrate } from '../../unit/speech/narration.ts';
import { block } from '../../unit/speech/stories.ts';

let end = new AbortController();
beforeEach(() => void (end = new AbortController()));
afterEach(() => end.abort());

function setUp() {
  const narration = narrate([
    'The first rope is wet. The second rope is dry.',
    block('A rope.', { role: 'image' }),
    block('Photograph of a rope.', { role: 'caption' }),
    'The end is near. Nobody knows.',
  ]);
  const { controller, engine, document } = narration;
  let answer: (heard: Heard) => void = () => {};
  const asked: string[] = [];
  const previewed: string[] = [];
  const notices = createNotices();
  const commands = createVoiceCommands({
    recogniser: {
      listen: (abort) =>
        new Promise((resolve) => {
          answer = resolve;
          abort.addEventListener('abort', () => resolve({ type: 'nothing' }));
        }),
    },
    story: document,
    controller,
    actions: {
      step: (to) => {
        asked.push(to);
        controller.skip(to);
      },
      changeRate: (direction) => void asked.push(direction > 0 ? 'faster' : 'slower'),
    },
    preview: {
      say: (text, _lang, _voice, done) => {
        previewed.push(text);
        done?.();
      },
    },
    notices,
    progress: signal({ block: 2, blockCount: 12, minutesLeft: 4 }),
    language: 'en',
    t: (key: MessageKey, ...values) =>
      key === 'voiceCommandWords' ? messages[key].message : [key, ...values].join(' '),
    end: end.signal,
  });
  controller.play();
  engine.start();
  const say = async (...transcripts: string[]): Promise<void> => {
    commands.listen();
    expect(controller.state.peek().status).toBe('paused');
    expect(commands.listening.value).toBe(true);
    answer({ type: 'words', transcripts });
    await new Promise((resolve) => setTimeout(resolve));
  };
  const hear = async (heard: Heard): Promise<void> => {
    commands.listen();
    answer(heard);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const status = () => controller.state.peek().status;
  return { ...narration, commands, asked, previewed, say, hear, status };
}

it('waits while it listens, does what was said and goes on', async () => {
  const { say, asked, status } = setUp();
  await say('next');
  expect(asked).toEqual(['next-sentence']);
  expect(status()).toBe('preparing');
  await say('slow down');
  expect(asked.at(-1)).toBe('slower');
});

it('stays silent after "pause"', async () => {
  const { say, status } = setUp();
  await say('pause');
  expect(status()).toBe('paused');
  await say('play');
  expect(status()).toBe('preparing');
});

it('says a sentence again from its start', async () => {
  const { say, controller, where } = setUp();
  controller.skip('next-word');
  await say('repeat');
  expect(where()).toContain('0.0+0');
});

it('skips a picture with its caption', async () => {
  const { say, controller, where } = setUp();
  controller.skip('next-block');
  expect(where()).toContain('1.0');
  await say('skip picture');
  expect(where()).toContain('3.0');
});

it('tells where it is', async () => {
  const { say, previewed, status } = setUp();
  await say('where am I');
  expect(previewed).toEqual(['positionValue 3 12, timeLeftMinutes 4']);
  expect(status()).toBe('preparing');
});

it('goes on after what is no command, or nothing, and tells what went wrong', async () => {
  const { say, hear, status, commands } = setUp();
  await say('tomatoes');
  expect(status()).toBe('preparing');
  await hear({ type: 'refused' });
  expect(status()).toBe('preparing');
  commands.listen();
  commands.listen();
  await new Promise((resolve) => setTimeout(resolve));
  expect(commands.listening.value).toBe(false);
  expect(status()).toBe('preparing');
});
