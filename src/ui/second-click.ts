const CONTROLS = "button, a, [role=button], [role=tab]";

/**
 * Many people double-click everything, or keep Enter down until something happens. A button is pressed
 * once by that: the second click may meet what came in its place, or do the same thing twice.
 *
 * Gives a function that stops this.
 */
export function dropStraySecondClicks(): () => void {
  const clicked = (event: MouseEvent) => {
    if (event.detail > 1) dropOnControl(event);
  };
  const held = (event: KeyboardEvent) => {
    if (event.repeat && event.key === "Enter") dropOnControl(event);
  };
  document.addEventListener("click", clicked, { capture: true });
  document.addEventListener("keydown", held, { capture: true });
  return () => {
    document.removeEventListener("click", clicked, { capture: true });
    document.removeEventListener("keydown", held, { capture: true });
  };
}

function dropOnControl(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest(CONTROLS)) return;
  event.preventDefault();
  event.stopPropagation();
}
