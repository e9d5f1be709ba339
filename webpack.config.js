/** Builds everything into dist/: the command line here; the pane and the page join as they land. */

const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");

const typescript = {
  test: /\.tsx?$/,
  loader: "ts-loader",
  exclude: /node_modules/,
  // `npm run lint` checks types; building only strips them.
  options: { transpileOnly: true },
};

/** `node dist/ledger.cjs …` runs without node_modules. */
const commandLine = (mode) => ({
  name: "cli",
  mode,
  target: "node20",
  devtool: mode === "development" ? "source-map" : false,
  entry: { ledger: "./src/cli/main.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].cjs" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript], parser: { javascript: { dynamicImportMode: "eager" } } },
  node: { __dirname: false },
  optimization: { minimize: false },
  plugins: [
    new CopyWebpackPlugin({ patterns: [{ from: "assets/notice", to: "assets/notice" }] }),
  ],
  performance: { hints: false },
  ignoreWarnings: [/Critical dependency/],
});

module.exports = (_env, { mode = "production" }) => [commandLine(mode)];
