import { resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { Project } from './project.js';

const PAGE = `
import 'labtags';
import 'labtags/lang/fa.js';
import { setAssetBase } from 'labtags/assets';
import { TripletDemo } from 'labtags/core';
import { imageDatasetFromFiles } from 'labtags/data';
import { classificationReport } from 'labtags/metrics';
import { registerLanguage } from 'labtags/language';
import { TSNE } from 'labtags/projection';
import { Hyperband } from 'labtags/tuning';
import { mostSimilar } from 'labtags/words';

const lab = document.querySelector('triplet-demo');
if (lab) {
  lab.mining = 'semi-hard';
  const shares: readonly (number | null)[] = (await lab.run()).history.map((epoch) => epoch.trainActiveShare);
  // @ts-expect-error a setting has its own type
  lab.epochs = 'many';
  // @ts-expect-error no such mining
  lab.mining = 'hardest';
  console.log(shares, lab instanceof TripletDemo);
}
document.createElement('imbalance-demo').addEventListener('lab-complete', ({ detail }) => {
  const recorded: boolean = detail.recorded;
  console.log(recorded, detail.result.metrics);
});
document.createElement('tuner-demo').maxEpochs = 3;
document.createElement('word-vectors-demo').queries = 'king';
document.createElement('lab-view').show = 'loss';
document.createElement('lab-builder').site = 'https://host.example/';
void document.createElement('lab-class-data').addFiles([]);
registerLanguage('de', { load: async (part) => (part === 'common' ? { actions: { run: 'Starten' } } : undefined) });
console.log(setAssetBase, imageDatasetFromFiles, classificationReport, TSNE, Hyperband, mostSimilar);
`;

const REACT = `
import 'labtags/triplet';
import type {} from 'labtags/react';
import type { TripletDemo } from 'labtags/triplet';
import { useRef } from 'react';

export function Lesson() {
  const lab = useRef<TripletDemo>(null);
  return (
    <triplet-demo ref={lab} epochs={2} batch-size={16} src="mnist" lang="fa" className="wide"
      onlab-task-complete={(event) => console.log(event.detail.task, event.detail.result.metrics.knnAfter)} />
  );
}

export const views = <lab-view for="run" show="loss" />;
// @ts-expect-error a setting has its own type
export const many = <triplet-demo epochs={[1]} />;
// @ts-expect-error no such mining
export const hardest = <triplet-demo mining="hardest" />;
`;

const COMMON = { noEmit: true, strict: true, target: 'es2022', skipLibCheck: false, jsx: 'react-jsx', types: [] };

/** The ways in which TypeScript finds a package: as a bundler does, and as Node does. */
const WAYS = {
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
  node16: { module: 'node16', moduleResolution: 'node16' },
};

describe('types for a TypeScript project', () => {
  const projects: Project[] = [];

  after(() => Promise.all(projects.map((project) => project.end())));

  /** The types of all libraries are checked too, so that what ours name must be declared. */
  async function check(
    files: Readonly<Record<string, string>>,
    way: keyof typeof WAYS,
    packages: readonly string[] = [],
  ) {
    const lib = ['es2022', 'dom', 'dom.iterable'];
    const tsconfig = { compilerOptions: { ...COMMON, ...WAYS[way], lib }, files: Object.keys(files) };
    const project = await Project.create({ ...files, 'tsconfig.json': JSON.stringify(tsconfig) }, packages);
    projects.push(project);
    await project.node(resolve('node_modules/typescript/bin/tsc'), '--project', '.');
  }

  it('know the tags, their properties and events, as bundlers resolve the package; in React’s JSX too', () =>
    check({ 'page.ts': PAGE, 'lesson.tsx': REACT }, 'bundler', ['react']));

  it('know them as Node resolves the package', () => check({ 'page.ts': PAGE }, 'node16'));
});
