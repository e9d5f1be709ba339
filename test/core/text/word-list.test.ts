import { WordList } from "../../../src/core/text/word-list";

const WORDS = new WordList("正在 积极 积极推进 推进 各项 工作 的");

test.each(["积极推进各项工作", "正在积极推进", "的", ""])("“%s” is made of the words", (text) => {
  expect(WORDS.makeUp(text)).toBe(true);
});

test.each(["积极推进各", "推进5项工作", "工", "已积极推进"])("“%s” is not", (text) => {
  expect(WORDS.makeUp(text)).toBe(false);
});
