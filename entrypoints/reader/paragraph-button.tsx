import { render } from 'preact';
import { ParagraphButton } from '../../components/ParagraphButton.tsx';
import { Strings } from '../../components/strings.ts';
import type { Translate } from '../../utils/messages.ts';
import type { ParagraphChooser } from './paragraph-chooser.ts';

export { createParagraphChooser } from './paragraph-chooser.ts';

/** Shows the button "Read this paragraph" in a place of its own, right before the story. */
export function showParagraphButton(
  host: Element,
  { chosen, actions }: ParagraphChooser,
  t: Translate,
): void {
  const View = () => (
    <ParagraphButton
      chosen={chosen.value}
      onFocus={actions.focus}
      onBlur={actions.leave}
      onKeyDown={actions.move}
      onPress={actions.read}
    />
  );
  render(
    <Strings.Provider value={t}>
      <View />
    </Strings.Provider>,
    host,
  );
}
