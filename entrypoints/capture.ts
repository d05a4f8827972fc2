import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../utils/capture/capture-page.ts';

/** Injected on demand, never on every page. Its value is what `scripting.executeScript` gives back. */
export default defineUnlistedScript(() => capturePage(document));
