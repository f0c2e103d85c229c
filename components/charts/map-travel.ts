/** Points on their way from one map to the next: eased, and only where both maps have the same points. */
export class MapTravel {
  #from: Float32Array = new Float32Array();
  #to: Float32Array = new Float32Array();
  #start = 0;
  #duration = 0;

  /** @param duration milliseconds; 0 sets the points down at once */
  go(to: Float32Array, now: number, duration: number): void {
    this.#from = this.at(now);
    this.#to = to;
    this.#start = now;
    this.#duration = this.#from.length === to.length ? duration : 0;
  }

  moving(now: number): boolean {
    return now < this.#start + this.#duration;
  }

  at(now: number): Float32Array {
    if (!this.moving(now)) return this.#to;
    const share = Math.max(0, now - this.#start) / this.#duration;
    const eased = share * share * (3 - 2 * share);
    const from = this.#from;
    return this.#to.map((value, i) => from[i] + (value - from[i]) * eased);
  }
}
