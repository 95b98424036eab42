/** Runs in the page: every text that is seen, against what lies behind it. WCAG's 4.5 to 1. */
export function contrastFaults(): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const faults = new Set<string>();
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement!;
    if (!node.textContent?.trim() || !isSeen(element)) continue;
    const back = behind(element);
    const ratio = contrast(over(parse(getComputedStyle(element).color), back), back);
    if (ratio < 4.5) faults.add(`${ratio.toFixed(2)}: ${node.textContent.trim().slice(0, 40)} (${element.className})`);
  }
  return [...faults];

  function isSeen(element: Element): boolean {
    if (element.closest('[aria-hidden=true], .hidden, noscript, option')) return false;
    // A dialog dims what lies behind it.
    const dialog = document.querySelector('dialog[open]');
    if (dialog !== null && !dialog.contains(element)) return false;
    return element.checkVisibility();
  }

  function behind(element: Element): Colour {
    let back: Colour = [255, 255, 255, 1];
    const chain: Element[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) chain.unshift(at);
    for (const at of chain) back = over(parse(getComputedStyle(at).backgroundColor), back);
    return back;
  }

  /** Whatever way a colour is written, the browser paints it. */
  function parse(colour: string): Colour {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  function over([red, green, blue, alpha]: Colour, back: Colour): Colour {
    const mix = (front: number, index: 0 | 1 | 2) => front * alpha + back[index] * (1 - alpha);
    return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
  }

  function contrast(one: Colour, other: Colour): number {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance([red, green, blue]: Colour): number {
    const linear = (part: number) => (part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }
}
