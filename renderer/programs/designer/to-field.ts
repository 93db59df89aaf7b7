import type { FormStore } from '../form/form-store.ts';
import { nameOf, type Path } from '../form/path.ts';

/** The first thing that is to be put right. */
export function firstIssue(form: FormStore): Path | undefined {
  const { said, issues } = form.getState();
  return (said[0] ?? issues[0])?.path;
}

/** Brings the hand to a field, or to the nearest thing around it that is on screen. */
export function toField(path: Path | undefined): void {
  if (path === undefined) return;
  requestAnimationFrame(() => {
    for (let length = path.length; length > 0; length -= 1) {
      const name = CSS.escape(nameOf(path.slice(0, length)));
      const field = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
      const control = field?.querySelector<HTMLElement>('input, select, textarea, button');
      if (control === null || control === undefined) continue;
      control.focus();
      control.scrollIntoView({ block: 'center' });
      return;
    }
  });
}
