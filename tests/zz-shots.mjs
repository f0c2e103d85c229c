import { withLabPage } from './bench/lab-page.mjs';
const todo=process.argv.slice(2);
await withLabPage('words.html', async (page) => {
  page.on('console', (m) => { if (m.type()==='error') console.log('console', m.text()); });
  const base = page.url();
  const shots = [
    ['nearest', 1280, 'light', '#words=v1&seed=7&task=nearest', ''],
    ['formulas', 1280, 'dark', '#words=v1&seed=7&task=formulas', ''],
    ['gender', 1280, 'light', '#words=v1&seed=7&task=gender', ''],
    ['clusters', 1280, 'light', '#words=v1&seed=7&task=clusters&map=tsne', ''],
    ['failure', 1280, 'light', '#words=v1&seed=7&task=failure', ''],
    ['plural-fa', 390, 'dark', '#words=v1&seed=7&task=plural', '?lang=fa'],
    ['failure-fa', 1280, 'light', '#words=v1&seed=7&task=failure', '?lang=fa'],
    ['evaluation', 390, 'light', '#words=v1&seed=7&task=evaluation', ''],
  ].filter((s)=>todo.length===0||todo.includes(s[0]));
  for (const [name, width, scheme, hash, query] of shots) {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto('about:blank'); await page.goto(base + query + hash);
    await page.evaluate(async () => { await customElements.whenDefined('word-vectors-demo'); const lab=document.querySelector('word-vectors-demo'); await lab.updateComplete; });
    const r = await page.evaluate(async () => { const lab=document.querySelector('word-vectors-demo'); const t=performance.now(); const r = await lab.run(); return [performance.now()-t, r.timings, r.metrics.failure?.answers[0], r.backend]; }).catch((e)=>String(e));
    console.log(name, JSON.stringify(r));
    if (name==='evaluation') { await page.evaluate(()=>{ const lab=document.querySelector('word-vectors-demo'); [...lab.shadowRoot.querySelectorAll('.panel button')][0].click(); }); await new Promise(r=>setTimeout(r,1000)); }
    await new Promise((r) => setTimeout(r, name==='clusters'?4000:700));
    const el = await page.$('word-vectors-demo');
    await el.screenshot({ path: `/tmp/wshots/${name}.png` });
  }
});
