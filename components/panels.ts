/** What opens beside the story, as one file that loads after the story is shown. */
export { AppearancePanel } from './AppearancePanel.tsx';
export { VoicePanel } from './VoicePanel.tsx';
