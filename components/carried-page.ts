/**
 * The first script of a page that holds everything: `npx labtags page`. Files stand in the page gzipped, as
 * text, each after those that it asks for; the last one registers the lab.
 */
import { carriedFilesScript } from '../workers/files/build-file.js';

/** What the page itself asks for. */
const forPage: Record<string, string> = {};
/** The same for workers: on a disk they cannot read what the page has made a blob of. */
const forWorkers: Record<string, string> = {};

const elements = [...document.querySelectorAll<HTMLScriptElement>('script[data-file]')];
const lab = elements.pop();
for (const element of elements) await take(element);
if (lab) await import(URL.createObjectURL(await scriptOf(lab, forPage)));

async function take(element: HTMLScriptElement): Promise<void> {
  const { file = '' } = element.dataset;
  if (file.endsWith('.js')) {
    const script = await scriptOf(element, forWorkers);
    forPage[file] = URL.createObjectURL(script);
    forWorkers[file] = await addressOf(script);
  } else if (file.endsWith('.wasm')) {
    forWorkers[file] = await addressOf(await unzipped(element));
  } else {
    // Data are read gzipped or not.
    forWorkers[file] = `data:application/octet-stream;base64,${element.textContent?.trim()}`;
  }
}

async function scriptOf(element: HTMLScriptElement, files: typeof forPage): Promise<Blob> {
  return new Blob([carriedFilesScript(files), await unzipped(element)], { type: 'text/javascript' });
}

function unzipped({ textContent }: HTMLScriptElement): Promise<Blob> {
  const bytes = Uint8Array.from(atob((textContent ?? '').trim()), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}

function addressOf(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
