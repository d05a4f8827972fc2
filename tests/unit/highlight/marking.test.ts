import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordSource } from '../../../utils/highlight/marking.ts';
import { MARKINGS, marksFor } from '../../../utils/highlight/marking.ts';

const shown = (...of: Parameters<typeof marksFor>): string => {
  const { paragraph, sentence, word, bar } = marksFor(...of);
  const parts = [paragraph && 'paragraph', sentence && 'sentence', word && 'word'].filter(Boolean);
  return `${parts.join('+')} | ${bar}`;
};

describe('what is marked', () => {
  it('is the sentence and the word by itself when the voice reports words, else the sentence', () => {
    expect(shown('automatic', 'reported', true, false)).toBe('sentence+word | word');
    expect(shown('automatic', 'unknown', false, false)).toBe('sentence | sentence');
    expect(shown('automatic', 'estimated', false, false)).toBe('sentence | sentence');
  });

  it('is an estimated word, more softly, for who asks for words', () => {
    expect(shown('both', 'estimated', false, false)).toBe('sentence+word | estimated-word');
    expect(shown('word', 'estimated', false, false)).toBe('word | estimated-word');
  });

  it('is the sentence as long as nothing is known of the words', () => {
    expect(shown('word', 'unknown', false, false)).toBe('sentence | sentence');
    expect(shown('both', 'unknown', false, false)).toBe('sentence | sentence');
  });

  it('does not change its style before the first word of each sentence', () => {
    expect(shown('automatic', 'unknown', true, false)).toBe('sentence | word');
    expect(shown('word', 'unknown', true, false)).toBe(' | word');
  });

  it('is one thing only in forced colours, and nothing when that was asked for', () => {
    const sources: readonly WordSource[] = ['reported', 'estimated', 'unknown'];
    fc.assert(
      fc.property(
        fc.constantFrom(...MARKINGS),
        fc.constantFrom(...sources),
        fc.boolean(),
        (marking, source, reports) => {
          const { paragraph, sentence, word } = marksFor(marking, source, reports, true);
          const count = Number(paragraph) + Number(sentence) + Number(word);
          expect(count).toBeLessThanOrEqual(1);
          if (marking === 'none') expect(count).toBe(0);
          if (source === 'reported' && marking !== 'none') expect(count).toBe(1);
        },
      ),
    );
  });

  it('keeps each explicit choice whatever the voice does', () => {
    for (const source of ['reported', 'estimated', 'unknown'] as const) {
      expect(shown('sentence', source, true, false)).toBe('sentence | sentence');
      expect(shown('paragraph', source, true, false)).toBe('paragraph | paragraph');
    }
  });
});
