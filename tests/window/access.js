// Runs axe over the page as it stands and answers with one line for each violation.
const answer = arguments[arguments.length - 1];
window.axe
  .run(document, { resultTypes: ['violations'] })
  .then((results) =>
    answer(
      results.violations.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`),
      ),
    ),
  )
  .catch((error) => answer([`axe failed: ${error}`]));
