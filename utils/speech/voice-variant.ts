// pure
import { QUALITY } from './voice-name.ts';

/** Words of macOS, in its own language, for what can be downloaded over a voice's small form. */
const ENHANCED =
  /enhanced|محسن|millorada|优化音质|增強音質|vylepšen|forbedret|erweitert|βελτιωμένη|mejorada|parannettu|משופר|बेहतर|poboljšani|továbbfejlesztett|ditingkatkan|ottimizzata|拡張|고품질|dipertingkat|verbeterd|rozszerzony|melhorada|îmbunătățită|улучшенн|izboljšano|förbättrad|คุณภาพสูง|geliştirilmiş|вдосконален|nâng cao/iu;
const PREMIUM =
  /premium|استثنائي|prèmium|高音质|高音質|prémiov|høj kvalitet|υψηλής ποιότητας|korkealaatuinen|de qualité|פרימיום|प्रीमियम|vrhunski|prémium|プレミアム|프리미엄|высшее качество|prvovrsten|yüksek kaliteli|високої якості|cao cấp/iu;

/**
 * The better variant of a voice that a name or address tells: `com.apple.voice.enhanced.en-US.Ava`, "Ava (Premium)".
 * @returns undefined when neither says so.
 */
export function variantQuality(name: string, voiceURI: string): number | undefined {
  const told = /\(.*\)$/.exec(name)?.[0] ?? '';
  if (/\.premium\./.test(voiceURI) || PREMIUM.test(told)) return QUALITY.high;
  if (/\.enhanced\./.test(voiceURI) || ENHANCED.test(told)) return QUALITY.normal;
  return undefined;
}
