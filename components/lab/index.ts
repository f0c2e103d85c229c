/**
 * `labtags/lab`: what the labs stand on, for labs of one's own. {@link defineTrainingLab} is the short way, for a lab
 * that trains one model over epochs; {@link defineLab} leaves session, state and page to the lab. Nothing is
 * registered but the elements that pages are made of, and those with {@link registerLab}.
 */
export { css, html, nothing, type TemplateResult } from 'lit';
export { isLabError, LabError, type LabErrorCode, type LabErrorDetail } from '../../src/errors.js';
export type {
  ModelData,
  ModelEpoch,
  ModelEvent,
  ModelResult,
  ModelStep,
  ModelTypes,
} from '../../src/model/model-lab.js';
export type { ModelMeasure } from '../../src/model/model-measures.js';
export { BACKEND_FIELD, SEED_FIELD, SOURCE_FIELD } from '../../src/settings/common-fields.js';
export { defaultSettings, type Field, type FieldValue, type SettingsOf } from '../../src/settings/field.js';
export { readPermalink, writePermalink } from '../../src/settings/permalink.js';
export type { LabResult } from '../../src/sharing/result-file.js';
export type { LabMeasures, Measure } from '../../src/task/measures.js';
export type { WorkerConnection } from '../../workers/client/connection.js';
export type { LabRequest, PausableSession, TrainingRequest } from '../../workers/protocols/lab-session.js';
export { type BarChartOptions, barChart } from '../charts/bar-chart.js';
export type { Chart, ChartRow, ChartSize, ChartWords } from '../charts/chart.js';
export { type CurveChartOptions, curveChart } from '../charts/curve-chart.js';
export { figure } from '../charts/figure.js';
export { drawEmpty, drawFrame, type Frame, type FrameOptions } from '../charts/frame.js';
export { type HistogramChartOptions, histogramChart } from '../charts/histogram-chart.js';
export { type LineChartOptions, type LineSeries, lineChart } from '../charts/line-chart.js';
export { classColor, MUTED, seriesColor, TEXT } from '../charts/palette.js';
export { describeMark, type Pen, penFor } from '../charts/svg-element.js';
export { linePath } from '../charts/svg-path.js';
export { type QuantityWords, quantitiesIn } from '../language/quantities.js';
export { registerLanguage } from '../language/registry.js';
export { Texts, type TextsOptions } from '../language/texts.js';
export type { LabTexts, PageWords } from '../language/words.js';
export { LabElement } from './element.js';
export { type LabElementClass, labElement } from './element-class.js';
export type { LabEventDetails } from './events.js';
export { Experiment, type ExperimentHost, type SessionWork } from './experiment.js';
export { defineLab, type LabDefinition, type LabRequestHost, type PageListener } from './lab-definition.js';
export type { LabSnapshot, LabTypes, LabViewOf } from './lab-types.js';
export type { LabEvent, LabLesson, LabRecording, LoadedLab } from './lesson/lab-lesson.js';
export { type OwnRecording, trainingRecording } from './lesson/training-recording.js';
export {
  defineTrainingLab,
  type TrainingLab,
  type TrainingLabDefinition,
} from './model/define-training-lab.js';
export type { ModelLabTypes, ModelState, ModelView, ModelWords } from './model/model-lab-types.js';
export { labTexts, type OwnTexts, type WordsOf } from './model/texts.js';
export { type TrainingPage, trainingPage } from './model/training-page.js';
export { openWorkerOf } from './open-worker.js';
export { type ActionButton, actionButton } from './page/action-button.js';
export { type HeaderFacts, headerView } from './page/header.js';
export { type LabFrame, labFrame } from './page/lab-frame.js';
export { errorView, noticesView, settingsDifferView, type WhatIsLeft } from './page/messages.js';
export type { PageRequests, PageView } from './page/page-view.js';
export { radioSetting } from './page/radio-setting.js';
export { type RunControls, runAnnouncement, runControls, runStatus } from './page/run-controls.js';
export { type SettingsForm, settingsForm } from './page/settings-form.js';
export { type SharingFacts, sharingView } from './page/sharing.js';
export { pageStyles } from './page/styles/page-styles.js';
export { epochNumbers, planText, trainingAnnouncement } from './page/training-controls.js';
export { type WholePage, wholePage } from './page/whole-page.js';
export { registerLab } from './register-lab.js';
export {
  foldRun,
  foldTraining,
  noTraining,
  type RunProgress,
  type RunState,
  type TrainingState,
  trainingProgress,
} from './run-state.js';
export { tellTraining } from './tell-training.js';
export { TrainingExperiment, type TrainingTypes } from './training-experiment.js';
