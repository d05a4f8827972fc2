import type { Translate } from '../utils/messages.ts';
import { RANGES } from '../utils/settings/settings.ts';
import type { SameSpeed } from '../utils/speech/same-speed.ts';
import { rateNumber } from './Player.tsx';

/** What to say of rates at which a voice has one and the same speed; '' for nothing. */
export function speedNote(same: SameSpeed | undefined, t: Translate): string {
  if (!same) return '';
  if (same.to >= RANGES.rate.max) return t('speedNoFaster');
  if (same.from <= RANGES.rate.min) return t('speedNoSlower');
  return t('speedSame', rateNumber(same.from), rateNumber(same.to));
}
