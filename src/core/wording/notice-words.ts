/** What sentences about a notice have in common. */

export const quoted = (text: string | null): string => {
  const plain = (text ?? "").replace(/\s+/g, " ");
  return `“${plain.length > 60 ? `${plain.slice(0, 58)}……` : plain}”`;
};
export const task = (id: string | null): string => (id ? `任务${id}` : "通知");
