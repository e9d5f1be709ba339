/**
 * Puts a page's script and its worker's source into one HTML file that works from disk. The content
 * security policy allows exactly these two scripts, by hash, and no network at all.
 */

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { deflateRawSync } = require("node:zlib");

class OnePagePlugin {
  /** @param {{ template: string, script: string, worker: string, output: string }} options `worker` is a path */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const { PROCESS_ASSETS_STAGE_REPORT } = compiler.webpack.Compilation;
    compiler.hooks.thisCompilation.tap("OnePagePlugin", (compilation) => {
      compilation.fileDependencies.add(this.options.template);
      compilation.hooks.processAssets.tap(
        { name: "OnePagePlugin", stage: PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const { template, script, worker, output } = this.options;
          const asset = compilation.getAsset(script);
          if (!asset) return;
          const page = inlined(asset.source.source().toString());
          const work = readFileSync(worker, "utf8");
          const html = readFileSync(template, "utf8")
            .replace("{{policy}}", () => policy([page, work]))
            .replace("{{worker}}", () => packed(work))
            .replace("{{script}}", () => page);
          compilation.deleteAsset(script);
          // Marked as minimized, or the minimizer would change the scripts after they were hashed.
          compilation.emitAsset(output, new RawSource(html), { minimized: true });
        },
      );
    });
  }
}

/** Source that cannot end its script element early; the same program. */
function inlined(source) {
  return source.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--").trim();
}

/** Source that is only unpacked once the first screen stands: a third of the bytes to read before. */
function packed(source) {
  return deflateRawSync(Buffer.from(source, "utf8"), { level: 9 }).toString("base64");
}

function policy(scripts) {
  const hashes = scripts.map(
    (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "worker-src blob:",
    // Fluent UI writes its rules into style elements of its own.
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

module.exports = { OnePagePlugin };
