/**
 * What the app needs of a browser. Only the H5 build takes this file (Taro picks `.h5`); the mini-program
 * gets browser.ts, and every call stands behind `process.env.TARO_ENV === 'h5'`.
 */

const IDENTITY_KEY = 'localOpenid';

/**
 * The person that this browser tab plays, chosen in the local panel: `?localOpenid=` or `?openid=` in
 * the page's address is remembered for the tab; `?openid=` left empty makes the tab a visitor's again.
 */
export function tabIdentity(): string | null {
  const asked = fromAddress('localOpenid') ?? fromAddress('openid');
  if (asked !== null) {
    if (asked) window.sessionStorage.setItem(IDENTITY_KEY, asked);
    else window.sessionStorage.removeItem(IDENTITY_KEY);
  }
  return window.sessionStorage.getItem(IDENTITY_KEY);
}

/** Headers by which the local cloud knows the person of this tab; nobody's are none. */
export function identityHeaders(): Record<string, string> {
  const openid = tabIdentity();
  return openid ? { 'x-local-openid': openid } : {};
}

function fromAddress(name: string): string | null {
  const { search, hash } = window.location;
  const query = new URLSearchParams(search).get(name);
  if (query !== null) return query;
  const at = hash.indexOf('?');
  return at < 0 ? null : new URLSearchParams(hash.slice(at + 1)).get(name);
}

/** Posts JSON, as the person of this tab, to the address that served the page. @throws when there is no answer or it is no JSON */
export async function postJson(path: string, body: unknown): Promise<unknown> {
  const response = await window.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...identityHeaders() },
    body: JSON.stringify(body),
  });
  return (await response.json()) as unknown;
}

/** Lets the person choose files; resolves with none when the dialog is closed. @param accept e.g. .pdf,.jpg */
export function chooseInBrowser(accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept;
    input.style.display = 'none';
    const finish = () => {
      resolve(Array.from(input.files ?? []));
      input.remove();
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.appendChild(input);
    input.click();
  });
}

/** Sends a form with one file, as the person of this tab. @param onProgress told whole percents. @throws when the server refuses or is gone */
export function sendForm(
  path: string,
  fields: Record<string, string>,
  file: Blob,
  name: string,
  onProgress: (percent: number) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append('file', file, name);
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [key, value] of Object.entries(identityHeaders())) request.setRequestHeader(key, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded / event.total) * 100));
    };
    request.onload = () => {
      if (request.status >= 300) return reject(new Error(`upload answered ${request.status}`));
      try {
        resolve(JSON.parse(request.responseText));
      } catch (error) {
        reject(error as Error);
      }
    };
    request.onerror = () => reject(new Error('upload failed'));
    request.send(form);
  });
}

/** Opens a link in a new tab. */
export function openTab(url: string): void {
  window.open(url, '_blank', 'noopener');
}

/** A canvas that is in no page. */
export function canvasInBrowser(): HTMLCanvasElement {
  return document.createElement('canvas');
}

/** Saves what an address holds as a file. @param name with its ending */
export function saveInBrowser(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
