import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/**
 * Waits until a shadow root shows what the selector, with `>>>`, means. Nothing changes outside of it, where puppeteer
 * would see it: it has to look again and again, as it does for what shall be visible.
 */
export function shownWithin(page: Page | Frame, selector: string): Promise<ElementHandle<Element> | null> {
  return (page as Frame).waitForSelector(selector, { visible: true });
}
