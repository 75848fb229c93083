// Reads the QR code with the camera, where the browser can find codes in a picture; everywhere else the server reads a photo.
(async () => {
  'use strict';
  const form = document.getElementById('scan'), photo = document.getElementById('photo'), status = document.getElementById('photo-status');
  const start = document.getElementById('scan-live'), dialog = document.getElementById('scan-dialog'), video = dialog.querySelector('video'), says = dialog.querySelector('[role=status]');
  const LARGEST = 15 * 1024 * 1024, PAUSE = 150;
  let stream = null;

  photo.addEventListener('change', () => {
    const large = photo.files[0]?.size > LARGEST;
    status.textContent = large ? form.dataset.tooLarge : '';
    if (photo.files.length && !large) form.requestSubmit(document.getElementById('readCode'));
  });
  form.addEventListener('submit', event => {
    if (photo.files[0]?.size > LARGEST) event.preventDefault();
    else if (photo.files.length) status.textContent = form.dataset.busy;
  });

  /* The number at the end of the address that a code holds, and whether the address is ours. */
  function read(code) {
    const last = code.trim().replace(/[?#].*/, '').replace(/\/+$/, '').split('/').pop().toUpperCase();
    const number = last.replace(/[\s\u2010-\u2015_.-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
    const ours = !code.includes('/') || URL.canParse(code) && [location.host, form.dataset.host].includes(new URL(code).host);
    return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(number) ? `/verify/${number.replace(/.{4}(?=.)/g, '$&-')}${ours ? '' : '?code=other'}` : null;
  }
  function stop() {
    stream?.getTracks().forEach(track => track.stop());
    stream = video.srcObject = null;
  }
  async function look(detector) {
    while (stream) {
      const codes = await detector.detect(video).catch(() => []);
      const address = codes.map(code => read(code.rawValue)).find(Boolean);
      if (address && stream) {
        dialog.close();
        return location.assign(address);
      }
      if (codes.length) says.textContent = form.dataset.other;
      await new Promise(done => setTimeout(done, PAUSE));
    }
  }

  if (!navigator.mediaDevices?.getUserMedia || !(await window.BarcodeDetector?.getSupportedFormats().catch(() => []))?.includes('qr_code')) return;
  start.hidden = false;
  start.addEventListener('click', async () => {
    status.textContent = '';
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).catch(() => null);
    if (!stream) {
      status.textContent = form.dataset.denied;
      return;
    }
    video.srcObject = stream;
    dialog.showModal();
    video.play().catch(() => {});
    look(new BarcodeDetector({ formats: ['qr_code'] }));
  });
  dialog.querySelector('button').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', stop);
  addEventListener('pagehide', () => dialog.close());
  document.addEventListener('visibilitychange', () => { if (document.hidden) dialog.close(); });
})();
