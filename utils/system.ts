// pure
/** Systems for which there are steps that add voices. */
export const SYSTEMS = ['windows', 'macos', 'linux', 'android'] as const;
export type System = (typeof SYSTEMS)[number];

/**
 * The system that a browser runs on.
 * @param told `navigator.userAgentData.platform`, or where there is none (Firefox) the user agent string.
 * @returns undefined for systems that bring their voices along, or are unknown.
 */
export function systemOf(told: string): System | undefined {
  if (/android/i.test(told)) return 'android';
  if (/windows/i.test(told)) return 'windows';
  if (/mac/i.test(told)) return 'macos';
  return /linux/i.test(told) ? 'linux' : undefined;
}
