/** Source of a module with its styles made. Throws where a style is not known at build. */
declare function readyStyles(this: { resourcePath: string }, source: string): string;
export = readyStyles;
