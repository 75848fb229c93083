// A form that may take a while says so, and is not sent twice.
const forms = document.querySelectorAll('form[data-busy]');
const set = (form, busy) => {
  form.ariaBusy = String(busy);
  form.querySelectorAll('.busy').forEach(status => { status.textContent = busy ? form.dataset.busy : ''; });
  form.querySelectorAll('[type=submit]').forEach(button => { button.ariaDisabled = busy ? 'true' : null; });
};
forms.forEach(form => form.addEventListener('submit', event => {
  if (form.ariaBusy === 'true') event.preventDefault();
  else set(form, true);
}));
// back from the next page
addEventListener('pageshow', () => forms.forEach(form => set(form, false)));
