import { signal } from '@preact/signals';
import { expect, it, onTestFinished } from 'vitest';
import type { SpeechController } from '../../../utils/speech/speech-controller.ts';
import { keepSoleSpeaker } from '../../../utils/speech/sole-speaker.ts';
import { narrate } from './narration.ts';

function reader(): SpeechController {
  const { controller } = narrate(['One sentence.']);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  keepSoleSpeaker(controller, end.signal);
  return controller;
}

it('pauses the reader that was speaking, and leaves the others as they are', async () => {
  const [first, second, third] = [reader(), reader(), reader()];
  first.play();
  second.play();
  await expect.poll(() => first.state.value.status).toBe('paused');
  expect(second.state.value.status).toBe('preparing');
  expect(third.state.value.status).toBe('idle');
  first.play();
  await expect.poll(() => second.state.value.status).toBe('paused');
  expect(first.state.value.status).toBe('preparing');
});

it('does not take a new sentence of the same reader for a new reader', async () => {
  const { controller, engine } = narrate(['One sentence. Two of them.']);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  keepSoleSpeaker(controller, end.signal);
  const messages = signal(0);
  const listener = new BroadcastChannel('sole-speaker');
  onTestFinished(() => listener.close());
  listener.addEventListener('message', () => messages.value++);
  controller.play();
  engine.say();
  engine.start();
  await expect.poll(() => messages.value).toBe(1);
  controller.pause();
  controller.play();
  await expect.poll(() => messages.value).toBe(2);
});
