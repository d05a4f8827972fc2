import { describe, expect, it } from 'vitest';
import { bandAround, lineBox } from '../../../utils/highlight/line-band.ts';

/** Lines of 30 px from 0 on; two paragraphs, with a gap of 10 px behind the third line. */
const lineAt = (y: number) => {
  const start = y < 90 ? 0 : 100;
  const index = Math.floor((y - start) / 30);
  return { top: start + index * 30, bottom: start + (index + 1) * 30 };
};

describe('the band of line focus', () => {
  it('is the line box, not only the letters', () => {
    expect(lineBox({ top: 104, bottom: 126 }, 32)).toEqual({ top: 99, bottom: 131 });
  });

  it('is never lower than letters of which lines overlap', () => {
    expect(lineBox({ top: 100, bottom: 140 }, 32)).toEqual({ top: 100, bottom: 140 });
  });

  it('is one line, or that and as many around', () => {
    const line = { top: 300, bottom: 330 };
    expect(bandAround(line, 1, 30, () => undefined)).toEqual(line);
    expect(bandAround(line, 3, 30, () => undefined)).toEqual({ top: 270, bottom: 360 });
    expect(bandAround(line, 5, 30, () => undefined)).toEqual({ top: 240, bottom: 390 });
  });

  it('cuts no line of another rhythm: half of it or more is within, less is outside', () => {
    // Above the line is a gap of 10 px, so the edge at 70 cuts the line from 60 to 90: 20 px of it are within.
    expect(bandAround({ top: 100, bottom: 130 }, 3, 30, lineAt)).toEqual({ top: 60, bottom: 160 });
    // The edge at 110 is 10 px within the line from 100 to 130.
    expect(bandAround({ top: 50, bottom: 80 }, 3, 30, lineAt).bottom).toBe(100);
  });
});
