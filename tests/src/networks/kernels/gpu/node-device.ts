import { existsSync } from 'node:fs';
import { installDebianPackages } from '../../../../debian-packages.mjs';

/** Drivers that compute on the processor: Debian's lavapipe, and the SwiftShader that comes with Chromium. */
const LAVAPIPE = ['/usr/share/vulkan/icd.d/lvp_icd.x86_64.json', '/usr/share/vulkan/icd.d/lvp_icd.aarch64.json'];
const SWIFTSHADER = ['/usr/lib/chromium/vk_swiftshader_icd.json', '/opt/google/chrome/vk_swiftshader_icd.json'];

export interface NodeDevice {
  /** What the adapter calls itself. */
  readonly name: string;
}

/**
 * Gives Node a `navigator.gpu`: Dawn, Chromium's WebGPU, on a driver that needs no graphics card.
 *
 * @returns why there is none, where there is none
 */
export async function startNodeGpu(): Promise<NodeDevice | string> {
  const dawn = await import('webgpu').catch((error: Error) => error);
  if (dawn instanceof Error) return `Dawn does not run here: ${dawn.message}`;
  Object.assign(globalThis, dawn.globals);
  process.env.XDG_RUNTIME_DIR ??= '/tmp';
  for (const driver of drivers()) {
    process.env.VK_ICD_FILENAMES = driver;
    const gpu = dawn.create([]);
    const adapter = await gpu.requestAdapter();
    if (!adapter) continue;
    Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
    return { name: [adapter.info.vendor, adapter.info.architecture, adapter.info.description].join(' ') };
  }
  return 'no Vulkan driver that Dawn takes: install Chromium or mesa-vulkan-drivers';
}

function drivers(): string[] {
  const there = () => [...SWIFTSHADER, ...LAVAPIPE].filter((path) => existsSync(path));
  if (there().length === 0) installDebianPackages(['mesa-vulkan-drivers']);
  return there();
}
