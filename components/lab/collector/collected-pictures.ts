/** A picture that was taken, and the address under which the page shows it. */
export interface CollectedPicture {
  readonly number: number;
  readonly className: string;
  readonly blob: Blob;
  readonly address: string;
}

/** The pictures of a collection, by class. */
export class CollectedPictures {
  #pictures: readonly CollectedPicture[] = [];
  #taken = 0;

  /** In the order in which classes were begun. */
  get classes(): ReadonlyMap<string, readonly CollectedPicture[]> {
    const classes = new Map<string, CollectedPicture[]>();
    for (const picture of this.#pictures) {
      classes.set(picture.className, [...(classes.get(picture.className) ?? []), picture]);
    }
    return classes;
  }

  add(className: string, blob: Blob): void {
    const picture = { number: ++this.#taken, className, blob, address: URL.createObjectURL(blob) };
    this.#pictures = [...this.#pictures, picture];
  }

  remove(picture: CollectedPicture): void {
    URL.revokeObjectURL(picture.address);
    this.#pictures = this.#pictures.filter((other) => other !== picture);
  }

  /** As a folder of them: a class is a folder, and no name leads out of it. */
  files(): File[] {
    return this.#pictures.map(
      ({ className, number, blob }) =>
        new File([blob], `camera/${className.replace(/[/\\]/g, '-')}/${number}.png`, {
          type: 'image/png',
          lastModified: 0,
        }),
    );
  }
}
