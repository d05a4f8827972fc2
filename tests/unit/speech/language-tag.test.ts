import { describe, expect, it } from 'vitest';
import { normalTag, primaryLanguage } from '../../../utils/speech/language-tag.ts';

describe('normalTag', () => {
  it.each([
    ['en_US', 'en-US', 'en'],
    ['eng-USA-f00', 'en', 'en'],
    ['en-GB-X-GBCLAN', 'en-GB-x-gbclan', 'en'],
    ['cmn', 'zh', 'zh'],
    ['no', 'no', 'nb'],
    ['nb-NO', 'nb-NO', 'nb'],
    // Read by voices for Bokmål: there are none for Nynorsk.
    ['nn', 'nn', 'nb'],
    ['yue', 'yue', 'yue'],
    // Subtags in the wrong order: what cannot be understood is dropped.
    ['chr-US-QAAA-X-WEST', 'chr-US', 'chr'],
    ['', '', ''],
    ['???', '', ''],
  ])('%j is %j', (tag, normal, primary) => {
    expect(normalTag(tag)).toBe(normal);
    expect(primaryLanguage(tag)).toBe(primary);
  });
});
