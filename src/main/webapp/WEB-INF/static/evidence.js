/* Puts files beside answers and takes them away again: with progress, two at a time, each with its own error. */
(() => {
  'use strict';
  const root = document.getElementById('answers');
  const { assessment } = root.dataset;
  const api = `/api/v1/assessments/${assessment}`;
  const LARGEST = 50 * 1024 * 1024, AT_ONCE = 2;
  const $ = (selector, within) => within.querySelector(selector);
  const template = id => document.getElementById(id);
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
  const words = template('upload').dataset;

  const rows = new Map();
  const queue = [];
  let running = 0;

  function size(bytes) {
    if (bytes < 1024) return fill(words.bytes, bytes);
    return bytes < 1024 * 1024 ? fill(words.kilobytes, Math.round(bytes / 1024)) : fill(words.megabytes, Math.round(bytes / 1024 / 102.4) / 10);
  }

  function choose(form, files) {
    for (const file of files) {
      const row = template('upload').content.firstElementChild.cloneNode(true);
      const upload = { form, file, row, request: null, state: 'chosen' };
      rows.set(row, upload);
      $('.name', row).textContent = file.name;
      $('.size', row).textContent = size(file.size);
      $('[data-part=title]', row).value = file.name.replace(/\.[^.]+$/, '').slice(0, 200);
      $('.files', form).append(row);
      if (file.size > LARGEST) refuse(upload, words.large, false);
      else if (files.length === 1) $('[data-part=title]', row).focus();
    }
  }

  function start(upload) {
    upload.state = 'waiting';
    progress(upload, 0, words.waits);
    act(upload, 'upload').hidden = act(upload, 'retry').hidden = true;
    $('.about', upload.row).hidden = true;
    error(upload, null);
    queue.push(upload);
    pump();
  }

  function pump() {
    while (running < AT_ONCE && queue.length) send(queue.shift());
  }

  function send(upload) {
    const body = new FormData();
    body.append('title', $('[data-part=title]', upload.row).value);
    const expires = $('[data-part=expires]', upload.row).value;
    if (expires) body.append('expires', expires);
    body.append('file', upload.file);
    const request = upload.request = new XMLHttpRequest();
    request.open('POST', `${api}/answers/${encodeURIComponent(upload.form.id)}/evidence`);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.onprogress = event => {
      const done = event.lengthComputable ? Math.floor(event.loaded / event.total * 100) : 0;
      progress(upload, done, fill(words.percent, done));
    };
    request.onload = () => request.status === 201 ? added(upload, request.response) : problem(upload, request);
    request.onerror = request.ontimeout = () => refuse(upload, words.lost, true);
    request.onloadend = () => { running--; pump(); };
    running++;
    upload.state = 'sending';
    request.send(body);
  }

  function problem(upload, request) {
    if (request.status === 401) {
      dispatchEvent(new Event('sanad:signed-out'));
      return refuse(upload, words.signedOut, true);
    }
    const body = request.response ?? {};
    refuse(upload, body.errors?.[0]?.detail ?? body.detail ?? words.lost, request.status >= 500 || request.status === 409, request.status === 422);
  }

  /** @param again whether the same may go through later; @param mend whether the title or the date is wrong */
  function refuse(upload, detail, again, mend = false) {
    upload.state = again ? 'lost' : mend ? 'chosen' : 'refused';
    $('.going', upload.row).hidden = true;
    $('.about', upload.row).hidden = !mend;
    act(upload, 'upload').hidden = !mend;
    act(upload, 'retry').hidden = !again;
    error(upload, detail);
  }

  function error(upload, detail) {
    const place = $('.error', upload.row);
    place.hidden = !detail;
    $('span', place).textContent = detail ?? '';
  }

  const act = (upload, name) => $(`[data-act=${name}]`, upload.row);

  function progress(upload, done, text) {
    $('.going', upload.row).hidden = false;
    $('.floor', upload.row).setAttribute('width', done);
    $('.bar', upload.row).setAttribute('aria-valuenow', done);
    $('.percent', upload.row).textContent = text;
  }

  function added(upload, evidence) {
    rows.delete(upload.row);
    const known = $(`[data-evidence="${evidence.id}"]`, upload.form);
    const row = known ?? template('file').content.firstElementChild.cloneNode(true);
    if (!known) {
      row.dataset.evidence = evidence.id;
      $('.title', row).textContent = evidence.title;
      for (const name of row.querySelectorAll('.name')) name.textContent = name.classList.contains('vh') ? ` ${evidence.fileName}` : evidence.fileName;
      $('.size', row).textContent = size(evidence.size);
      const day = evidence.expires && new Date(`${evidence.expires}T00:00`).toLocaleDateString('en-GB', { dateStyle: 'long' });
      $('.until', row).textContent = day ? ` · ${fill(template('file').dataset.until, day)}` : '';
      $('a', row).href = `${api}/evidence/${evidence.id}`;
      upload.row.before(row);
    }
    upload.row.remove();
    $('a', row).focus();
  }

  function cancel(upload) {
    const at = queue.indexOf(upload);
    if (at >= 0) queue.splice(at, 1);
    if (upload.state === 'sending') upload.request.abort();
    rows.delete(upload.row);
    upload.row.remove();
    $('input[type=file]', upload.form).focus();
  }

  /* Taking away ------------------------------------------------------------------------------- */
  const dialog = template('remove');

  function ask(row) {
    dialog.row = row;
    $('.name', dialog).textContent = $('.name', row).textContent;
    $('.error', dialog).hidden = true;
    dialog.showModal();
  }

  async function remove() {
    const response = await fetch(`${api}/evidence/${dialog.row.dataset.evidence}`, { method: 'DELETE', headers: { Accept: 'application/json' }, credentials: 'same-origin' }).catch(() => null);
    if (response?.ok || response?.status === 404) {
      const form = dialog.row.closest('form');
      dialog.row.remove();
      dialog.close();
      return $('input[type=file]', form).focus();
    }
    if (response?.status === 401) dispatchEvent(new Event('sanad:signed-out'));
    const body = await response?.json().catch(() => null);
    $('.error', dialog).hidden = false;
    $('.error span', dialog).textContent = body?.detail ?? words.lost;
  }

  /* Beginning --------------------------------------------------------------------------------- */
  root.addEventListener('change', event => {
    if (event.target.type !== 'file') return;
    choose(event.target.form, [...event.target.files]);
    event.target.value = '';
  });
  root.addEventListener('click', event => {
    const name = event.target.closest('[data-act]')?.dataset.act;
    const upload = rows.get(event.target.closest('.upload'));
    if (upload && (name === 'upload' || name === 'retry')) start(upload);
    if (upload && name === 'cancel') cancel(upload);
    if (name === 'remove') ask(event.target.closest('[data-evidence]'));
  });
  dialog.addEventListener('click', event => {
    const name = event.target.closest('[data-act]')?.dataset.act;
    if (name === 'keep') dialog.close();
    if (name === 'confirm') remove();
  });
  for (const type of ['dragover', 'dragleave', 'drop']) {
    root.addEventListener(type, event => {
      const zone = event.target.closest?.('.drop');
      if (!zone || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      zone.classList.toggle('over', type === 'dragover');
      if (type === 'drop') choose(zone.closest('form'), [...event.dataTransfer.files]);
    });
  }
  addEventListener('beforeunload', event => {
    if ([...rows.values()].some(upload => ['waiting', 'sending', 'lost'].includes(upload.state))) event.preventDefault();
  });
})();
