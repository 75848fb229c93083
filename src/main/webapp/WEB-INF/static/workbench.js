// Single keys on the review workbench. They never act inside a field or with a modifier, and can be switched off on this device.
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

  const keys = {
    j: () => go('next'),
    k: () => go('previous'),
    m: () => document.querySelectorAll('#checks input[value=true]').forEach((radio) => { radio.checked = true; }),
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

  document.querySelector('.list ol [aria-current]')?.scrollIntoView({ block: 'nearest' });
  show();
}
