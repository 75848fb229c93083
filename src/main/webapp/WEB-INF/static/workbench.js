// The review workbench: single keys, which never act inside a field or with a modifier and can be switched off on this device;
// a button that takes the firm's claim over; and what is entered but not saved is kept on this device until it is.
'use strict';
{
  const STORE = 'sanad.workbench.keys';
  const hints = document.getElementById('keys');
  const button = document.getElementById('keys-switch');
  let on = read();

  function read() {
    try { return localStorage.getItem(STORE) !== 'off'; } catch { return true; }
  }

  function show() {
    hints.hidden = false;
    hints.classList.toggle('off', !on);
    button.textContent = on ? button.dataset.off : button.dataset.on;
    button.setAttribute('aria-pressed', String(on));
  }

  function typing(target) {
    return target.closest('input:not([type=radio], [type=checkbox], [type=submit], [type=button]), textarea, select, [contenteditable]') !== null;
  }

  const go = (id) => document.getElementById(id)?.click();
  const verdict = document.getElementById('verdict');
  const asClaimed = document.getElementById('as-claimed');

  /** Chooses a radio in each of these; for them to count, the verdict is still to be saved. */
  function choose(groups, value) {
    for (const group of groups) {
      const radio = [...group.querySelectorAll('input[type=radio]')].find((one) => one.value === value(group));
      if (radio) radio.checked = true;
    }
    verdict?.dispatchEvent(new Event('change'));
  }

  asClaimed?.addEventListener('click', () => {
    choose(document.querySelectorAll('#verdict [data-claimed]'), (group) => group.dataset.claimed);
    document.getElementById('saveAndNext').focus();
  });
  if (asClaimed) asClaimed.hidden = false;

  const keys = {
    j: () => go('next'),
    k: () => go('previous'),
    c: () => go('as-claimed'),
    m: () => choose(document.querySelectorAll('#verdict #checks [data-claimed]'), () => 'true'),
    s: () => go('saveAndNext'),
    f: () => {
      const details = document.getElementById('raise');
      if (!details) return;
      details.open = true;
      document.getElementById('statement').focus();
    },
    e: () => document.getElementById('evidence').focus(),
    '?': () => { hints.scrollIntoView({ block: 'nearest' }); button.focus(); },
  };

  document.addEventListener('keydown', (event) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });

  button.addEventListener('click', () => {
    on = !on;
    try { localStorage.setItem(STORE, on ? 'on' : 'off'); } catch { /* then it holds for this page */ }
    show();
  });

  /**
   * Keeps what a form holds beyond what the server knows, for this person, review and requirement. A draft that was sent goes once the
   * server's state (`given`) has changed; one that was refused or met a lost session stays, and comes back into the form.
   */
  function keep(form) {
    const { id, code } = form.elements; // so form.id is the input, not the attribute
    const place = `sanad.${form.getAttribute('id')}.${form.dataset.person}.${id.value}.${code.value}`;
    const inputs = [...form.elements].filter((one) => one.type === 'radio' || one.tagName === 'TEXTAREA');
    const given = form.dataset.given ?? '';
    const refused = document.querySelector('.error-summary') !== null;
    const note = form.querySelector('.draft');
    const read = () => Object.fromEntries(inputs.filter((one) => one.type !== 'radio' || one.checked).map((one) => [one.name, one.value]));
    const write = (entries) => inputs.forEach((one) => {
      if (one.type === 'radio') one.checked = entries[one.name] === one.value;
      else one.value = entries[one.name] ?? '';
    });
    const text = (entries) => JSON.stringify(Object.entries(entries).sort());
    const drop = () => { try { localStorage.removeItem(place); } catch { /* then nothing is there */ } };
    const known = read();

    function put(sent) {
      const entries = read();
      if (!refused && text(entries) === text(known)) return drop();
      try { localStorage.setItem(place, JSON.stringify({ entries, given, sent })); } catch { /* then it holds for this page */ }
    }

    function restore() {
      let draft;
      try { draft = JSON.parse(localStorage.getItem(place)); } catch { return; }
      if (!draft) return;
      if (draft.sent && draft.given !== given) return drop();
      if (text(draft.entries) === text(known)) return refused || drop();
      write(draft.entries);
      note.hidden = false;
      const details = form.closest('details');
      if (details) details.open = true;
    }

    form.addEventListener('input', () => put(false));
    form.addEventListener('change', () => put(false));
    form.addEventListener('submit', (event) => { if (event.submitter?.id === 'takeBack') drop(); else put(true); });
    note.querySelector('button').addEventListener('click', () => {
      write(known);
      drop();
      note.hidden = true;
      inputs.at(-1).focus();
    });
    restore();
  }

  for (const id of ['verdict', 'finding']) if (document.getElementById(id)) keep(document.getElementById(id));
  document.querySelector('.list ol [aria-current]')?.scrollIntoView({ block: 'nearest' });
  show();
}
