/** Builds everything into dist/: command line, offline page, task pane. */

const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { OnePagePlugin } = require("./scripts/one-page-plugin.cjs");
const { pane } = require("./scripts/pane-build.cjs");

const dist = path.resolve(__dirname, "dist");
const source = (name) => path.resolve(__dirname, "src", name);

const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: "ts-loader",
  exclude: /node_modules/,
  options: {
    // `npm run lint` checks types; building only strips them.
    transpileOnly: true,
    // Also for the bench, whose own folder's is that of the tests: CommonJS, which can't be joined to one scope.
    configFile: path.resolve(__dirname, "tsconfig.json"),
    compilerOptions: { rootDir: __dirname, target, allowJs: true },
  },
});

/** Offices still run browsers on Chromium 86; the library's newer parts come with older-browsers.ts. */
const OLDEST_SYNTAX = "ES2020";

/** A package that ships newer syntax than that. */
const lowered = {
  ...typescript(OLDEST_SYNTAX),
  test: /node_modules[\\/]tabster[\\/].*\.js$/,
  exclude: [],
};

/** Building reads only the icons that are shown. */
const singleIcons = {
  test: /node_modules[\\/]@fluentui[\\/].*\.js$/,
  loader: path.resolve(__dirname, "scripts/single-icons-loader.cjs"),
};

/** The views' styles are made at build. */
const readyStyles = {
  test: /\.tsx?$/,
  include: source("ui"),
  loader: path.resolve(__dirname, "scripts/ready-styles-loader.cjs"),
  // Before TypeScript's types are gone; the loader takes either.
  enforce: "pre",
};

/** Command line and worker are one script each: no chunk is ever fetched. */
const oneScript = { javascript: { dynamicImportMode: "eager" } };

/** `node dist/ledger.cjs …` runs without node_modules. */
const commandLine = (mode) => ({
  name: "cli",
  mode,
  target: "node20",
  devtool: mode === "development" ? "source-map" : false,
  entry: { ledger: "./src/cli/main.ts" },
  output: { path: dist, filename: "[name].cjs" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript("ES2022")], parser: oneScript },
  node: { __dirname: false },
  optimization: { minimize: false },
  plugins: [new CopyWebpackPlugin({ patterns: [{ from: "assets/notice", to: "assets/notice" }] })],
  performance: { hints: false },
  ignoreWarnings: [/Critical dependency/],
});

/** What all scripts for browsers share. */
const browser = (name, mode) => ({
  name,
  mode,
  target: ["web", "es2020"],
  devtool: mode === "development" ? "inline-source-map" : false,
  output: { path: dist, filename: "[name].js" },
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    alias: {
      // The build without polyfills for browsers that Office no longer runs in.
      exceljs$: "exceljs/dist/exceljs.bare.min.js",
    },
  },
  module: {
    rules: [
      typescript(OLDEST_SYNTAX),
      lowered,
      singleIcons,
      readyStyles,
      { test: /\.txt$/, type: "asset/source" },
    ],
  },
  optimization: { minimizer: [smallMinimizer] },
  performance: { hints: false },
  ignoreWarnings: [/Critical dependency/],
});

/** A browser reads a script of nothing but ASCII in half the memory: a tenth less for the page. */
const smallMinimizer = new MinimizerPlugin({
  minimizerOptions: { format: { ascii_only: true } },
});

/** Takes a second where webpack's own takes a minute; the worker, started beside the screen, may be a little larger. */
const quickMinimizer = new MinimizerPlugin({
  minify: MinimizerPlugin.esbuildMinify,
  minimizerOptions: { target: "es2020", charset: "utf8", legalComments: "inline" },
});

/** All long work of page and pane; the page carries it inside, the pane loads it from its own folder. */
const worker = (mode) => {
  const shared = browser("worker", mode);
  return {
    ...shared,
    target: ["webworker", "es2020"],
    entry: { worker: "./src/worker/main.ts" },
    module: { ...shared.module, parser: oneScript },
    optimization: { minimizer: [quickMinimizer] },
  };
};

/** The offline page: one HTML file, in which the parts for later stand beside the first script. */
const page = (mode) => ({
  ...browser("page", mode),
  dependencies: ["worker"],
  entry: { page: "./src/web/main.ts" },
  // An empty address: nothing is fetched from anywhere.
  output: { path: dist, filename: "[name].js", publicPath: "" },
  plugins: [
    new OnePagePlugin({
      template: source("web/page.html"),
      script: "page.js",
      worker: path.join(dist, "worker.js"),
      output: "ledger.html",
    }),
  ],
});

module.exports = (_env, { mode = "production" }) => [
  commandLine(mode),
  worker(mode),
  page(mode),
  pane(browser, mode),
];
