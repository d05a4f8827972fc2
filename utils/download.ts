// browser
/** How long the browser may take to read a file that it was given, ms: it does so in its own time. */
const KEPT_MS = 60_000;

/** By a link of this page: that needs no permission, and the browser asks where to as it does for any other link. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
