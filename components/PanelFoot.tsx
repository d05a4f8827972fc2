import { useContext } from 'preact/hooks';
import { HelpContext } from './help.ts';
import { useStrings } from './strings.ts';

/** The end of a panel of settings: where the others are. */
export function PanelFoot() {
  const t = useStrings();
  const help = useContext(HelpContext);
  if (!help) return null;
  return (
    <div class="form-buttons panel-foot">
      <button type="button" class="plain" onClick={help.openOptions}>
        {t('allSettings')}
      </button>
      <button type="button" class="plain" onClick={help.showShortcuts}>
        {t('shortcuts')}
      </button>
    </div>
  );
}
