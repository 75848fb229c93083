// Checks a file where it is, without sending it, where the browser can: by proof.js and the public record of its number. The form works without this.
(() => {
  'use strict';
  const form = document.getElementById('check'), input = document.getElementById('file'), status = document.getElementById('file-status');
  const place = document.getElementById('proof'), zone = form.querySelector('.drop');
  const LARGEST = 50 * 1024 * 1024;
  const here = isSecureContext && window.crypto?.subtle && 'DecompressionStream' in window;
  let sending = !here, turn = 0, words, shape;

  const say = (name, key) => words.content.querySelector(`[data-${name}="${key}"]`)?.dataset;
  const fill = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, i) => values[i] ?? '').replaceAll("''", "'");
  const parts = (moment, options) => new Date(moment).toLocaleString('en-GB', { ...options, timeZone: 'UTC' });
  const date = moment => parts(moment, { day: 'numeric', month: 'long', year: 'numeric' });
  const time = moment => `${parts(moment, { day: 'numeric', month: 'short', year: 'numeric' })}, ${parts(moment, { hour: '2-digit', minute: '2-digit' })} UTC`;

  /* What our records say of a number: null where they do not know it, undefined where they could not be asked. */
  async function ask(number, file = '') {
    const response = await fetch(`/api/v1/certificates/${number}${file}`, { headers: { Accept: file ? '*/*' : 'application/json' } }).catch(() => null);
    return response?.ok ? response : response?.status === 404 ? null : undefined;
  }
  async function record(numbers) {
    let answer = null;
    for (const number of numbers) {
      answer = await ask(number);
      if (answer) return answer.json();
    }
    return answer;
  }

  /* Which document of the certificate it is, by the hashes in our records and in the credential that we publish; null if none. */
  async function whichDocument(found, known, proof) {
    if (found.credential) return found.said?.credentialSubject.rootHash === known.rootHash ? 'credential' : null;
    if (found.verdict === 'UNSIGNED') return found.sha256 === known.pdfHash && await ask(known.serial, '/credential') === null ? 'before' : null;
    if (found.sha256 === known.pdfHash) return 'certificate';
    const published = found.verdict === 'GENUINE' && await ask(known.serial, '/credential');
    const credential = published && await proof.examine(new Uint8Array(await published.arrayBuffer()), proof.keys);
    const name = credential?.said?.evidence?.find(each => each.description === `SHA-256 ${found.sha256}`)?.name;
    return { 'report.pdf': 'report', 'statement-of-applicability.pdf': 'applicability' }[name] ?? null;
  }

  /* Words and form of a result, on a page of their own: no result may stand on a page that says another. */
  async function prepare() {
    const page = new DOMParser().parseFromString(await (await fetch('/proof')).text(), 'text/html');
    words = page.getElementById('proof-words');
    shape = page.getElementById('proof-result');
  }

  /* The worse of what the signature and our records say. */
  async function judge(file) {
    if (!words) await prepare();
    const { examine, trusted } = await import(words.dataset.module);
    const keys = await trusted(await (await fetch('/.well-known/jwks.json')).json());
    const found = await examine(new Uint8Array(await file.arrayBuffer()), keys);
    const known = await record(found.serial ? [found.serial] : found.numbers);
    const genuine = found.verdict === 'GENUINE';
    if (genuine && known === undefined) return { ...found, answer: Date.parse(found.said?.validUntil) < Date.now() ? 'EXPIRED' : 'UNASKED' };
    if (genuine && !known) return { ...found, answer: 'UNKNOWN', said: null };
    const document = known ? await whichDocument(found, known, { examine, keys }) : null;
    if (document) return { ...found, known, document, answer: known.status };
    return { ...found, known, said: null, answer: known ? 'ALTERED' : 'FOREIGN' };
  }

  /* What is certified, from what was signed or else from our records. */
  function facts({ said, known }) {
    if (!said) return { ...known, body: known.auditBody, title: known.frameworkTitle };
    const subject = said.credentialSubject, result = what => subject.result.find(each => each.resultDescription.endsWith(`#${what}`)).value;
    return { ...subject, firm: subject.identifier[0].identityHash, body: subject.auditBody, title: subject.framework, issued: said.validFrom, expires: said.validUntil, score: result('score'), band: result('band'), assurance: result('assurance') };
  }
  function since({ known, said, answer }) {
    if (answer === 'ACTIVE') return time(Date.now());
    return date(answer === 'EXPIRED' ? known?.expires ?? said.validUntil : known?.history?.[0]?.at ?? known?.issued ?? 0);
  }
  function signature({ verdict, document, timeStamp, credential, known }, issued) {
    if (document === 'before') return words.dataset.before;
    if (verdict === 'CONTRADICTORY') return words.dataset.contradictory;
    if (verdict !== 'GENUINE') return credential ? words.dataset.none : say('signature', verdict).words;
    if (known && !document) return words.dataset.unrecorded;
    return timeStamp ? fill(words.dataset.stamped, issued, timeStamp.authority, time(timeStamp.at)) : fill(say('signature', verdict).words, issued);
  }

  function show(result) {
    const told = say('answer', result.answer), section = document.importNode(shape.content.firstElementChild, true);
    const part = name => section.querySelector(`[data-part=${name}]`), put = (name, text) => text ? part(name).querySelector('span').textContent = text : part(name).remove();
    const about = result.document || result.said ? facts(result) : null, title = section.querySelector('h2');
    const icon = (svg, name) => svg.querySelector('use').setAttribute('href', `${words.dataset.icons}#${name}`);
    if (told.kind) section.classList.add(told.kind);
    icon(section.querySelector('header svg'), told.icon);
    title.textContent = told.title;
    if (place.querySelector('h1, [aria-level="1"]')) title.setAttribute('aria-level', '1');
    part('words').textContent = `${words.dataset[result.document] ?? ''} ${fill(told.words, about || result.known ? since(result) : '')}`.trim();
    const reason = ['SUSPENDED', 'WITHDRAWN'].includes(result.answer) && result.known.history[0]?.reason;
    if (reason) part('reason').querySelector('p').textContent = reason;
    else part('reason').remove();
    if (about) describe(section, about, part);
    else part('genuine').remove();
    const covered = result.credential && result.document ? '' : signature(result, about && date(about.issued));
    if (covered) icon(part('signature').querySelector('svg'), about ? 'check' : 'x');
    put('signature', covered);
    put('number', result.serial ?? result.known?.serial);
    put('root', about?.rootHash);
    put('sha256', result.sha256);
    put('kid', result.kid);
    if (about) part('bad').remove();
    else if (result.known) part('do').textContent = fill(words.dataset.altered, result.known.firm);
    part(result.known ? 'foreign' : 'do')?.remove();
    if (result.known) part('see').href = `/verify/${result.known.serial}`;
    else part('see').remove();
    if (result.known && !about) part('see').textContent = words.dataset.see;
    part('send').addEventListener('click', () => { sending = true; form.requestSubmit(document.getElementById('checkFile')); });
    place.replaceChildren(section);
    document.title = document.title.replace(/.*(?= · )/, told.title);
    title.focus({ preventScroll: true });
    section.scrollIntoView({ block: 'start' });
  }
  function describe(section, about, part) {
    const values = { ...about, framework: fill(words.dataset.version, about.title, about.frameworkVersion), assurance: say('assurance', about.assurance)?.words ?? about.assurance, issued: date(about.issued), expires: date(about.expires) };
    for (const fact of section.querySelectorAll('[data-fact]')) fact.textContent = values[fact.dataset.fact];
    const band = section.querySelector('.band');
    band.classList.add(about.band);
    band.textContent = about.band;
    part('band').textContent = fill(words.dataset.band, about.band);
    band.setAttribute('aria-label', part('band').textContent);
    part('score').textContent = fill(words.dataset.score, about.score);
  }

  const fits = () => {
    const large = input.files.length > 0 && input.files[0].size > LARGEST;
    status.textContent = large ? form.dataset.tooLarge : '';
    return !large;
  };
  async function check() {
    if (!fits() || !input.files.length) return;
    const mine = ++turn;
    status.textContent = form.dataset.busy;
    try {
      const result = await judge(input.files[0]);
      if (mine !== turn) return;
      show(result);
      status.textContent = '';
    } catch {
      if (mine !== turn) return;
      sending = true;
      status.textContent = form.dataset.failed;
    }
  }

  if (here) document.getElementById('file-hint').textContent = form.dataset.hint;
  for (const kind of ['dragenter', 'dragover']) {
    zone.addEventListener(kind, event => { event.preventDefault(); zone.classList.add('over'); });
  }
  for (const kind of ['dragleave', 'drop']) {
    zone.addEventListener(kind, () => zone.classList.remove('over'));
  }
  zone.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    if (here) chosen();
    else if (fits()) form.requestSubmit(document.getElementById('checkFile'));
  });
  function chosen() {
    sending = !here;
    if (here) check();
    else fits();
  }
  input.addEventListener('change', chosen);
  form.addEventListener('submit', event => {
    if (!fits()) event.preventDefault();
    else if (input.files.length > 0 && !sending) {
      event.preventDefault();
      check();
    } else if (input.files.length > 0) status.textContent = form.dataset.busy;
  });
})();
