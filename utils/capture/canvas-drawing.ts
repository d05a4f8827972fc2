// browser
/** Longest side of the picture that is kept, in px: enough for the widest column, and coded in some 20 ms. */
const LONGEST_SIDE = 1000;
/** Canvases of a page that are kept, and the longest address of each in UTF-16 code units. */
const MOST_CANVASES = 3;
const LONGEST = 1_000_000;

export interface CanvasBudget {
  canvases: number;
}
export const canvasBudget = (): CanvasBudget => ({ canvases: MOST_CANVASES });

/**
 * What is drawn on a canvas now, as an address that holds it. Undefined when the page may not read it either (it holds
 * a picture of another site), and when it is blank: a canvas drawn by the graphics card has forgotten its picture.
 */
export function canvasAddress(from: Element, budget: CanvasBudget): string | undefined {
  const canvas = from as HTMLCanvasElement;
  if (budget.canvases === 0 || canvas.width === 0 || canvas.height === 0) return undefined;
  budget.canvases -= 1;
  // In a document of its own, so that the page's is left alone.
  const copy = new DOMParser().parseFromString('', 'text/html').createElement('canvas');
  const scale = Math.min(1, LONGEST_SIDE / Math.max(canvas.width, canvas.height));
  copy.width = Math.max(1, Math.round(canvas.width * scale));
  copy.height = Math.max(1, Math.round(canvas.height * scale));
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  try {
    context.drawImage(canvas, 0, 0, copy.width, copy.height);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    if (!new Uint32Array(data.buffer).some(Boolean)) return undefined;
    const address = copy.toDataURL('image/png');
    return address.length > LONGEST ? undefined : address;
  } catch {
    return undefined;
  }
}
