import { describe, expect, it } from 'vitest';
import { choiceOf, withChoice } from '../../entrypoints/reader/choice.ts';

describe('the choice in the reader’s address', () => {
  it('is nothing at first', () => expect(choiceOf('?id=a1')).toEqual({ part: '', keep: new Set() }));

  it.each([
    { part: '', keep: new Set<string>() },
    { part: 'list', keep: new Set<string>() },
    { part: '1x9ab-2', keep: new Set<string>() },
    { part: 'story', keep: new Set(['abc', '1x9ab-2']) },
  ])('survives a reload: %j', (choice) => {
    const search = withChoice('?id=a1&part=old&keep=b.c', choice);
    expect(new URLSearchParams(search).get('id')).toBe('a1');
    expect(choiceOf(search)).toEqual(choice);
  });

  it('takes nothing that is no id', () =>
    expect(choiceOf('?part=%3Cb%3E&keep=a.%20.<img>.b')).toEqual({ part: '', keep: new Set(['a', 'b']) }));
});
