/** What a person selected in the text: the exact words and where they begin in the source. */
export interface Taken {
  words: string;
  start: number;
}

// Each stretch of text carries in data-o the offset of its first character; numbers of highlights are in none.
const stretches = (range: Range, sheet: Element): HTMLElement[] =>
  [...sheet.querySelectorAll<HTMLElement>("[data-o]")].filter((stretch) => range.intersectsNode(stretch));

function within(range: Range, stretch: HTMLElement): [number, number] {
  const text = stretch.firstChild;
  const length = stretch.textContent!.length;
  const from = range.startContainer === text ? range.startOffset : 0;
  const to = range.endContainer === text ? range.endOffset : length;
  return [from, to];
}

/** The words selected, when they all stand in one block of the sheet. */
export function offsetsOf(selection: Selection | null, sheet: Element | null): Taken | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !sheet?.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const pieces = stretches(range, sheet).map((stretch) => {
    const [from, to] = within(range, stretch);
    return { start: Number(stretch.dataset.o) + from, words: stretch.textContent!.slice(from, to) };
  });
  const first = pieces.find((piece) => piece.words.trim());
  if (!first) return null;
  let words = "";
  for (const piece of pieces) {
    if (piece.start < first.start) continue;
    if (piece.start !== first.start + words.length) break; // another block: a quote stays in one
    words += piece.words;
  }
  const lead = words.length - words.trimStart().length;
  return { words: words.trim(), start: first.start + lead };
}
