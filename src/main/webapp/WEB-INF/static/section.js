/* Saves each answer of a section by itself. What was not acknowledged is kept on this device and sent again until it is. */
(() => {
  'use strict';
  const root = document.getElementById('answers');
  const main = document.getElementById('main');
  const { assessment, section, person } = root.dataset;
  const SHORTEST = Number(root.dataset.shortest);
  const TYPING = 800, FIRST_WAIT = 1000, LONGEST_WAIT = 30000, KEEPALIVE_LIMIT = 16000;
  const SHELF = `sanad.answer.${person}.${assessment}.`;
  const $ = (selector, within = document) => within.querySelector(selector);
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
  const copy = template => template.content.cloneNode(true);
  const address = requirement => `/api/v1/assessments/${assessment}/answers/${encodeURIComponent(requirement)}`;
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  const cards = new Map();
  let wait = FIRST_WAIT, retry = 0, turn = 0, signedOut = false, stopped = false;

  /* What was not acknowledged, on this device ------------------------------------------------- */
  const shelf = {
    put(card) {
      try {
        localStorage.setItem(SHELF + card.code, JSON.stringify({ content: card.pending, version: card.version, section: card.section }));
        card.kept = true;
      } catch { card.kept = false; }
    },
    drop(code) { try { localStorage.removeItem(SHELF + code); } catch { /* then nothing is there */ } },
    all() {
      try {
        return Object.keys(localStorage).filter(key => key.startsWith(SHELF)).map(key => ({ code: key.slice(SHELF.length), ...JSON.parse(localStorage.getItem(key)) }));
      } catch { return []; }
    },
  };

  /* The form ---------------------------------------------------------------------------------- */
  const named = (card, name) => [...card.form.elements].filter(input => input.name === name);
  const checkNames = card => [...new Set([...card.form.elements].map(input => input.name).filter(name => name.startsWith('check.')))];
  const chosen = (card, name) => named(card, name).find(input => input.checked)?.value ?? null;

  function read(card) {
    const content = { statement: card.form.elements.statement.value.trim() || null };
    if (card.form.elements.excluded?.checked) return { excluded: true, justification: card.form.elements.justification.value.trim(), ...content };
    if (card.graded) return { level: chosen(card, 'level'), ...content };
    const checks = {};
    for (const name of checkNames(card)) checks[name.slice(6)] = { true: true, false: false }[chosen(card, name)] ?? null;
    return { checks, ...content };
  }

  function write(card, content) {
    const inputs = card.form.elements;
    inputs.statement.value = content.statement ?? '';
    if (inputs.excluded) {
      inputs.excluded.checked = !!content.excluded;
      if (content.excluded || !inputs.justification.value) inputs.justification.value = content.justification ?? '';
    }
    if (content.excluded) return;
    for (const input of named(card, 'level')) input.checked = input.value === content.level;
    for (const name of checkNames(card)) for (const input of named(card, name)) input.checked = input.value === String(content.checks?.[name.slice(6)] ?? null);
  }

  const tooShort = content => content.excluded && [...(content.justification ?? '')].length < SHORTEST;

  /* What the reader sees ---------------------------------------------------------------------- */
  function show(card, state, time) {
    const place = $('.save', card.form);
    card.state = state;
    place.dataset.state = ['failed', 'memory', 'refused', 'conflict', 'signed-out', 'stopped'].includes(state) ? 'failed' : state;
    place.replaceChildren(copy($(`template[data-save="${state}"]`)));
    const at = $('.time', place);
    if (at) at.textContent = (time ?? new Date()).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    card.form.querySelector('.try')?.remove();
    if (state === 'failed' || state === 'memory') place.after(copy(document.getElementById('try')));
  }

  const unsaved = card => show(card, stopped ? 'stopped' : signedOut ? 'signed-out' : card.kept ? 'failed' : 'memory');

  function rate(card, content, rating) {
    const open = card.graded ? (content.level ? 0 : 1) : Object.values(content.checks ?? {}).filter(met => met === null).length;
    const total = card.graded ? 1 : Object.keys(content.checks ?? {}).length;
    const word = content.excluded ? 'EXCLUDED' : open === 0 ? rating : open === total ? 'OPEN' : 'STARTED';
    const template = $(`template[data-rating="${word}"]`);
    $('[data-rating]', card.form).replaceWith(copy(template));
    const jump = $(`[data-jump="${CSS.escape(card.code)}"]`);
    $('use', jump).setAttribute('href', `${root.dataset.icons}#${template.dataset.step}`);
    $('.step', jump).textContent = ' ' + $('[data-rating]', card.form).textContent;
  }

  function showScore(score) {
    const one = score.sections.find(each => each.code === section);
    const figure = number => Number(number).toFixed(1);
    if (one?.floor != null) {
      const bar = $('.beside .bar');
      $('.floor', bar).setAttribute('width', one.floor);
      $('.ceiling', bar).setAttribute('width', one.ceiling);
      bar.setAttribute('aria-label', fill(root.dataset.bar, figure(one.floor), figure(one.ceiling)));
      document.getElementById('floor').textContent = figure(one.floor);
      document.getElementById('ceiling').textContent = fill(root.dataset.atMost, figure(one.ceiling));
    }
    if (one) document.getElementById('answered').textContent = fill(root.dataset.answered, one.answered, one.total);
    if (score.floor != null) document.getElementById('whole').textContent = figure(score.floor);
    const band = $('.beside .band');
    if (band && score.band) {
      band.className = `band ${score.band} s${score.provisional ? ' provisional' : ''}`;
      band.textContent = score.band;
      band.setAttribute('aria-label', fill(score.provisional ? root.dataset.bandProvisional : root.dataset.band, score.band));
    }
  }

  function clearProblems(card) {
    for (const error of card.form.querySelectorAll('.body > .error, [data-field] > .error')) error.remove();
    for (const field of card.form.querySelectorAll('.field.invalid')) field.classList.remove('invalid');
    for (const input of card.form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
  }

  function showProblem(card, field, detail) {
    const place = $(`[data-field="${CSS.escape(field ?? '')}"]`, card.form);
    const error = copy(document.getElementById('problem'));
    $('span', error).textContent = detail;
    if (!place) return $('.body', card.form).prepend(error);
    place.classList.add('invalid');
    const input = $('textarea', place);
    input.setAttribute('aria-invalid', 'true');
    $('.error', error).id = `${card.code}-${field}-error`;
    input.setAttribute('aria-describedby', `${$('.hint', place)?.id ?? ''} ${card.code}-${field}-error`.trim());
    input.before(error);
  }

  /* Sending ----------------------------------------------------------------------------------- */
  function changed(card, delay) {
    card.pending = read(card);
    clearTimeout(card.timer);
    if (!card.sending && !card.conflict && same(card.pending, card.acknowledged)) return settle(card);
    shelf.put(card);
    if (card.conflict) return;
    if (stopped || signedOut) return unsaved(card);
    if (tooShort(card.pending)) return show(card, 'short');
    if (card.state !== 'failed') show(card, 'waiting');
    card.timer = setTimeout(() => send(card), delay);
  }

  function settle(card) {
    card.pending = null;
    shelf.drop(card.code);
    clearProblems(card);
    if (card.state && card.state !== 'saved') show(card, 'saved');
  }

  async function send(card) {
    clearTimeout(card.timer);
    if (card.sending || card.conflict || stopped || !card.pending || tooShort(card.pending)) return;
    const content = card.pending;
    card.sending = true;
    if (card.state !== 'failed' && card.state !== 'memory') show(card, 'saving');
    const response = await put(card.code, content, card.version);
    const body = await response?.json().catch(() => ({}));
    card.sending = false; // not before the new version is known, else a change made meanwhile collides with this one
    if (!response) return failed(card);
    clearProblems(card);
    if (response.ok) return saved(card, content, body);
    switch (response.status) {
      case 401: return signOut();
      case 412: return collide(card, body.current);
      case 428: return collide(card, await current(card.code));
      case 409: return body.type?.endsWith('#assessment.submitted') ? stop(body.detail) : failed(card);
      case 400: case 403: case 404: case 413: case 422: return refused(card, body);
      default: return failed(card);
    }
  }

  async function put(code, content, version) {
    const body = JSON.stringify(content);
    const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    if (version !== null) headers['If-Match'] = `"${version}"`;
    try {
      return await fetch(address(code), { method: 'PUT', headers, body, credentials: 'same-origin', keepalive: body.length < KEEPALIVE_LIMIT });
    } catch { return null; }
  }

  async function current(code) {
    try {
      const response = await fetch(address(code), { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      return response.ok ? await response.json() : null;
    } catch { return null; }
  }

  function saved(card, content, body) {
    card.version = body.version;
    card.form.dataset.version = card.form.elements.version.value = body.version;
    card.acknowledged = content;
    rate(card, content, body.rating);
    showScore(body.score);
    online();
    if (same(card.pending, content)) {
      card.pending = null;
      shelf.drop(card.code);
      show(card, 'saved');
    } else {
      shelf.put(card);
      if (tooShort(card.pending)) show(card, 'short'); else send(card);
    }
  }

  function refused(card, body) {
    show(card, 'refused');
    const errors = body.errors?.length ? body.errors : [{ field: null, detail: body.detail }];
    for (const error of errors) showProblem(card, error.field, error.detail);
  }

  /* No answer, or one that may be better next time: try one, and when that goes through, all. */
  function failed(card) {
    unsaved(card);
    if (retry) return;
    retry = setTimeout(probe, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  function probe() {
    clearTimeout(retry);
    retry = 0;
    const idle = waiting().filter(card => !card.sending);
    if (idle.length) send(idle[turn++ % idle.length]);
  }

  function online() {
    if (signedOut) {
      signedOut = false;
      document.getElementById('signed-out').hidden = true;
    }
    wait = FIRST_WAIT;
    clearTimeout(retry);
    retry = 0;
    for (const card of waiting()) if (['failed', 'memory', 'signed-out'].includes(card.state)) send(card);
  }

  const waiting = () => [...cards.values()].filter(card => card.pending && !card.conflict && card.state !== 'refused' && !tooShort(card.pending));

  function signOut() {
    signedOut = true;
    const banner = document.getElementById('signed-out');
    $('a', banner).href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
    banner.hidden = false;
    for (const card of waiting()) unsaved(card);
  }

  function stop(detail) {
    stopped = true;
    const banner = document.getElementById('stopped');
    $('p', banner).textContent = detail;
    banner.hidden = false;
    for (const card of cards.values()) if (card.pending) unsaved(card);
  }

  /* Two versions ------------------------------------------------------------------------------ */
  function collide(card, theirs) {
    if (!theirs) return failed(card);
    card.conflict = theirs;
    show(card, 'conflict');
    $('.conflict', card.form)?.remove();
    const words = document.getElementById('conflict');
    const block = copy(words);
    $('.by', block).textContent = fill(words.dataset.by, theirs.answeredBy, new Date(theirs.answeredAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }));
    const row = $('tbody tr', block);
    for (const [label, one, other] of differences(card, theirs, card.pending, words.dataset)) {
      const line = row.cloneNode(true);
      [label, one, other].forEach((text, i) => { line.children[i].textContent = text; });
      row.before(line);
    }
    row.remove();
    $('.body', card.form).append(block);
    $('.conflict', card.form).scrollIntoView({ block: 'nearest' });
  }

  function differences(card, theirs, mine, words) {
    const yes = flag => flag ? words.yes : words.no;
    const met = flag => flag == null ? '' : flag ? words.met : words.notMet;
    const level = value => value ? $(`input[name=level][value=${value}]`, card.form).parentElement.textContent.trim() : '';
    const lines = [[words.exclude, yes(theirs.excluded), yes(mine.excluded)]];
    for (const name of checkNames(card)) {
      const code = name.slice(6);
      lines.push([document.getElementById(`${card.code}-${code}`).textContent, met(theirs.checks?.[code]), met(mine.checks?.[code])]);
    }
    if (card.graded) lines.push([words.level, level(theirs.level), level(mine.level)]);
    lines.push([words.why, theirs.justification ?? '', mine.justification ?? ''], [words.statement, theirs.statement ?? '', mine.statement ?? '']);
    return lines.filter(([, one, other]) => one !== other);
  }

  function decide(card, mine) {
    const theirs = card.conflict;
    card.conflict = null;
    card.version = theirs.version;
    $('.conflict', card.form).remove();
    if (mine) {
      card.pending = read(card);
      shelf.put(card);
      send(card);
    } else {
      write(card, theirs);
      card.acknowledged = read(card);
      card.form.dataset.version = card.form.elements.version.value = theirs.version;
      rate(card, card.acknowledged, theirs.rating);
      card.pending = null;
      shelf.drop(card.code);
      show(card, 'saved', new Date(theirs.answeredAt));
    }
    card.form.elements.statement.focus();
  }

  /* Answers of other sections that were left unsent -------------------------------------------- */
  async function sendElsewhere(entry) {
    if (tooShort(entry.content)) return elsewhere(entry);
    const response = await put(entry.code, entry.content, entry.version);
    if (response?.ok) shelf.drop(entry.code);
    else if (response?.status === 401) signOut();
    else if (response && response.status < 500) elsewhere(entry);
    else addEventListener('online', () => sendElsewhere(entry), { once: true });
  }

  function elsewhere(entry) {
    const place = document.getElementById('elsewhere');
    const link = document.createElement('a');
    link.href = `?id=${assessment}&section=${encodeURIComponent(entry.section)}#${entry.code}`;
    link.textContent = entry.code;
    const item = document.createElement('li');
    item.append(link);
    $('ul', place).append(item);
    place.hidden = false;
  }

  /* Beginning --------------------------------------------------------------------------------- */
  for (const form of root.querySelectorAll('form.question')) {
    const version = form.dataset.version;
    const card = { form, section, code: form.id, version: version ? Number(version) : null, graded: !!$('[name=level]', form), pending: null, kept: true };
    card.acknowledged = read(card);
    cards.set(card.code, card);
  }
  const cardOf = node => cards.get(node.closest('form.question')?.id);

  root.addEventListener('submit', event => {
    const card = cardOf(event.target);
    if (!card) return;
    event.preventDefault();
    changed(card, 0);
  });
  root.addEventListener('input', event => {
    const card = event.target.name && cardOf(event.target);
    if (card && event.target.tagName === 'TEXTAREA') changed(card, TYPING);
  });
  root.addEventListener('change', event => {
    const card = event.target.name && cardOf(event.target);
    if (!card) return;
    changed(card, 0);
    if (event.target.name === 'excluded' && event.target.checked) card.form.elements.justification.focus();
  });
  root.addEventListener('focusout', event => {
    const card = event.target.name && cardOf(event.target);
    if (card?.state === 'waiting') send(card);
  });
  root.addEventListener('pointerdown', event => {
    const radio = event.target.closest?.('.seg input');
    if (radio) radio.dataset.was = radio.checked ? 'on' : '';
  });
  root.addEventListener('click', event => {
    const card = cardOf(event.target);
    if (!card) return;
    const radio = event.target.closest('.seg input');
    if (radio?.dataset.was === 'on') return unset(card, radio.name, radio);
    if (radio) return;
    switch (event.target.closest('[data-act]')?.dataset.act) {
      case 'clear': return unset(card, $('input', event.target.closest('.pick')).name);
      case 'try': return retryNow();
      case 'mine': return decide(card, true);
      case 'theirs': return decide(card, false);
    }
  });

  /* A chosen radio that is clicked again, or its Clear button, takes the reply back. */
  function unset(card, name, radio) {
    for (const input of named(card, name)) { input.checked = false; delete input.dataset.was; }
    (radio ?? named(card, name)[0]).focus();
    changed(card, 0);
  }

  function retryNow() {
    wait = FIRST_WAIT;
    for (const card of waiting()) { show(card, 'saving'); send(card); }
  }

  addEventListener('online', retryNow);
  addEventListener('sanad:signed-out', signOut);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush(); else if (signedOut) probe();
  });
  addEventListener('focus', () => { if (signedOut) probe(); });

  const flush = () => { for (const card of cards.values()) if (card.state === 'waiting') send(card); };
  addEventListener('beforeunload', event => {
    flush();
    if ([...cards.values()].some(card => card.pending && !card.sending)) event.preventDefault();
  });
  addEventListener('pagehide', flush);

  for (const entry of shelf.all()) {
    const card = cards.get(entry.code);
    if (!card) { sendElsewhere(entry); continue; }
    write(card, entry.content);
    card.version = entry.version;
    card.pending = read(card);
    if (tooShort(card.pending)) show(card, 'short');
    else { show(card, 'waiting'); send(card); }
  }
  main.classList.add('live');
})();
