import { readAllBytes } from '../../../src/data/byte-stream.js';
import { gunzip, isGzip } from '../../../src/data/gzip.js';
import { isLabError } from '../../../src/errors.js';
import { PROJECT_ENDING } from '../../../src/sharing/project-ending.js';
import { MOST_BYTES_OF_PROJECT, type OpeningLab, projectText, readProject } from '../../../src/sharing/project-file.js';
import { resultProblem } from '../../../src/sharing/result-file.js';
import type { KeptRun } from '../../../workers/client/kept-runs.js';
import { saveFile } from '../../charts/export-chart.js';

type RunOfProject = Pick<KeptRun, 'settings' | 'state' | 'files'>;

/** Saves a run as a file that {@link openProject} opens, here or on another computer. */
export async function saveProject({ settings, state, files }: RunOfProject, lab: OpeningLab): Promise<void> {
  const given = files && (await Promise.all(files.map(withBytes)));
  const project = { ...lab, settings, state, files: given, savedAt: Date.now() };
  const { initialState: _, fields: __, ...saved } = project;
  const zipped = new Blob([projectText(saved)]).stream().pipeThrough(new CompressionStream('gzip'));
  saveFile(await new Response(zipped).blob(), `labtags-${lab.lab}${PROJECT_ENDING}`);
}

/** @throws LabError `result-invalid` */
export async function openProject(file: File, lab: OpeningLab): Promise<RunOfProject> {
  const { settings, state, files } = readProject(await textOf(file), lab);
  return { settings, state, files: files?.map(({ name, bytes }) => new File([bytes as BlobPart], name)) ?? null };
}

async function withBytes(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function textOf(file: File): Promise<string> {
  const options = { maxBytes: MOST_BYTES_OF_PROJECT };
  try {
    const bytes = await readAllBytes(file.stream(), options);
    if (!isGzip(bytes)) throw resultProblem('damaged', 'The project is not zipped.', { problem: 'it is not zipped' });
    return new TextDecoder().decode(await gunzip(bytes, options));
  } catch (error) {
    if (!isLabError(error) || error.code === 'result-invalid') throw error;
    if (error.code !== 'data-too-large') throw resultProblem('altered', error.message);
    throw resultProblem('too-large', error.message, { size: `${Math.round(file.size / 1024 / 1024)} MB` });
  }
}
