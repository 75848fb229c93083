// Lets a certificate be dropped on the form; the form works without this.
const form = document.getElementById('check');
const input = document.getElementById('file');
const status = document.getElementById('file-status');
const zone = form.querySelector('.drop');
const LARGEST = 50 * 1024 * 1024;

const fits = () => {
  const large = input.files.length > 0 && input.files[0].size > LARGEST;
  status.textContent = large ? form.dataset.tooLarge : '';
  return !large;
};
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
  if (fits()) form.requestSubmit(document.getElementById('checkFile'));
});
input.addEventListener('change', fits);
form.addEventListener('submit', event => {
  if (!fits()) event.preventDefault();
  else if (input.files.length > 0) status.textContent = form.dataset.busy;
});
