/** Comments in the workbooks that go out, and what people add to them. */

const END = "（以上由软件生成）";

/** A comment of ours: its last line tells it from what people write. */
export function ownNote(text: string): string {
  return `${text}\n${END}`;
}

/** What people wrote in a comment, also beneath ours; empty where all of it is ours. */
export function peoplesPart(note: string): string {
  const end = note.lastIndexOf(END);
  return (end < 0 ? note : note.slice(end + END.length)).trim();
}
