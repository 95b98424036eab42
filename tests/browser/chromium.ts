/** The browser that the page is tried in: Debian's, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Starts it, or ends the process with a word on how to install it. */
export async function launchChromium(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    console.error(`Expected Chromium at ${EXECUTABLE}, got nothing there.`);
    console.error(
      'On Debian: apt-get install -y chromium. Elsewhere, say where it is: CHROMIUM=/path npm run test:browser',
    );
    process.exit(1);
  }
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
