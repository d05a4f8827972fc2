/** What opens beside the story, as one file that loads after the story is shown. */
export { AppearancePanel } from './AppearancePanel.tsx';
export { ContentsPanel } from './ContentsPanel.tsx';
export { ContinueOffer } from './ContinueOffer.tsx';
export { ShortcutsSheet } from './ShortcutsSheet.tsx';
export { ListenButton } from './ListenButton.tsx';
export { SleepPanel } from './SleepPanel.tsx';
export { Steps } from './Steps.tsx';
export { stepsFor, VoiceHelp } from './VoiceHelp.tsx';
export { VoiceNotice } from './VoiceNotice.tsx';
export { VoicePanel } from './VoicePanel.tsx';
