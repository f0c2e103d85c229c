import { withLabPage } from './tests/bench/lab-page.mjs';
import { spawn } from 'node:child_process'; import { once } from 'node:events';
import puppeteer from 'puppeteer-core'; import { browserArguments, findBrowser } from './tests/find-browser.mjs';
const server = spawn(process.execPath, ['demo/serve.mjs'], { stdio: ['ignore', 'pipe', 'inherit'], env: {...process.env, LABTAGS_DATA: '/work/shared/data'} });
const [printed] = await once(server.stdout, 'data');
const address = /http:\/\/\S+/.exec(String(printed))[0];
const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments, protocolTimeout: 3600000 });
const page = await browser.newPage(); page.on('console', m => console.log('page:', m.text())); page.on('pageerror', e => console.log('err', e.message));
await page.goto(address + 'paste.html');
const out = await page.evaluate(async (set) => {
  await import('/dist/spike.js');
  const s = open({ workerUrl: '/dist/tuning.worker.js' });
  const { settings: more, defaults } = set;
  const t0 = performance.now(); const log = [];
  const trials = new Map(); let search0 = 0;
  const end = await s.search({ settings: { ...defaults, ...more }, baseUrl: location.href, files: null }, new AbortController().signal, (e) => {
    if (e.kind === 'phase' || e.kind === 'backend' || e.kind==='storage' || e.kind==='resumed') log.push([Math.round(performance.now() - t0), JSON.stringify(e).slice(0, 150)]);
    if (e.kind==='phase' && e.phase==='searching') search0 = performance.now();
    if (e.kind === 'trial') trials.set(e.trial.key, e.trial);
  });
  const searchMs = performance.now() - search0;
  return { end, searchMs, log, trials: [...trials.values()].map(t => [t.id, t.units, t.learningRate, t.score, t.epochs, Math.round(t.history.reduce((a,h)=>a+h.ms,0)/t.history.length)]) };
}, JSON.parse(process.argv[2]));
console.log(JSON.stringify(out.log)); console.log(out.searchMs, out.end); for (const t of out.trials) console.log(t.join(' '));
await browser.close(); server.kill();
