import type { Page } from '@playwright/test';

/** What holds a text that must be readable as a whole: keys, badges, places, segments, lines of the status bar, headings. */
const holders = [
  '.act',
  '.act *',
  '.btn',
  '.rail button',
  '.rail .place span',
  '.badge',
  '.seg button',
  '.status > *',
  '[role=radio]',
  '[role=button]',
  'button',
  'h1',
  'h2',
  'dt',
  'dd',
  '.keypad button',
].join(', ');

/** Texts that don't fit the key, button or line they stand in, and those that stick out of the window. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const shown = (element: Element) => element.checkVisibility() && element.closest('.hide') === null;
    const told = (element: Element, how: string) => `${how}: ${element.textContent.trim().slice(0, 60)}`;
    const all = [...document.querySelectorAll(selector)].filter(shown).flatMap((element) => {
      if (element.textContent.trim() === '') return [];
      const found: string[] = [];
      const { display, textOverflow } = getComputedStyle(element);
      // The frame around the figures being typed reaches over the edge on purpose.
      const framed = element.querySelector('.typed') !== null;
      if (!framed && display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
        found.push(told(element, 'too wide'));
      if (element.matches('button, .act') && element.scrollHeight > element.clientHeight + 1)
        found.push(told(element, 'too high'));
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) found.push(told(element, 'out of the window'));
      if (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) found.push(told(element, 'cut'));
      return found;
    });
    return [...new Set(all)];
  }, holders);
}
