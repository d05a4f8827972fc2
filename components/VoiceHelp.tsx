import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey, Translate } from '../utils/messages.ts';
import { SYSTEMS } from '../utils/system.ts';
import type { System } from '../utils/system.ts';
import { useStrings } from './strings.ts';

const NAMES: Readonly<Record<System, MessageKey>> = {
  windows: 'systemWindows',
  macos: 'systemMacos',
  linux: 'systemLinux',
  android: 'systemAndroid',
};
const STEPS: Readonly<Record<System, MessageKey>> = {
  windows: 'helpWindows',
  macos: 'helpMacos',
  linux: 'helpLinux',
  android: 'helpAndroid',
};

/** What to do on a system, in one sentence: "Windows: open …" */
export const stepsFor = (system: System, t: Translate): string =>
  t('helpSystem', t(NAMES[system]), t(STEPS[system]));

interface Props {
  /** The person's own, which comes first; undefined when unknown. */
  readonly system: System | undefined;
  /** Opened because the person has asked for it: the keyboard's place is here then. */
  readonly open?: boolean;
}

/** How to add voices, on each system. */
export function VoiceHelp({ system, open = false }: Props) {
  const t = useStrings();
  const summary = useRef<HTMLElement>(null);
  useEffect(() => void (open && summary.current?.focus()), [open]);
  const systems = SYSTEMS.toSorted((a, b) => Number(b === system) - Number(a === system));
  return (
    <details open={open}>
      <summary ref={summary}>{t('voicesHelp')}</summary>
      <ul>
        {systems.map((name) => (
          <li key={name}>{stepsFor(name, t)}</li>
        ))}
      </ul>
    </details>
  );
}
