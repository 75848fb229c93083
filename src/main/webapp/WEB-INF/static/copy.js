// A button that copies the field beside it; where the browser cannot, the button stays hidden and the field can be selected.
for (const button of document.querySelectorAll('.copy')) {
  const field = document.getElementById(button.dataset.copies);
  field.addEventListener('focus', () => field.select());
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    document.getElementById(field.id + '-status').textContent = button.dataset.done;
    button.querySelector('span').textContent = button.dataset.done;
  });
}
