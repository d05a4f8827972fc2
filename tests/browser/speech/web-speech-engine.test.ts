import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EngineEvent, SpeechEngine, Utterance } from '../../../utils/speech/engine.ts';
import { createSpeechController } from '../../../utils/speech/speech-controller.ts';
import { createWebSpeechEngine, isSpeechAvailable } from '../../../utils/speech/web-speech-engine.ts';
import { story } from '../../unit/speech/stories.ts';

// Chromium on Linux lists no voice unless it is started with --enable-speech-dispatcher: the failure that people meet.

const utterance = (attempt: number): Utterance => ({
  attempt,
  text: 'One sentence.',
  lang: 'en',
  voice: undefined,
  rate: 1,
  pitch: 1,
  volume: 1,
});
const frames = () => [...document.querySelectorAll('html > iframe')];
const open: SpeechEngine[] = [];

function engine(): SpeechEngine {
  const made = createWebSpeechEngine();
  if (!made) throw new Error('no speech in this browser');
  open.push(made);
  return made;
}

const nextEvent = (of: SpeechEngine) =>
  new Promise<EngineEvent>((resolve) => of.onEvent(resolve, AbortSignal.timeout(10_000)));

afterEach(() => open.splice(0).forEach((made) => made.dispose()));

describe('the frame of the synthesiser', () => {
  it('is there from the first utterance on, hidden from everybody, and of our own origin', () => {
    const made = engine();
    expect(isSpeechAvailable()).toBe(true);
    expect(frames()).toHaveLength(0);
    made.cancel();
    made.speak(utterance(1));
    made.speak(utterance(2));
    expect(frames()).toHaveLength(1);
    const [frame] = frames();
    if (!(frame instanceof HTMLIFrameElement)) throw new Error('not a frame');
    expect(getComputedStyle(frame).display).toBe('none');
    expect(frame.tabIndex).toBe(-1);
    expect(frame.getAttribute('aria-hidden')).toBe('true');
    expect(frame.contentWindow?.origin).toBe(location.origin);
    expect(frame.contentWindow?.speechSynthesis).not.toBe(speechSynthesis);
  });

  it('is thrown away by a rebuild, and made anew for the next utterance', async () => {
    const made = engine();
    made.speak(utterance(1));
    const [first] = frames();
    made.rebuild();
    expect(frames()).toHaveLength(0);
    const event = nextEvent(made);
    made.speak(utterance(2));
    expect(frames()).toHaveLength(1);
    expect(frames()[0]).not.toBe(first);
    expect(await event).toMatchObject({ attempt: 2 });
  });

  it('is made anew when something else has removed it', async () => {
    const made = engine();
    made.speak(utterance(1));
    frames()[0]?.remove();
    const event = nextEvent(made);
    made.speak(utterance(2));
    expect(await event).toMatchObject({ attempt: 2 });
  });

  it('is gone after dispose, and an utterance that comes too late is reported as failed', async () => {
    const made = engine();
    made.speak(utterance(1));
    made.dispose();
    expect(frames()).toHaveLength(0);
    const event = nextEvent(made);
    made.speak(utterance(2));
    expect(frames()).toHaveLength(0);
    expect(await event).toEqual({ type: 'error', attempt: 2, code: 'unknown' });
  });
});

// A web page may speak only once it has been touched. The reader is an extension page, which always may.
it('reports what the browser reports, with the number of the attempt', async () => {
  await userEvent.click(document.body);
  const made = engine();
  const event = nextEvent(made);
  made.speak(utterance(2));
  expect(await event).toEqual({ type: 'error', attempt: 2, code: 'synthesis-failed' });
});

it('tells the person within two seconds that there is no voice', async () => {
  await userEvent.click(document.body);
  const made = engine();
  expect(made.voices()).toEqual([]);
  const preferences = {
    rate: 1,
    rates: {},
    pitch: 1,
    volume: 1,
    voices: {},
    verbosity: {},
    pronunciations: {},
  };
  const controller = createSpeechController({
    document: story(['One sentence.']),
    engine: made,
    preferences,
  });
  controller.play();
  expect(controller.state.value.status).toBe('preparing');
  await expect
    .poll(() => controller.state.value, { timeout: 2000 })
    .toMatchObject({ status: 'failed', problem: 'no-voice' });
  controller.dispose();
});

it('does not take its own speech for that of another page', async () => {
  await userEvent.click(document.body);
  const made = engine();
  const event = nextEvent(made);
  made.speak(utterance(1));
  expect(made.othersSpeak()).toBe(false);
  await event;
});

it('falls silent for a listener whose signal has been aborted', async () => {
  const made = engine();
  const listening = new AbortController();
  const heard: EngineEvent[] = [];
  made.onEvent((event) => heard.push(event), listening.signal);
  listening.abort();
  const event = nextEvent(made);
  made.speak(utterance(1));
  await event;
  expect(heard).toEqual([]);
});
