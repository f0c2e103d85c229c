import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Field, SettingValues } from '../../src/settings/field.js';
import { LabSettings } from './settings.js';
import { shareLink, shareTag } from './share.js';

/** What the author's attributes say of the controls. */
interface ControlledHost extends ReactiveControllerHost, HTMLElement {
  readonly hide: string;
  readonly lock: string;
  /** Key in the page's address, where a page holds several labs. */
  readonly name: string;
}

export interface SettingsControllerOptions {
  readonly fields: readonly Field[];
  /** The lab's word: key in the address unless the element has a `name`. */
  readonly word: string;
  readonly onChange: (settings: SettingValues) => void;
}

/** Joins an element to its settings: the page's address, the form, links and tags that carry them. */
export class SettingsController implements ReactiveController {
  readonly layers: LabSettings;
  readonly #host: ControlledHost;
  readonly #options: SettingsControllerOptions;
  #kept: { readonly text: string; readonly values: SettingValues } | null = null;

  constructor(host: ControlledHost, options: SettingsControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.layers = new LabSettings(options.fields);
    host.addController(this);
  }

  /** All settings as they hold now: the same object as long as they are the same. */
  get values(): SettingValues {
    const values = this.layers.values();
    const text = JSON.stringify(values);
    if (this.#kept?.text !== text) this.#kept = { text, values };
    return this.#kept.values;
  }

  /** The lab's key in the page's address. */
  get key(): string {
    return this.#host.name || this.#options.word;
  }

  /** The page's address with these settings. */
  get link(): string {
    const { fields } = this.#options;
    const pageValue = (key: string) => this.layers.pageValue(key);
    return shareLink(location.href, { name: this.key, fields, settings: this.values, pageValue });
  }

  /** The tag with these settings. */
  get tag(): string {
    return shareTag(this.#host.localName, this.#options.fields, this.values);
  }

  hides(control: string): boolean {
    return this.#host.hide.split(/\s+/).includes(control);
  }

  locks(control: string): boolean {
    return this.#host.lock.split(/\s+/).includes(control);
  }

  /** The student changed a setting in the form. */
  choose(key: string, text: string): void {
    this.layers.setFromStudent(key, text);
    this.changed();
  }

  /** False where the author has fixed another value. */
  allows(settings: SettingValues): boolean {
    const { fields } = this.#options;
    return fields.every(({ key, attribute }) => !this.locks(attribute) || settings[key] === this.layers.pageValue(key));
  }

  /** The settings of a run that is gone on with become the student's. */
  adopt(settings: SettingValues): void {
    const others = this.#options.fields.filter(({ key }) => key in settings && settings[key] !== this.layers.get(key));
    for (const { key } of others) this.layers.setFromStudent(key, String(settings[key]));
    this.changed();
  }

  /** Back to what the page says. */
  restore(): void {
    this.layers.restore();
    this.changed();
  }

  dismissNotices(): void {
    this.layers.dismissNotices();
    this.#host.requestUpdate();
  }

  changed(): void {
    this.#host.requestUpdate();
    this.#options.onChange(this.layers.values());
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#readAddress);
  }

  readonly #readAddress = () => {
    const read = this.layers.readLink(location.hash, this.key, (attribute) => this.locks(attribute));
    if (read) this.changed();
  };
}
