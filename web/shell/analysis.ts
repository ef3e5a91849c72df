// The contract's JSON of an article, made by the headless module in a worker. Fetched when it is first asked for, never before.
import { Analyst } from "../api/analyst.js";
import { startWorker } from "../api/browser_thread.js";
import type { NewArticle } from "./session.js";
import { analysisWorker, startAnalysisWorker } from "./trusted.js";

const analyst = new Analyst(
  startWorker(
    analysisWorker,
    new URL("analysis/headless.wasm", document.baseURI),
    startAnalysisWorker,
  ),
);

export function analysisOf(article: NewArticle | undefined): Promise<unknown> {
  const { text = "", title = "", published = "" } = article ?? {};
  return analyst.analyze(text, { title, published });
}
