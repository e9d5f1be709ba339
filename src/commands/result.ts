/** The small window that shows what a ribbon command came to. */

interface Message {
  title: string;
  lines: string[];
}

const message = readMessage();
const title = document.createElement("h1");
title.textContent = message.title;
document.title = message.title;
const lines = message.lines.map((line) => {
  const paragraph = document.createElement("p");
  paragraph.textContent = line;
  return paragraph;
});
document.getElementById("result")?.append(title, ...lines);

function readMessage(): Message {
  try {
    return JSON.parse(decodeURIComponent(location.hash.slice(1))) as Message;
  } catch {
    return { title: "责任台账", lines: [] };
  }
}
