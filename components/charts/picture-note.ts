/** Asked of whatever a figure stands in, when its picture is saved. */
export interface NoteRequest {
  /** What the picture shows and how it came about: "Seed: 7 · Mining: hard". Whoever knows writes it here. */
  note: string;
}

const NAME = 'lab-picture-note';

/** Empty where nobody answers. */
export function askForNote(picture: Element): string {
  const detail: NoteRequest = { note: '' };
  picture.dispatchEvent(new CustomEvent(NAME, { detail, bubbles: true, composed: true }));
  return detail.note;
}

/** Answers the figures within an element. */
export function answerNotes(element: Element, note: () => string): void {
  element.addEventListener(NAME, (event) => {
    (event as CustomEvent<NoteRequest>).detail.note = note();
    event.stopPropagation();
  });
}
