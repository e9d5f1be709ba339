/**
 * A file dropped beside the place for files would replace the page and lose unsaved work: browsers
 * open what nobody takes.
 */
export function stayOnDrop(): void {
  for (const kind of ["dragover", "drop"] as const) {
    window.addEventListener(kind, (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
    });
  }
}
