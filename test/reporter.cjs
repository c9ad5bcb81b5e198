// Mocha's spec reporter, which also adds its counts and failures to the file that scripts/test.mjs sums up.
const fs = require('node:fs');
const { reporters, Runner } = require('mocha');
module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test, error) =>
      failed.push(`${test.fullTitle()}: ${String(error?.message ?? error).slice(0, 2000)}`),
    );
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.MEMSCAPE_TEST_STATS;
      if (file) fs.appendFileSync(file, `${JSON.stringify({ passes: this.stats.passes, failures: this.stats.failures, pending: this.stats.pending, failed })}\n`);
    });
  }
};
