/** Pixels a side of a collected picture: more than any network here takes. */
const SIDE = 192;

/** A camera that is on, and the middle of what it sees. Its light goes out with {@link stop}. */
export class Camera {
  readonly #stream: MediaStream;
  readonly video = document.createElement('video');

  private constructor(stream: MediaStream) {
    this.#stream = stream;
    Object.assign(this.video, { srcObject: stream, muted: true, playsInline: true });
  }

  /** Asks the browser, which asks the student. @throws DOMException where there is none, or it is refused */
  static async open(): Promise<Camera> {
    const camera = new Camera(await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } }));
    await camera.video.play();
    return camera;
  }

  async picture(): Promise<Blob> {
    const { videoWidth, videoHeight } = this.video;
    const side = Math.min(videoWidth, videoHeight);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: SIDE, height: SIDE });
    const [x, y] = [(videoWidth - side) / 2, (videoHeight - side) / 2];
    canvas.getContext('2d')?.drawImage(this.video, x, y, side, side, 0, 0, SIDE, SIDE);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new RangeError('no picture'))), 'image/png');
    });
  }

  stop(): void {
    for (const track of this.#stream.getTracks()) track.stop();
  }
}
