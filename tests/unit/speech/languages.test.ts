import { describe, expect, it } from 'vitest';
import type { Block } from '../../../utils/document/reading-document.ts';
import { parseVoiceTable } from '../../../utils/speech/voice-table.ts';
import { fakeVoice } from '../../support/fake-engine.ts';
import type { Narration } from './narration.ts';
import { anna, narrate, preferences } from './narration.ts';
import { block } from './stories.ts';

const claire = fakeVoice('Claire', 'fr-FR');

/** A paragraph of which a part is French. */
function withFrench(text: string, french: string): Block {
  const start = text.indexOf(french);
  return block(text, { languages: [{ start, end: start + french.length, lang: 'fr' }] });
}

const quoting = withFrench(
  'All of them said je ne sais pas du tout and then they left. So did he.',
  'je ne sais pas du tout',
);

/** "Anna at 1: All of them said" for each utterance, to the end. */
function heard({ controller, engine }: Narration): readonly string[] {
  controller.play();
  while (controller.state.value.status !== 'finished') engine.say();
  return engine.spoken.map(({ voice, rate, text }) => `${voice?.name} at ${rate}: ${text}`);
}

describe('a passage in another language', () => {
  it('is read by a voice of that language, which then gives way again', () => {
    expect(heard(narrate([quoting], { voices: [anna, claire] }))).toEqual([
      'Anna at 1: All of them said',
      'Claire at 1: je ne sais pas du tout',
      'Anna at 1: and then they left.',
      'Anna at 1: So did he.',
    ]);
  });

  it('is read by the story’s voice, without a break, where its language has none', () => {
    expect(heard(narrate([quoting], { voices: [anna] }))).toEqual([
      'Anna at 1: All of them said je ne sais pas du tout and then they left.',
      'Anna at 1: So did he.',
    ]);
  });

  it('goes at its own speed if it has one, else at the story’s', () => {
    const voices = [anna, claire];
    const speeds = (rates: Record<string, number>) =>
      heard(narrate([quoting], { voices, preferences: { ...preferences, rate: 3, rates } })).map(
        (said) => said.split(' ')[2],
      );
    expect(speeds({})).toEqual(['3:', '3:', '3:', '3:']);
    expect(speeds({ en: 2 })).toEqual(['2:', '2:', '2:', '2:']);
    expect(speeds({ en: 2, fr: 0.8 })).toEqual(['2:', '0.8:', '2:', '2:']);
    expect(speeds({ fr: 0.8 })).toEqual(['3:', '0.8:', '3:', '3:']);
  });

  it('tells its language and its voice while it is read', () => {
    const { controller, engine } = narrate([quoting], { voices: [anna, claire] });
    controller.play();
    expect(controller.lang.value).toBe('en');
    engine.say();
    expect(controller.lang.value).toBe('fr');
    expect(controller.voice.value).toBe(claire);
    engine.say();
    expect(controller.voice.value).toBe(anna);
  });

  it('changes its voice and speed at once, and the others’ are no reason to start anew', () => {
    const second = fakeVoice('Second', 'fr-CA');
    const { controller, engine, clock } = narrate([quoting], { voices: [anna, claire, second] });
    controller.play();
    engine.say();
    engine.start();
    controller.setPreferences({ ...preferences, rates: { en: 2, fr: 1 }, voices: { en: anna } });
    expect(engine.calls).toEqual(['cancel', 'speak', 'speak']);
    controller.setPreferences({ ...preferences, rates: { en: 2, fr: 1.2 }, voices: { fr: second } });
    clock.advance(5);
    expect(engine.current).toMatchObject({ text: 'je ne sais pas du tout', voice: second, rate: 1.2 });
  });

  it('goes on with another voice of the story when its own fails', () => {
    const { controller, engine, clock } = narrate([quoting], { voices: [anna, claire] });
    engine.behaviour = ({ voice }) => (voice === claire ? { error: 'network' } : 'no-words');
    controller.play();
    clock.advance(60_000);
    expect(controller.state.value.status).toBe('finished');
    expect(engine.completed.join(' ')).toBe(
      'All of them said je ne sais pas du tout and then they left. So did he.',
    );
  });
});

describe('what is known about the voices', () => {
  const bella = fakeVoice('Bella', 'en-US');
  const data = { tables: new Map([['en', parseVoiceTable('US f2 bella')]]), languages: [] };

  it('takes effect at once while nothing is read', () => {
    const { controller, engine } = narrate(['One is here.'], { voices: [anna, bella] });
    controller.setVoiceData(data);
    controller.play();
    expect(engine.current?.voice).toBe(bella);
  });

  it('waits for the end of the sentence, through pauses and changes of speed', () => {
    const { controller, engine, clock } = narrate(['One is here. Two is there.'], { voices: [anna, bella] });
    controller.play();
    engine.start();
    engine.boundary(4);
    controller.setVoiceData(data);
    controller.setPreferences({ ...preferences, rate: 2 });
    clock.advance(5);
    expect(engine.current).toMatchObject({ text: 'is here.', voice: anna });
    controller.pause();
    clock.advance(500);
    controller.play();
    expect(engine.current).toMatchObject({ text: 'is here.', voice: anna });
    engine.say();
    expect(engine.current).toMatchObject({ text: 'Two is there.', voice: bella });
    expect(controller.voiceData.value).toBe(data);
  });
});
