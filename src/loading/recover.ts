import { parseUrl } from '../document/web-url.js';
import { type Attempt, attemptOf } from './attempt.js';
import { diagnosePage, diagnoseServer, pageDiagnostics } from './diagnose.js';
import type { LoadEnvironment, LoadRequest } from './load-environment.js';
import { type Fault, requestBytes } from './request-bytes.js';
import { retry } from './retry.js';
import { TrendError } from './trend-error.js';

/** The error for an obstacle that the owner of the page or the server can remove; the console names it too. */
function misconfigured(diagnosis: string, url: string, { warn }: LoadEnvironment): TrendError {
  warn?.(diagnosis);
  return new TrendError('network', diagnosis, url);
}

/**
 * Makes other attempts after one that failed, and diagnoses requests without a response.
 * @param first how the first attempt ended
 */
export async function recover(
  first: Fault,
  request: LoadRequest,
  given: LoadEnvironment,
): Promise<ArrayBuffer | TrendError> {
  const { violations } = given;
  const env: LoadEnvironment = violations ? { diagnostics: pageDiagnostics(violations), ...given } : given;
  const { url } = request;
  if (!parseUrl(url)) return misconfigured(`"${url}" is no URL. Set src to the address of a trend document.`, url, env);
  const undiagnosed = (result: Attempt) => result.kind === 'retry' && result.unanswered && !env.signal.aborted;
  let known: Fault | undefined = first;
  const result = await retry(async () => {
    const result = attemptOf(known ?? (await requestBytes(request, env)), request, env);
    known = undefined;
    // Asked after each attempt, because no retry overcomes an obstacle in the page itself.
    const obstacle = undiagnosed(result) && (await diagnosePage(url, env));
    return obstacle ? { kind: 'fail', error: misconfigured(obstacle, url, env) } : result;
  }, env);
  if (result.kind === 'ok') return result.bytes;
  const obstacle = undiagnosed(result) && (await diagnoseServer(url, env));
  return obstacle ? misconfigured(obstacle, url, env) : result.error;
}
