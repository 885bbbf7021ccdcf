/* Talks to the server. A refusal becomes an ApiError with the reason in words. */

const BASE = '/api/v1';

/** Why the server would not, with the places in a text where it found something wrong. */
export class ApiError extends Error {
  constructor(status, message, problems = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

async function call(method, path, body, {text = false, timeout = 60_000} = {}) {
  const options = {method, headers: {Accept: 'application/json'}, signal: AbortSignal.timeout(timeout)};
  if (body !== undefined) {
    options.body = text ? body : JSON.stringify(body);
    options.headers['Content-Type'] = text ? 'text/plain; charset=utf-8' : 'application/json';
  }
  let answer;
  try {
    answer = await fetch(BASE + path, options);
  } catch (failure) {
    throw new ApiError(0, failure.name === 'TimeoutError'
      ? 'The server does not answer.' : 'The server cannot be reached.');
  }
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  const problem = await answer.json().catch(() => ({}));
  throw new ApiError(answer.status,
    problem.detail || problem.title || `The server answered ${answer.status}.`, problem.problems);
}

const id = encodeURIComponent;

export const scenarios = async () => (await call('GET', '/scenarios')).scenarios;
export const scenario = (s) => call('GET', `/scenarios/${id(s)}`);
export const check = (text) => call('POST', '/scenarios/check', text, {text: true});

export const runs = async () => (await call('GET', '/runs')).runs;
export const startRun = (what) => call('POST', '/runs', what);
export const run = (r) => call('GET', `/runs/${id(r)}`);
export const convergence = async (r) => (await call('GET', `/runs/${id(r)}/convergence`)).points;
export const stopRun = (r) => call('DELETE', `/runs/${id(r)}`);
export const compare = (all) => call('GET', `/compare?runs=${all.map(id).join(',')}`);
export const runPath = (r, what) => `${BASE}/runs/${id(r)}/${what}`;

export const sessions = () => call('GET', '/sessions');
export const startSession = (what) => call('POST', '/sessions', what);
export const resumeSession = (s) => call('POST', `/sessions/${id(s)}/resume`, {});
export const endSession = (s) => call('DELETE', `/sessions/${id(s)}`);
export const frame = (s) => call('GET', `/sessions/${id(s)}`, undefined, {timeout: 2500});
export const history = (s) => call('GET', `/sessions/${id(s)}/history`);
export const sessionScenario = (s) => call('GET', `/sessions/${id(s)}/scenario`);
export const command = (s, what) => call('POST', `/sessions/${id(s)}/commands`, what);
export const pace = (s, what) => call('POST', `/sessions/${id(s)}/pace`, what);
export const whatIf = (s, question) => call('POST', `/sessions/${id(s)}/forks`, question);
export const sessionPath = (s, what) => `${BASE}/sessions/${id(s)}/${what}`;
