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

it('takes the whole move of a slider that is held for one change, however long it rests', () => {
  const undo = createUndo();
  undo.remember({ fontSize: 20 }, ['fontSize'], 0);
  undo.remember({ fontSize: 22 }, ['fontSize'], 5000, 'any');
  undo.remember({ fontSize: 24 }, ['fontSize'], 9000, 'any');
  expect(undo.length).toBe(1);
  undo.remember({ lineHeight: 2 }, ['lineHeight'], 9100, 'any');
  expect(undo.length).toBe(2);
});

it('keeps whole looks apart, however quickly they follow', () => {
  const undo = createUndo();
  for (const now of [0, 10, 20]) undo.remember({ presets: {} }, ['presets'], now, 'none');
  undo.remember({ presets: {} }, ['presets'], 30);
  expect(undo.length).toBe(4);
});
