import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from '../../../utils/document/outline.ts';
import { headingsOf, outlineOf } from '../../../utils/document/outline.ts';
import { parse } from '../../support/dom.ts';

const outline = (html: string): readonly OutlineEntry[] =>
  outlineOf(headingsOf(parse(`<article lang="en" dir="ltr">${html}</article>`).body));

/** As indented lines. */
const lines = (entries: readonly OutlineEntry[], indent = ''): string[] =>
  entries.flatMap(({ words, below }) => [indent + words, ...lines(below, `${indent}  `)]);

describe('the outline', () => {
  it('is the title, and the headings under each other by their levels', () => {
    expect(
      lines(
        outline('<h1>T</h1><h2>A</h2><h3>A1</h3><h4>A1a</h4><h3>A2</h3><h2>B</h2><p>words</p><h3>B1</h3>'),
      ),
    ).toEqual(['T', 'A', '  A1', '    A1a', '  A2', 'B', '  B1']);
  });

  it('skips no level where the story does, and begins anew with a higher one', () => {
    expect(lines(outline('<h1>T</h1><h4>A</h4><h6>A1</h6><h3>B</h3><h2>C</h2><h5>C1</h5>'))).toEqual([
      'T',
      'A',
      '  A1',
      'B',
      'C',
      '  C1',
    ]);
  });

  it('has plain words: no notes, no white space, and leaves out what has none', () => {
    expect(
      lines(
        outline(
          '<h1>T</h1><h2> The\n night <sup><a href="#n1">[1]</a></sup></h2><h2><img alt=""></h2><h2 data-unspoken>Menu</h2>',
        ),
      ),
    ).toEqual(['T', 'The night']);
  });

  it('keeps language and direction of each heading, and its place in the story', () => {
    const [title, arabic] = outline('<h1>T</h1><section lang="ar" dir="rtl"><h2>الليل</h2></section>');
    expect(title).toMatchObject({ lang: 'en', dir: 'ltr', index: 0 });
    expect(arabic).toMatchObject({ lang: 'ar', dir: 'rtl', index: 1 });
  });
});
