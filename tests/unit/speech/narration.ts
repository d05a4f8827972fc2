import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Block, ReadingDocument } from '../../../utils/document/reading-document.ts';
import type { Voice } from '../../../utils/speech/engine.ts';
import type { SpeechController, SpeechControllerOptions } from '../../../utils/speech/speech-controller.ts';
import { createSpeechController } from '../../../utils/speech/speech-controller.ts';
import type { Surroundings } from '../../../utils/speech/speech-event.ts';
import type { CancelStyle } from '../../support/fake-engine.ts';
import { FakeClock, FakeEngine, fakeVoice } from '../../support/fake-engine.ts';
import { story } from './stories.ts';

export const preferences = {
  rate: 1,
  rates: {},
  pitch: 1,
  volume: 1,
  voices: {},
  verbosity: {},
  pronunciations: {},
};
export const anna = fakeVoice('Anna', 'en-US');
export const bert = fakeVoice('Bert', 'en-GB', { localService: false });

export interface Narration {
  readonly document: ReadingDocument;
  readonly clock: FakeClock;
  readonly engine: FakeEngine;
  readonly controller: SpeechController;
  readonly surroundings: Signal<Surroundings>;
  /** Texts given to the synthesiser so far. */
  texts(): readonly string[];
  /** "status block.sentence+offset" */
  where(): string;
}

/** A controller over an engine and a clock that are stepped by hand. */
export function narrate(
  paragraphs: readonly (string | Block)[],
  more: Partial<SpeechControllerOptions> & { voices?: readonly Voice[]; cancelStyle?: CancelStyle } = {},
): Narration {
  const { voices = [anna, bert], cancelStyle = 'chromium', ...options } = more;
  const document = story(paragraphs);
  const clock = new FakeClock();
  const engine = new FakeEngine(clock, voices, cancelStyle);
  const surroundings = signal({ muted: false, online: true });
  const controller = createSpeechController({
    document,
    engine,
    clock,
    preferences,
    surroundings,
    ...options,
  });
  return {
    document,
    clock,
    engine,
    controller,
    surroundings,
    texts: () => engine.spoken.map(({ text }) => text),
    where() {
      const { status, position } = controller.state.value;
      return `${status} ${position.block}.${position.sentence}+${position.offset}`;
    },
  };
}
