import { expect, it } from 'vitest';
import { createUndo } from '../../../utils/settings/undo.ts';

it('brings back what was set, and the default where nothing was', () => {
  const undo = createUndo();
  undo.remember({ fontSize: 24 }, ['fontSize', 'theme'], 0);
  expect(undo.take()).toEqual({ change: { fontSize: 24 }, reset: ['theme'] });
  expect(undo.take()).toBeUndefined();
});

it('takes the moves of one slider for one change', () => {
  const undo = createUndo();
  undo.remember({ fontSize: 20 }, ['fontSize'], 0);
  undo.remember({ fontSize: 22 }, ['fontSize'], 300);
  undo.remember({ fontSize: 24 }, ['fontSize'], 900);
  undo.remember({ fontSize: 26 }, ['fontSize'], 3000);
  expect(undo.length).toBe(2);
  expect(undo.take()?.change).toEqual({ fontSize: 26 });
  expect(undo.take()?.change).toEqual({ fontSize: 20 });
});

it('leaves the voice alone', () => {
  const undo = createUndo();
  undo.remember({ rate: 1 }, ['rate'], 0);
  expect(undo.length).toBe(0);
});
