import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OutlineEntry } from '../utils/document/outline.ts';
import { Panel } from './Panel.tsx';
import { useStrings } from './strings.ts';

export interface ContentsModel {
  readonly entries: readonly OutlineEntry[];
  /** Index of the heading that one is at. */
  readonly current: ReadonlySignal<number | undefined>;
  readonly goTo: (index: number) => void;
}

interface Props {
  readonly model: ContentsModel;
  readonly onClose: () => void;
}

/** The story's headings, as a list to go by. */
export function ContentsPanel({ model, onClose }: Props) {
  const t = useStrings();
  const list = useRef<HTMLDivElement>(null);
  const current = model.current.value;
  // In a long list the place of the story is in view from the first, without taking the focus there.
  useLayoutEffect(
    () => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    [current],
  );
  const listOf = (entries: readonly OutlineEntry[]) => (
    <ul>
      {entries.map(({ index, words, lang, dir, below }) => (
        <li key={index}>
          <button
            type="button"
            class="heading"
            aria-current={index === current ? 'location' : undefined}
            onClick={() => model.goTo(index)}
          >
            <span {...(lang && { lang })} {...(dir && { dir })}>
              {words}
            </span>
          </button>
          {below.length > 0 && listOf(below)}
        </li>
      ))}
    </ul>
  );
  return (
    <Panel id="contents" title={t('contents')} onClose={onClose}>
      <div class="outline" ref={list}>
        {model.entries.length < 2 ? <p>{t('noHeadings')}</p> : listOf(model.entries)}
      </div>
    </Panel>
  );
}
