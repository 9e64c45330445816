import type { Page } from 'playwright-core';

/** Answers the questions of « On vous rappelle », from the first to the button that sends, which is left to be pressed. */
export async function askForCall(page: Page, message = ''): Promise<void> {
  const ours = (selector: string) => page.locator(`parvis-callback ${selector}`);
  const next = () => ours('[part=next]').click();
  await ours('[part=ask]').click();
  await ours('#f-phone').fill('06 12 34 56 71');
  await next();
  await ours('#f-window').waitFor();
  await next();
  await ours('#f-reason input').first().check();
  if (message) await ours('#f-message').fill(message);
  await next();
  await ours('#f-needs').waitFor();
  await next();
}
