import { describe, expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { parseCommandWords, voiceCommandOf } from '../../../utils/speech/voice-command.ts';

const words = parseCommandWords(messages.voiceCommandWords.message);

describe('spoken commands', () => {
  it.each([
    ['Play', 'play'],
    ['pause', 'pause'],
    ['go back', 'back'],
    ['Next.', 'next'],
    ['please repeat', 'repeat'],
    ['slower', 'slower'],
    ['speed up', 'faster'],
    ['skip the picture', 'skip-picture'],
    ['skip', 'next'],
    ['Stop!', 'stop'],
    ['Where am I?', 'where'],
  ] as const)('%s', (said, command) => expect(voiceCommandOf([said], words)).toBe(command));

  it('are looked for in all that may have been said, the likeliest first', () => {
    expect(voiceCommandOf(['paws', 'pause'], words)).toBe('pause');
    expect(voiceCommandOf(['faster', 'slower'], words)).toBe('faster');
  });

  it('are whole words', () => {
    expect(voiceCommandOf(['the playground', 'nonstop'], words)).toBeUndefined();
    expect(voiceCommandOf([], words)).toBeUndefined();
  });

  it('all have words in the locale file', () => {
    for (const phrases of Object.values(words)) expect(phrases.length).toBeGreaterThan(0);
  });

  it('leave out what is damaged there', () => {
    expect(parseCommandWords('play: go;nonsense: x;;pause').play).toEqual(['go']);
    expect(parseCommandWords('play: go;pause').pause).toEqual([]);
  });
});
