/**
 * Many people double-click everything. Where the first click changed what stands there, the second one
 * would press what came in its place; it is for what the first one pressed, or for nothing.
 *
 * Gives a function that stops this.
 */
export function dropStraySecondClicks(): () => void {
  let pressed: Element | null = null;
  const heard = (event: MouseEvent) => {
    const control =
      event.target instanceof Element
        ? event.target.closest("button, a, [role=button], [role=tab]")
        : null;
    if (event.detail > 1 && control && control !== pressed) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    pressed = control;
  };
  document.addEventListener("click", heard, { capture: true });
  return () => document.removeEventListener("click", heard, { capture: true });
}
