// browser
import type { Marks } from './marking.ts';

/** Marks places of the story by the CSS Custom Highlight API: no node of the story changes. */
export interface Marker {
  /** Replaces all marks. @param bar the one that carries the bar, for the style sheet. */
  mark(ranges: Readonly<Partial<Record<MarkName, Range>>>, bar: Marks['bar']): void;
  clear(): void;
}

/** Names in `CSS.highlights`, the narrower above the wider. */
const NAMES = ['paragraph', 'sentence', 'word'] as const;
export type MarkName = (typeof NAMES)[number];

export function createMarker(): Marker {
  const highlights = NAMES.map((name, priority) => {
    const highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    return { name, highlight };
  });
  return {
    mark(ranges, bar) {
      for (const { name, highlight } of highlights) {
        highlight.clear();
        const range = ranges[name];
        if (range) highlight.add(range);
      }
      document.documentElement.dataset['mark'] = bar;
    },
    clear() {
      for (const { highlight } of highlights) highlight.clear();
    },
  };
}
