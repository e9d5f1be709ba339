/** A file of the bench by the settings of the product's own build for Node. */

const path = require("node:path");
const builds = require("../../webpack.config.js");

const commandLine = builds({}, { mode: "production" }).find(({ name }) => name === "cli");

module.exports = ({ entry }) => ({
  ...commandLine,
  entry: { [entry]: path.resolve(__dirname, `${entry}.ts`) },
  output: {
    path: path.resolve(__dirname, "../../node_modules/.ledger-bench"),
    filename: "[name].cjs",
    library: { type: "commonjs2" },
  },
  plugins: [],
});
